/** Mean depth around a building that counts as flooded, m. */
export const FLOODED_DEPTH = 0.1

/** Open cells touching each building; building b owns `cells[from[b]] … cells[from[b + 1] − 1]`. */
export interface BuildingRings {
  from: Uint32Array
  cells: Uint32Array
}

/**
 * The ring of open cells around each building: what stands at its walls.
 *
 * @param buildingOf  building of each closed cell, −1 elsewhere; shape (rows, columns)
 * @param walls       1 = closed; shape (rows, columns)
 * @param count       buildings
 */
export function buildingRings(
  buildingOf: Int32Array,
  walls: ArrayLike<number>,
  columns: number,
  rows: number,
  count: number,
): BuildingRings {
  const rings: Set<number>[] = Array.from({ length: count }, () => new Set<number>())
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      const building = buildingOf[row * columns + column]!
      if (building < 0) continue
      for (let r = Math.max(0, row - 1); r <= Math.min(rows - 1, row + 1); r++) {
        for (let c = Math.max(0, column - 1); c <= Math.min(columns - 1, column + 1); c++) {
          const cell = r * columns + c
          if (walls[cell] !== 1) rings[building]!.add(cell)
        }
      }
    }
  }
  const from = new Uint32Array(count + 1)
  rings.forEach((ring, b) => (from[b + 1] = from[b]! + ring.size))
  const cells = new Uint32Array(from[count]!)
  rings.forEach((ring, b) =>
    cells.set(
      [...ring].sort((p, q) => p - q),
      from[b],
    ),
  )
  return { from, cells }
}

/** What a flood does at each building; NaN where a building has no open cell beside it. Shape of each (buildings). */
export interface BuildingFlooding {
  /** Mean of the greatest depths around it, m. */
  ringDepth: Float64Array
  /** Greatest hazard rating around it. */
  hazard: Float64Array
}

export function buildingFlooding(
  { from, cells }: BuildingRings,
  maximumDepth: ArrayLike<number>,
  maximumHazard: ArrayLike<number>,
): BuildingFlooding {
  const count = from.length - 1
  const ringDepth = new Float64Array(count).fill(Number.NaN)
  const hazard = new Float64Array(count).fill(Number.NaN)
  for (let b = 0; b < count; b++) {
    const start = from[b]!
    const end = from[b + 1]!
    if (end === start) continue
    let sum = 0
    let worst = 0
    for (let k = start; k < end; k++) {
      sum += maximumDepth[cells[k]!]!
      worst = Math.max(worst, maximumHazard[cells[k]!]!)
    }
    ringDepth[b] = sum / (end - start)
    hazard[b] = worst
  }
  return { ringDepth, hazard }
}
