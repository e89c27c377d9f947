import { gridExtent, type Extent } from '../../../foundation'
import { elevationAt, type Terrain } from '../../../model'

/** The ground as hands and eyes meet it: terrain, and the surface of lake and sea over their beds. */
export interface Ground {
  /** Orthometric height, m; outside the terrain that of its nearest edge; the lowest known where nothing is known. */
  heightAt(x: number, y: number): number
  lowest: number
  highest: number
  /** Greatest slope anywhere, rise over run; lets rays take the longest steps that cannot miss a hill. */
  steepest: number
  cellSize: number
  extent: Extent
}

/**
 * @param waterLevel  m; ground lower than this is taken for the surface of water. The lowest of the levels of the
 *                    district's waters; −Infinity where there are none.
 */
export function groundOf(terrain: Terrain, waterLevel = -Infinity): Ground {
  const { columns, rows, cellSize, values } = terrain
  let lowest = Infinity
  let highest = -Infinity
  let acrossColumns = 0
  let acrossRows = 0
  for (let row = 0, node = 0; row < rows; row++) {
    // NaN compares false everywhere, so that steps to and from unknown ground count for nothing.
    let left = Number.NaN
    for (let column = 0; column < columns; column++, node++) {
      let height = values[node] as number
      if (height < waterLevel) height = waterLevel
      if (height < lowest) lowest = height
      if (height > highest) highest = height
      const across = height > left ? height - left : left - height
      if (across > acrossColumns) acrossColumns = across
      left = height
      if (row === 0) continue
      let above = values[node - columns] as number
      if (above < waterLevel) above = waterLevel
      const down = height > above ? height - above : above - height
      if (down > acrossRows) acrossRows = down
    }
  }
  if (lowest === Infinity) {
    lowest = 0
    highest = 0
  }
  return {
    heightAt: (x, y) => {
      const height = elevationAt(terrain, x, y)
      return Number.isNaN(height) ? lowest : Math.max(height, waterLevel)
    },
    lowest,
    highest,
    steepest: Math.hypot(acrossColumns, acrossRows) / cellSize,
    cellSize,
    extent: gridExtent(terrain),
  }
}
