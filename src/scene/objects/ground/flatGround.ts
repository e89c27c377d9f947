import { packLines, packPolygons } from '../../../foundation'
import { STREET_CLASSES, type District } from '../../../model'
import {
  flattenLines,
  flattenOutlines,
  flattenPolygons,
  outlinePoints,
  type FlatLines,
  type FlatPolygons,
} from './flatten'

/** What the ground picture is drawn from, in plain arrays that cross to a worker. */
export type FlatGroundRequest = Pick<District, 'boundary' | 'water' | 'rail'> & {
  neighbourhoodRings: number[][]
  areas: Pick<District['areas'], 'shapes' | 'kind'>
  parcels: Pick<District['parcels'], 'shapes'>
  streets: Pick<District['streets'], 'lines' | 'streetClass' | 'count'>
}

/** The flat layers of a district, cut for the GPU. */
export interface FlatGround {
  land: FlatPolygons
  areas: FlatPolygons
  parcels: Float32Array<ArrayBuffer>
  water: FlatPolygons
  shores: FlatLines
  /** `number` in the marks counts through the streams; their widths stand in `streamWidths`. */
  streams: FlatLines
  streamWidths: Float32Array<ArrayBuffer>
  streets: FlatLines
  /** Kind 0 open, 1 under construction; underground lines are dashed: kind + 2. */
  rail: FlatLines
  borders: FlatLines
  boundary: FlatLines
}

/** Width of a stream whose bed is not given, m. */
const STREAM_WIDTH = 4

export function flattenGround(request: FlatGroundRequest): FlatGround {
  const { boundary, water, rail, neighbourhoodRings, areas, parcels, streets } = request
  const still = water.filter(({ kind }) => kind !== 'stream')
  const streams = water.filter(({ kind }) => kind === 'stream')
  return {
    land: flattenPolygons(packPolygons([boundary]), 0),
    areas: flattenPolygons(areas.shapes, areas.kind),
    parcels: outlinePoints(parcels.shapes),
    water: flattenPolygons(packPolygons(still.map(({ rings }) => rings)), 0),
    shores: flattenOutlines(still.flatMap(({ rings }) => rings), 0),
    streams: flattenLines(packLines(streams.map(({ rings }) => rings[0] ?? [])), 0),
    streamWidths: new Float32Array(streams.map(({ width }) => width ?? STREAM_WIDTH)),
    streets: flattenLines(streets.lines, streets.streetClass, drawingOrder(streets.streetClass)),
    rail: flattenLines(
      packLines(rail.map(({ line }) => line)),
      new Uint8Array(rail.map(({ status, isUnderground }) => (status === 'open' ? 0 : 1) + (isUnderground ? 2 : 0))),
    ),
    borders: flattenOutlines(neighbourhoodRings, 0),
    boundary: flattenOutlines(boundary, 0),
  }
}

export function flatGroundBuffers(ground: FlatGround): ArrayBuffer[] {
  return Object.values(ground).flatMap((layer: FlatGround[keyof FlatGround]) =>
    layer instanceof Float32Array ? [layer.buffer] : Object.values(layer).map((column: { buffer: ArrayBuffer }) => column.buffer),
  )
}

/** Streets in drawing order: lesser classes lie under greater ones. */
export function drawingOrder(streetClass: Uint8Array): Uint32Array {
  const order: number[] = []
  for (let code = STREET_CLASSES.length - 1; code >= 0; code--) {
    for (let i = 0; i < streetClass.length; i++) if (streetClass[i] === code) order.push(i)
  }
  return new Uint32Array(order)
}
