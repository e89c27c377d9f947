import { invariant } from '../../../foundation'
import erberik from '../tables/erberik2008.json'
import table from '../tables/gem2022.json'
import { coefficientRows } from '../tables/coefficientTable'

/** Codes of results: index = state. */
export const DAMAGE_STATES = ['none', 'slight', 'moderate', 'extensive', 'complete'] as const
export type DamageState = (typeof DAMAGE_STATES)[number]

/** Intensity measures that a fragility may be written on; index = code in arrays. */
export const DAMAGE_MEASURES = ['PGA', 'SA(0.3)', 'SA(0.6)', 'SA(1.0)', 'PGV'] as const
type DamageMeasure = (typeof DAMAGE_MEASURES)[number]

/**
 * Lognormal fragility of one building class:
 *
 *     P(DS ≥ k | im) = Φ(ln(im/θ_k)/β_k),  k = slight, moderate, extensive, complete
 */
export interface Fragility {
  /** GEM taxonomy with ductility, storeys and soft storey, as in `CR_LFINF-DUL_H5_SOS`. */
  taxonomy: string
  /** Index into DAMAGE_MEASURES. */
  measure: number
  /** ln θ_k of g (PGV: of cm/s); shape (4). */
  lnMedians: readonly number[]
  /** β_k; shape (4). The GEM set has one β per class. */
  betas: readonly number[]
  /** Share of completely damaged buildings that collapse. */
  collapsedGivenComplete: number
  /** Deaths per occupant of a completely damaged building; holds the collapse share already. */
  fatalitiesGivenComplete: number
}

/**
 * Erberik's curves (2008) for infilled frames built before 2000, on PGV: a second opinion with weight 0 in the baseline.
 * The limit states are read as "slight or moderate", extensive and complete (our mapping), so the state slight alone
 * does not occur. Collapse and deaths are those of the GEM class of like height.
 */
export const ERBERIK_LOW = 'Erberik2008_LFINF_H2-3'
export const ERBERIK_MID = 'Erberik2008_LFINF_H4-6'

/**
 * All classes, GEM 2022 first in the order of its table.
 *
 * Source    see `source` in tables/gem2022.json; L. Martins & V. Silva (2021), Bull. Earthquake Eng. 19:6719–6745;
 *           M. A. Erberik (2008), Engineering Structures 30(5):1360–1374
 * Verified  tests/verification/earthquake/controlTotals.cross.csv, damage.cross.csv
 */
export const FRAGILITIES: readonly Fragility[] = [
  ...table.rows.map((row): Fragility => {
    const [taxonomy, measure, slight, moderate, extensive, complete, beta, collapsed, fatalities] = row as [
      string,
      DamageMeasure,
      ...number[],
    ]
    return {
      taxonomy,
      measure: DAMAGE_MEASURES.indexOf(measure),
      lnMedians: [slight, moderate, extensive, complete].map((median) => Math.log(median as number)),
      betas: [beta, beta, beta, beta] as number[],
      collapsedGivenComplete: collapsed as number,
      fatalitiesGivenComplete: fatalities as number,
    }
  }),
  erberikFragility(ERBERIK_LOW, 'low', 'CR_LFINF-DUL_H3'),
  erberikFragility(ERBERIK_MID, 'mid', 'CR_LFINF-DUL_H5'),
]

const INDEX_OF = new Map(FRAGILITIES.map((fragility, index) => [fragility.taxonomy, index]))

/** @returns index into FRAGILITIES, or −1 */
export function fragilityIndex(taxonomy: string): number {
  return INDEX_OF.get(taxonomy) ?? -1
}

/** Mean and deviation of a lognormal → median m e^(−β²/2) and β = √ln(1 + (s/m)²). */
function erberikFragility(taxonomy: string, storeys: string, likeClass: string): Fragility {
  const rows = coefficientRows(erberik, 2)
  const limits = ['LS1', 'LS1', 'LS2', 'LS3'].map((limit) => {
    const row = rows.get(`${storeys} ${limit}`)
    invariant(row !== undefined, `Erberik 2008 has no ${limit} for ${storeys} rise`)
    const beta = Math.sqrt(Math.log(1 + ((row.deviation as number) / (row.mean as number)) ** 2))
    return { beta, lnMedian: Math.log(row.mean as number) - (beta * beta) / 2 }
  })
  const like = table.rows.find((row) => row[0] === likeClass)
  invariant(like !== undefined, `no class ${likeClass}`)
  return {
    taxonomy,
    measure: DAMAGE_MEASURES.indexOf('PGV'),
    lnMedians: limits.map(({ lnMedian }) => lnMedian),
    betas: limits.map(({ beta }) => beta),
    collapsedGivenComplete: like[7] as number,
    fatalitiesGivenComplete: like[8] as number,
  }
}
