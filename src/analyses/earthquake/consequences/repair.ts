/** Repair cost over replacement cost in slight, moderate, extensive, complete (GEM, TREQ 2022). */
export const LOSS_RATIOS: readonly number[] = [0.05, 0.2, 0.6, 1]

/**
 * Mean loss ratio of a building: Σ ratio_k P(DS = k).
 *
 * @param atLeast  P(DS ≥ slight), moderate, extensive, complete from `at`
 */
export function meanLossRatio(atLeast: ArrayLike<number>, at = 0): number {
  let sum = 0
  for (let k = 0; k < 4; k++) {
    const next = k === 3 ? 0 : (atLeast[at + k + 1] as number)
    sum += (LOSS_RATIOS[k] as number) * ((atLeast[at + k] as number) - next)
  }
  return sum
}

/** Cost of building a square metre anew; the yearly communiqué of approximate unit costs names the year. */
export interface UnitCost {
  perSquareMetre: number
  currency: string
  year: number
}

/** @param lossArea  m², see `Quantity` */
export function repairCost(lossArea: number, unitCost: UnitCost): number {
  return lossArea * unitCost.perSquareMetre
}

/**
 * Days until a building is repaired and until its use has recovered (with finding money and builders), by damage state.
 *
 * Source  FEMA, Hazus 6.1, tables 11-8 and 11-9 (one transcription); flats RES3, shops COM1, schools EDU1, health COM6
 */
export const DOWNTIME_DAYS = {
  housing: { repair: [5, 30, 120, 240], recovery: [10, 120, 480, 960] },
  commerce: { repair: [5, 30, 90, 180], recovery: [10, 90, 270, 360] },
  school: { repair: [10, 30, 120, 240], recovery: [10, 90, 360, 480] },
  health: { repair: [10, 45, 180, 360], recovery: [20, 135, 540, 720] },
} as const
