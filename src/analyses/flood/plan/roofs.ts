import type { Roofs } from '../solver/problem'

/**
 * Roofs of the buildings that stand on closed cells. Their area is that of the cells, so that every square metre of the
 * window gets its rain once. What a roof does not keep goes to the open cell nearest to it.
 *
 * @param buildingOf  building of each closed cell, −1 elsewhere; shape (rows, columns)
 * @returns the roofs, and the number of each building's roof
 */
export function roofsOf(
  buildingOf: Int32Array,
  walls: Uint8Array,
  columns: number,
  rows: number,
  cellSize: number,
): { roofs: Roofs; roofOf: Map<number, number> } {
  const nearest = nearestOpenCell(walls, columns, rows)
  const roofOf = new Map<number, number>()
  const areas: number[] = []
  const outfalls: number[] = []
  const distances: number[] = []
  for (let cell = 0; cell < walls.length; cell++) {
    if (walls[cell] !== 1) continue
    // A flood wall is closed and no building: it is a roof of its own, with nothing kept.
    const building = buildingOf[cell]! >= 0 ? buildingOf[cell]! : -2 - cell
    let roof = roofOf.get(building)
    if (roof === undefined) {
      roof = areas.length
      roofOf.set(building, roof)
      areas.push(0)
      outfalls.push(-1)
      distances.push(Infinity)
    }
    areas[roof]! += cellSize ** 2
    if (nearest.distance[cell]! < distances[roof]!) {
      distances[roof] = nearest.distance[cell]!
      outfalls[roof] = nearest.cell[cell]!
    }
  }
  const count = areas.length
  return {
    roofs: {
      count,
      area: Float64Array.from(areas),
      capacity: new Float64Array(count),
      storeArea: Float64Array.from(areas),
      orificeArea: new Float64Array(count),
      outfall: Int32Array.from(outfalls),
    },
    roofOf,
  }
}

/** For every closed cell the open cell nearest by steps to the four neighbours. */
function nearestOpenCell(
  walls: Uint8Array,
  columns: number,
  rows: number,
): { cell: Int32Array; distance: Float64Array } {
  const cell = new Int32Array(walls.length).fill(-1)
  const distance = new Float64Array(walls.length).fill(Infinity)
  const queue = new Int32Array(walls.length)
  let tail = 0
  for (let i = 0; i < walls.length; i++) {
    if (walls[i] === 1) continue
    cell[i] = i
    distance[i] = 0
    queue[tail++] = i
  }
  for (let head = 0; head < tail; head++) {
    const i = queue[head]!
    const column = i % columns
    const row = (i - column) / columns
    for (let side = 0; side < 4; side++) {
      const c = column + (side === 0 ? -1 : side === 1 ? 1 : 0)
      const r = row + (side === 2 ? -1 : side === 3 ? 1 : 0)
      if (c < 0 || r < 0 || c >= columns || r >= rows) continue
      const j = r * columns + c
      if (distance[j] !== Infinity) continue
      distance[j] = distance[i]! + 1
      cell[j] = cell[i]!
      queue[tail++] = j
    }
  }
  return { cell, distance }
}
