export type DamageClass = 'residential' | 'commercial' | 'industrial' | 'road'

/** Europe is what is shown; Asia is the upper variant, since the continent JRC gives Türkiye was not read. */
export const DAMAGE_REGIONS = ['europe', 'asia'] as const
export type DamageRegion = (typeof DAMAGE_REGIONS)[number]

/** Depths of the knots, m. */
const KNOTS = [0, 0.5, 1, 1.5, 2, 3, 4, 5, 6] as const

/** Fractions at the knots: Huizinga, de Moel & Szewczyk 2017, JRC105688, as in Deltares/hydromt_fiat @ aa0bd41f. */
const FRACTIONS: Record<DamageRegion, { residential: number[]; commercialIndustrial: number[]; road: number[] }> = {
  europe: {
    residential: [0, 0.25, 0.4, 0.5, 0.6, 0.75, 0.85, 0.95, 1],
    commercialIndustrial: [0, 0.15, 0.3, 0.45, 0.55, 0.75, 0.9, 1, 1],
    road: [0, 0.25, 0.42, 0.55, 0.65, 0.8, 0.9, 1, 1],
  },
  asia: {
    residential: [0, 0.33, 0.49, 0.62, 0.72, 0.87, 0.93, 0.98, 1],
    commercialIndustrial: [0, 0.38, 0.54, 0.66, 0.76, 0.88, 0.94, 1, 1],
    road: [0, 0.214436906, 0.37275441, 0.603934871, 0.709659091, 0.808409091, 0.887159091, 0.96875, 1],
  },
}

/**
 * Greatest damage, EUR per m² of ground floor at prices of 2010: construction cost × 0.6 (depreciated) × (1 − 0.4
 * undamageable) × (1 + contents 0.5, 1.0, 1.5). Not today's lira: any index used must be said beside the figure.
 *
 * Source  JRC105688, Türkiye, by Deltares/hydromt_fiat @ 691f2292
 */
export const GREATEST_DAMAGE = { residential: 454.014623, commercial: 654.496278, industrial: 555.436056 } as const

/** Height of a door's threshold over the ground, m: project choice. */
export const THRESHOLD = 0.15

/**
 * Share of the greatest damage at a depth above the floor; linear between knots, 1 above 6 m. Cellars are not in it.
 *
 * @param depth  m
 *
 * Source    Huizinga, de Moel & Szewczyk 2017, JRC105688, doi 10.2760/16510
 * Verified  tests/verification/flood/formulas.test.ts
 */
export function damageFraction(depth: number, kind: DamageClass, region: DamageRegion = 'europe'): number {
  const { residential, commercialIndustrial, road } = FRACTIONS[region]
  const fractions = kind === 'residential' ? residential : kind === 'road' ? road : commercialIndustrial
  if (!(depth > 0)) return 0
  for (let k = 1; k < KNOTS.length; k++) {
    if (depth > KNOTS[k]!) continue
    const share = (depth - KNOTS[k - 1]!) / (KNOTS[k]! - KNOTS[k - 1]!)
    return fractions[k - 1]! + share * (fractions[k]! - fractions[k - 1]!)
  }
  return 1
}

/**
 * Damage to a building, EUR of 2010.
 *
 * @param ringDepth  mean depth around the building, m
 * @param area       ground floor, m²
 */
export function buildingDamage(
  ringDepth: number,
  area: number,
  kind: Exclude<DamageClass, 'road'>,
  region: DamageRegion = 'europe',
): number {
  return damageFraction(ringDepth - THRESHOLD, kind, region) * GREATEST_DAMAGE[kind] * area
}
