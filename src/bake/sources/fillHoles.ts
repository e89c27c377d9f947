import { faultOf, type Fault } from './faults'
import { tally, type SourceRaster, type Tallies } from './sourceLayer'

/**
 * Closes small holes of a raster from their rims: each missing sample becomes the mean of its neighbours, repeated
 * until still (the Laplace equation, so no hill or pit is invented). Larger holes are faults.
 *
 * @param mostCells  holes of up to this many samples are filled
 * @returns a raster without holes, or the faults
 */
export function fillHoles(
  raster: SourceRaster,
  mostCells: number,
  file: string,
  repairs: Tallies,
): { raster: SourceRaster; faults: Fault[] } {
  const faults: Fault[] = []
  const values = Float32Array.from(raster.values)
  for (const hole of findHoles(raster)) {
    const first = hole[0] as number
    const row = Math.floor(first / raster.columns)
    const column = first % raster.columns
    if (hole.length > mostCells)
      faults.push(faultOf('raster-hole', { file, row, column, found: hole.length, expected: mostCells }))
    else {
      relax(values, hole, raster.columns)
      tally(repairs, 'holesFilled', `row ${row}, column ${column}`)
    }
  }
  return { raster: { ...raster, values }, faults }
}

function findHoles({ values, columns }: SourceRaster): number[][] {
  const holes: number[][] = []
  const seen = new Uint8Array(values.length)
  for (let start = 0; start < values.length; start++) {
    if (seen[start] === 1 || !Number.isNaN(values[start])) continue
    const hole = [start]
    seen[start] = 1
    for (let next = 0; next < hole.length; next++) {
      for (const neighbour of neighboursOf(hole[next] as number, columns, values.length)) {
        if (seen[neighbour] === 1 || !Number.isNaN(values[neighbour])) continue
        seen[neighbour] = 1
        hole.push(neighbour)
      }
    }
    holes.push(hole)
  }
  return holes
}

/** Enough for the smallest holes to settle far below a millimetre, and a bound for the largest. */
const SWEEPS = 400

function relax(values: Float32Array, hole: readonly number[], columns: number): void {
  const rim = hole
    .flatMap((at) => neighboursOf(at, columns, values.length))
    .map((at) => values[at] as number)
    .filter((value) => !Number.isNaN(value))
  const mean = rim.reduce((sum, value) => sum + value, 0) / rim.length
  for (const at of hole) values[at] = mean
  for (let sweep = 0; sweep < SWEEPS; sweep++) {
    for (const at of hole) {
      const around = neighboursOf(at, columns, values.length)
      values[at] = around.reduce((sum, neighbour) => sum + (values[neighbour] as number), 0) / around.length
    }
  }
}

function neighboursOf(at: number, columns: number, length: number): number[] {
  const column = at % columns
  const around: number[] = []
  if (column > 0) around.push(at - 1)
  if (column < columns - 1) around.push(at + 1)
  if (at >= columns) around.push(at - columns)
  if (at + columns < length) around.push(at + columns)
  return around
}
