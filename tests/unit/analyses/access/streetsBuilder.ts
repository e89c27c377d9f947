import { packLines } from '../../../../src/foundation'
import { STREET_CLASSES, type StreetClass, type Streets, type Terrain } from '../../../../src/model'

type Street = { line: number[]; ends: [number, number]; streetClass?: StreetClass; width?: number }

const knowledge = 'generated'

/** Streets between junctions that the caller numbers. */
export function buildStreets(streets: Street[]): Streets {
  return {
    count: streets.length,
    lines: packLines(streets.map(({ line }) => line)),
    streetClass: Uint8Array.from(streets, ({ streetClass = 'local' }) => STREET_CLASSES.indexOf(streetClass)),
    width: Float32Array.from(streets, ({ width = Number.NaN }) => width),
    fromNode: Uint32Array.from(streets, ({ ends }) => ends[0]),
    toNode: Uint32Array.from(streets, ({ ends }) => ends[1]),
    nodeCount: 1 + Math.max(-1, ...streets.flatMap(({ ends }) => ends)),
    name: new Uint16Array(streets.length),
    names: [''],
    knowledge,
  }
}

/** A plane that climbs eastwards, from −1,000 to 1,000 m both ways. */
export function buildTerrain(slope: number): Terrain {
  const values = Float32Array.from({ length: 41 * 41 }, (_, i) => slope * (50 * (i % 41) - 1000))
  return { columns: 41, rows: 41, cellSize: 50, west: -1000, north: 1000, values, knowledge, isApproximate: false }
}
