import table from '../tables/tdth2018.json'

/** Levels of ground motion of TBDY-2018: 2475, 475, 72 and 43 years. */
const MOTION_LEVELS = ['DD-1', 'DD-2', 'DD-3', 'DD-4'] as const
type MotionLevel = (typeof MOTION_LEVELS)[number]

const STEP = 0.1
const WEST = 28.45
const SOUTH = 40.75
const COLUMNS = 9
const ROWS = 6

/**
 * Short-period and 1 s map accelerations at a place, bilinear between the nodes of the national map.
 *
 * @returns g on Vs30 = 760 m/s, or undefined outside the nodes carried here (28.45–29.25° E, 40.75–41.25° N)
 *
 * Source  AFAD, Türkiye Deprem Tehlike Haritası, in force with TBDY-2018
 */
export function mapAccelerations(
  longitude: number,
  latitude: number,
  level: MotionLevel = 'DD-2',
): { SS: number; S1: number } | undefined {
  const u = (longitude - WEST) / STEP
  const v = (latitude - SOUTH) / STEP
  if (!(u >= 0 && v >= 0 && u <= COLUMNS - 1 && v <= ROWS - 1)) return undefined
  const column = Math.min(Math.floor(u), COLUMNS - 2)
  const row = Math.min(Math.floor(v), ROWS - 2)
  const at = (symbol: number): number => {
    const node = (r: number, c: number): number =>
      (table.rows[(row + r) * COLUMNS + column + c] as number[])[symbol] as number
    const south = node(0, 0) * (1 - (u - column)) + node(0, 1) * (u - column)
    const north = node(1, 0) * (1 - (u - column)) + node(1, 1) * (u - column)
    return south * (1 - (v - row)) + north * (v - row)
  }
  const index = MOTION_LEVELS.indexOf(level)
  return { SS: at(2 + index), S1: at(6 + index) }
}
