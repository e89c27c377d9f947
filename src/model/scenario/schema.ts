import { z } from 'zod'
import { AREA_KINDS } from '../areas'
import { BUILDING_USES, ROOF_SHAPES, STRUCTURAL_SYSTEMS } from '../buildings'
import { STREET_CLASSES } from '../streets'
import { SCENARIO_STATUSES, SCENARIO_VERSION } from './changes'

/** Upper bounds of a scenario file; far above real plans, low enough that no file stalls the page. */
const LIMITS = { changes: 20_000, vertices: 2_000, subjects: 50_000, words: 2_000, id: 120, metres: 200_000 }

const id = z.string().min(1).max(LIMITS.id)
const words = z.strictObject({ tr: z.string().max(LIMITS.words), en: z.string().max(LIMITS.words) })
const name = z.string().max(LIMITS.id)
const coordinate = z.number().min(-LIMITS.metres).max(LIMITS.metres)
const evenLength = (list: number[]) => list.length % 2 === 0
const pairs = (points: number) =>
  z
    .array(coordinate)
    .min(2 * points)
    .max(2 * LIMITS.vertices)
    .refine(evenLength, { message: 'expected x, y pairs' })
const ring = pairs(3)
const line = pairs(2)
const ids = z.array(id).min(1).max(LIMITS.subjects)
const indices = z.array(z.int().min(0).max(0xfffffffe)).min(1).max(LIMITS.subjects)
const width = z.number().positive().max(200)
const record = { id, order: z.number().min(-1e9).max(1e9), phase: z.int().min(1).max(100).optional() }

const change = z.discriminatedUnion('kind', [
  z.strictObject({ ...record, kind: z.literal('demolish'), buildings: ids }),
  z.strictObject({
    ...record,
    kind: z.literal('strengthen'),
    buildings: ids,
    method: z.enum(['jacketing', 'shearWalls', 'dampers', 'isolation']),
    codeLevel: z.enum(['tbdy2018Limited', 'tbdy2018Full']),
  }),
  z.strictObject({
    ...record,
    kind: z.literal('build'),
    outline: ring,
    storeys: z.int().min(1).max(120),
    floorHeight: z.number().min(2).max(12),
    use: z.enum(BUILDING_USES),
    structuralSystem: z.enum(STRUCTURAL_SYSTEMS),
    roofShape: z.enum(ROOF_SHAPES),
    dwellings: z.int().min(0).max(5_000),
    peoplePerDwelling: z.number().min(0).max(12),
  }),
  z.strictObject({ ...record, kind: z.literal('layStreet'), line, streetClass: z.enum(STREET_CLASSES), width, name }),
  z.strictObject({ ...record, kind: z.literal('closeStreets'), streets: indices }),
  z.strictObject({ ...record, kind: z.literal('widenStreets'), streets: indices, width }),
  z.strictObject({
    ...record,
    kind: z.literal('layGreen'),
    outline: ring,
    areaKind: z.enum(AREA_KINDS),
    name,
    trees: z
      .array(coordinate)
      .max(2 * LIMITS.subjects)
      .refine(evenLength, { message: 'expected x, y pairs' }),
  }),
  z.strictObject({ ...record, kind: z.literal('setAssemblyArea'), outline: ring, name }),
])

/** A scenario file, version 1. Unknown keys are refused: nothing in a file is quietly ignored. */
export const scenarioSchema = z.strictObject({
  format: z.literal('vizyon-scenario'),
  version: z.literal(SCENARIO_VERSION),
  id,
  name: words,
  summary: words,
  status: z.enum(SCENARIO_STATUSES),
  date: z.union([z.iso.date(), z.literal('')]),
  district: z.strictObject({ id, hash: z.string().max(LIMITS.id) }),
  neighbourhoods: z.array(id).max(500),
  area: z.union([ring, z.array(z.never()).max(0)]),
  changes: z.array(change).max(LIMITS.changes),
})
