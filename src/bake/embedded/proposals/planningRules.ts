/** Rules both proposals are drawn by. Each is stated in the summary or the README; a plan may set others. */

/** Storey height of housing, m; the by-law allows up to 3.60 (Planlı Alanlar İmar Yönetmeliği). */
export const FLOOR_HEIGHT = 3
/** Mean gross flat, m² (project choice); the ground floor of mixed buildings holds no homes. */
const MEAN_FLAT = 100
/** To roads, squares and parks, m. */
export const FRONT_SETBACK = 5

/**
 * Side and rear setback, m: 3 m, and 0.50 m more for each storey above four.
 *
 * Source  Planlı Alanlar İmar Yönetmeliği, setbacks where the plan sets none; below 60.50 m of height
 */
export function sideSetback(storeys: number): number {
  return 3 + 0.5 * Math.max(0, storeys - 4)
}

/** Whole homes in so much floor, m². */
export function homesIn(floorArea: number): number {
  return Math.floor(floorArea / MEAN_FLAT)
}
