import { z } from 'zod'

/** Shapes of the files in `assets/<district>/`. Unknown keys are notes for readers and are let through. */

const point = z.tuple([z.number().min(-180).max(180), z.number().min(-90).max(90)])
const line = z.array(point).min(2)
const ring = z.array(point).min(4)
const words = z.object({ tr: z.string(), en: z.string() })
const id = z.string().min(1)
const knowledge = z.enum(['measured', 'published', 'derived', 'generated'])
/** Between these two vertices of the land's outline a shore follows that outline, vertex for vertex. */
const shoreOfLand = z.object({ from: point, to: point })

export const districtSchema = z.object({
  id,
  name: words,
  crs: z.string(),
  origin: z.object({ longitude: z.number(), latitude: z.number() }),
  seed: z.string().min(1),
  years: z.object({ population: z.number().int(), buildings: z.number().int() }),
  published: z.object({
    population: z.number().int(),
    buildings: z.number().int(),
    landAreaKm2: z.number().positive(),
  }),
  extent: z.object({ west: z.number(), south: z.number(), east: z.number(), north: z.number() }),
})

export const outlinesSchema = z.object({
  arcs: z.array(line),
  neighbourhoods: z.array(z.object({ uavt: z.number().int(), name: id, arcs: z.array(z.number().int()).min(1) })),
})

export const ringsSchema = z.object({
  district: z.object({ ring }),
  lake: z.object({ name: words, level: z.number(), shoreOfLand, ring }),
})

export const coastSchema = z.object({ name: words, level: z.number(), shoreOfLand, line })

export const streamsSchema = z.object({
  streams: z.array(
    z.object({
      id,
      kind: z.enum(['stream', 'channel']),
      name: words,
      /** `lake`, `sea` or the id of an earlier stream. */
      into: id,
      widthMetres: z.number().positive(),
      line,
    }),
  ),
})

export const roadsSchema = z.object({
  roads: z.array(
    z.object({
      id,
      name: words,
      class: z.enum(['motorway', 'arterial']),
      accuracyMetres: z.number().positive(),
      source: id,
      line,
    }),
  ),
})

export const railSchema = z.object({
  statusDispute: words,
  lines: z.array(
    z.object({
      id,
      name: words,
      system: z.enum(['commuterRail', 'metro', 'metrobus']),
      status: z.enum(['open', 'underConstruction']),
      isUnderground: z.boolean(),
      line,
    }),
  ),
  stations: z.array(
    z.object({
      id,
      kind: z.enum(['station', 'metrobusStop']),
      name: id,
      lines: z.array(id).min(1),
      status: z.enum(['open', 'underConstruction']),
      isStatusDisputed: z.boolean().default(false),
      remark: words.optional(),
      position: point,
      source: id,
    }),
  ),
})

export const landmarksSchema = z.object({
  places: z.array(
    z.object({
      id,
      kind: z.enum(['heritage', 'landmark']),
      name: words,
      inDistrict: z.boolean(),
      isApproximate: z.boolean(),
      knowledge,
      position: point,
      source: id,
      remark: words,
    }),
  ),
})

export const planAreasSchema = z.object({
  areas: z.array(
    z.object({
      id,
      name: words,
      status: z.enum(['riskArea', 'reserveArea']),
      landUse: id,
      neighbourhood: z.number().int(),
      knowledge: z.literal('illustrative'),
      source: id,
      date: id,
      note: words,
      ring,
    }),
  ),
})
