/**
 * Runoff of a storm by the SCS curve number. For the runoff indicator and for inflows of streams from above; inside the
 * solver the ground takes water by Green and Ampt, and both together would count storage twice.
 *
 *     S = 25400/CN − 254 mm,  I_a = 0.2 S,  Q = (P − I_a)² / (P + 0.8 S)
 *
 * @param rain         P, m
 * @param curveNumber  CN, 0 … 100
 * @returns Q, m; 0 up to I_a
 *
 * Source    USDA NEH-4; TR-55, 1986, eq. 2-1 … 2-4
 * Verified  tests/verification/flood/formulas.test.ts, after the worksheets of TR-55
 */
export function curveNumberRunoff(rain: number, curveNumber: number): number {
  if (curveNumber <= 0) return 0
  const storage = 25.4 / curveNumber - 0.254
  const effective = rain - 0.2 * storage
  return effective <= 0 ? 0 : effective ** 2 / (rain + 0.8 * storage)
}

/** Curve number of several covers, weighted by their areas. */
export function compositeCurveNumber(areas: ArrayLike<number>, curveNumbers: ArrayLike<number>): number {
  let area = 0
  let sum = 0
  for (let i = 0; i < areas.length; i++) {
    area += areas[i]!
    sum += areas[i]! * curveNumbers[i]!
  }
  return sum / area
}

/** Hydrologic soil groups; C (clays and marls of the Küçükçekmece basin) is the working choice, unconfirmed. */
export const SOIL_GROUPS = ['A', 'B', 'C', 'D'] as const
export type SoilGroup = (typeof SOIL_GROUPS)[number]

/** TR-55 (1986), tables 2-2a and 2-2c: average moisture, I_a = 0.2 S. The last column says whether it was confirmed. */
const TR55 = {
  paved: [98, 98, 98, 98, 'unconfirmed'],
  gravel: [76, 85, 89, 91, 'unconfirmed'],
  commercial: [89, 92, 94, 95, 'confirmed'],
  industrial: [81, 88, 91, 93, 'unconfirmed'],
  denseHousing: [77, 85, 90, 92, 'confirmed'],
  bareGround: [77, 86, 91, 94, 'confirmed'],
  poorGrass: [68, 79, 86, 89, 'unconfirmed'],
  fairGrass: [49, 69, 79, 84, 'confirmed'],
  goodGrass: [39, 61, 74, 80, 'confirmed'],
  woods: [30, 55, 70, 77, 'unconfirmed'],
} as const
export type CurveNumberCover = keyof typeof TR55

/** Curve number of a cover on a soil group, and whether the figure has been read in a source. */
export function curveNumberOf(cover: CurveNumberCover, group: SoilGroup): { value: number; isConfirmed: boolean } {
  const row = TR55[cover]
  return { value: row[SOIL_GROUPS.indexOf(group)] as number, isConfirmed: row[4] === 'confirmed' }
}
