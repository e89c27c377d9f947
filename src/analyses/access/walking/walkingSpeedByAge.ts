/** Years of age at which a group begins and ends, and the mean of its comfortable gait on the level, m/s. */
export interface AgeGroupSpeed {
  from: number
  to: number
  men: number
  women: number
}

/**
 * Normal gait of healthy adults on the level. Grounds the levels of the walking profiles.
 *
 * Source  R. Bohannon & A. Williams Andrews, Physiotherapy 97(3):182–189, 2011 (descriptive meta-analysis), as two later
 *         papers reproduce its table; the last group is 80–99 years
 */
export const WALKING_SPEED_BY_AGE: readonly AgeGroupSpeed[] = [
  { from: 20, to: 29, men: 1.36, women: 1.34 },
  { from: 30, to: 39, men: 1.43, women: 1.34 },
  { from: 40, to: 49, men: 1.43, women: 1.39 },
  { from: 50, to: 59, men: 1.43, women: 1.31 },
  { from: 60, to: 69, men: 1.34, women: 1.24 },
  { from: 70, to: 79, men: 1.26, women: 1.13 },
  { from: 80, to: 99, men: 0.97, women: 0.94 },
]

/** @returns m/s; throws nothing: NaN outside the ages of the table */
export function levelSpeedAt(age: number, sex: 'men' | 'women'): number {
  return WALKING_SPEED_BY_AGE.find(({ from, to }) => age >= from && age <= to)?.[sex] ?? Number.NaN
}
