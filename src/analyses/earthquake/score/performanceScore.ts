import { DataError } from '../../../foundation'
import type { SiteClass } from '../site/designSpectrum'
import table from '../tables/ryteie2019.json'

/** Hazard zones of Annex A. */
export type ScoreZone = 'I' | 'II' | 'III' | 'IV'

export const ADJACENCIES = [
  'detached',
  'sameLevelMiddle',
  'sameLevelEdge',
  'otherLevelMiddle',
  'otherLevelEdge',
] as const
export type Adjacency = (typeof ADJACENCIES)[number]

export const APPARENT_QUALITIES = ['good', 'moderate', 'poor'] as const
type ApparentQuality = (typeof APPARENT_QUALITIES)[number]

/** What Annex A asks of a concrete building; a parameter left out is unknown, which is not the same as absent. */
interface ConcreteScoreInput {
  kind: 'concrete'
  storeys: number
  zone: ScoreZone
  /** Unknown is scored as a frame, as the annex asks. */
  system?: 'frame' | 'frameAndWall'
  apparentQuality?: ApparentQuality
  softStorey?: boolean
  heavyOverhang?: boolean
  adjacency?: Adjacency
  verticalIrregularity?: boolean
  planIrregularity?: boolean
  shortColumn?: boolean
  hillSlope?: boolean
}

/** The same for masonry; `0 | 1 | 2` is good, moderate, poor, or regular, less regular, irregular. */
interface MasonryScoreInput {
  kind: 'masonry'
  storeys: number
  zone: ScoreZone
  system?: 'unreinforced' | 'mixed' | 'confined' | 'reinforced'
  materialQuality?: 0 | 1 | 2
  workmanship?: 0 | 1 | 2
  planGeometry?: 0 | 1 | 2
  wallAmount?: 0 | 1 | 2
  openingAlignment?: 0 | 1 | 2
  existingDamage?: boolean
  bondBeamMissing?: boolean
  storeysDifferByFacade?: boolean
  softStorey?: boolean
  adjacency?: Adjacency
  outOfPlane?: boolean
  earthRoof?: boolean
}

export type ScoreInput = ConcreteScoreInput | MasonryScoreInput

/** Scores between all unknown parameters present (least) and all absent (most); equal if nothing is unknown. */
export interface ScoreInterval {
  least: number
  most: number
  unknown: string[]
}

/**
 * Performance score of RYTEİE 2019, Annex A: PP = TP + Σ O_i OP_i + YSP.
 *
 * It orders the buildings of an area by who should be looked at first. The annex needs a statistically meaningful number
 * of buildings and may not be used to judge a single one (A.1.1); whether a building is "riskli" is a legal finding after
 * the regulation's detailed method.
 *
 * @returns undefined where the annex has no score: concrete above 7 storeys, masonry above 5
 *
 * Source    Riskli Yapıların Tespit Edilmesine İlişkin Esaslar 2019 (Resmî Gazete 16.02.2019 no. 30688), Ek-A, A.1–A.10
 * Verified  tests/verification/earthquake/performanceScore.cross.csv
 */
export function performanceScore(input: ScoreInput): ScoreInterval | undefined {
  const part = input.kind === 'concrete' ? table.concrete : table.masonry
  const column = part.storeys.findIndex((storeys) => storeys.includes(input.storeys))
  if (column < 0) {
    if (!Number.isInteger(input.storeys) || input.storeys < 1) {
      throw new DataError('score-invalid', `storeys is ${input.storeys}, expected a whole number from 1`, {
        field: 'storeys',
      })
    }
    return undefined
  }
  const score = { least: 0, most: 0, unknown: [] as string[] }
  const add = (value: number) => {
    score.least += value
    score.most += value
  }
  const rate = (name: string): number =>
    ((part.parameters as Record<string, number[]>)[name] as number[])[column] as number
  /** @param grade  O_i, undefined if unknown; @param worst its greatest value */
  const grade = (field: string, name: string, value: number | boolean | undefined, worst = 1) => {
    if (value !== undefined) return add(Number(value) * rate(name))
    score.unknown.push(field)
    score.least += worst * rate(name)
  }

  if (input.kind === 'concrete') {
    add((table.concrete.base[input.zone] as number[])[column] as number)
    add(input.system === 'frameAndWall' ? (table.concrete.system.frame_and_wall[column] as number) : 0)
    if (input.system === undefined) score.unknown.push('system')
    const quality = input.apparentQuality
    grade('apparentQuality', 'apparent_quality', quality && APPARENT_QUALITIES.indexOf(quality), 2)
    grade('softStorey', 'soft_storey', input.softStorey)
    grade('heavyOverhang', 'heavy_overhang', input.heavyOverhang)
    grade('verticalIrregularity', 'vertical_irregularity', input.verticalIrregularity)
    grade('planIrregularity', 'plan_irregularity', input.planIrregularity)
    grade('shortColumn', 'short_column', input.shortColumn)
    grade('hillSlope', 'hill_slope', input.hillSlope)
  } else {
    const zone = input.zone === 'I' ? 'I' : input.zone === 'IV' ? 'IV' : 'II-III'
    add(table.masonry.base[zone][column] as number)
    add(table.masonry.system[input.system ?? 'unreinforced'])
    if (input.system === undefined) score.unknown.push('system')
    grade('materialQuality', 'material_quality', input.materialQuality, 2)
    grade('workmanship', 'workmanship', input.workmanship, 2)
    grade('planGeometry', 'plan_geometry', input.planGeometry, 2)
    grade('wallAmount', 'wall_amount', input.wallAmount, 2)
    grade('openingAlignment', 'opening_alignment', input.openingAlignment, 2)
    grade('existingDamage', 'existing_damage', input.existingDamage)
    grade('bondBeamMissing', 'bond_beam_missing', input.bondBeamMissing)
    grade('storeysDifferByFacade', 'storeys_differ_by_facade', input.storeysDifferByFacade)
    grade('softStorey', 'soft_storey', input.softStorey)
    grade('outOfPlane', 'out_of_plane', input.outOfPlane)
    grade('earthRoof', 'earth_roof', input.earthRoof)
  }
  if (input.adjacency === undefined) {
    score.unknown.push('adjacency')
    score.least += Math.min(...Object.values(ADJACENCY_ROWS[input.kind]).map(rate))
  } else if (input.adjacency !== 'detached') {
    add(rate(ADJACENCY_ROWS[input.kind][input.adjacency]))
  }
  return score
}

const ADJACENCY_ROWS = {
  concrete: {
    sameLevelMiddle: 'adjacent_same_level_middle',
    sameLevelEdge: 'adjacent_same_level_edge',
    otherLevelMiddle: 'adjacent_other_level_middle',
    otherLevelEdge: 'adjacent_other_level_edge',
  },
  masonry: {
    sameLevelMiddle: 'adjacent_middle_same',
    sameLevelEdge: 'adjacent_edge_same',
    otherLevelMiddle: 'adjacent_middle_other',
    otherLevelEdge: 'adjacent_edge_other',
  },
} as const

/**
 * Hazard zone by the DD-2 design acceleration and the site class. The printed ranges share their ends; the worse zone is
 * taken there.
 *
 * @param SDS  g
 */
export function scoreZone(SDS: number, siteClass: SiteClass, kind: ScoreInput['kind']): ScoreZone {
  if (kind === 'masonry') return SDS >= 1 ? 'I' : SDS >= 0.5 ? 'II' : 'IV'
  const isSoft = siteClass === 'ZC' || siteClass === 'ZD' || siteClass === 'ZE'
  if (SDS >= 1) return isSoft ? 'I' : 'II'
  if (SDS >= 0.75) return isSoft ? 'II' : 'III'
  return SDS >= 0.5 && isSoft ? 'III' : 'IV'
}

/**
 * Fifth of the district that a score falls into: 1 is the first to be looked at. The annex gives no thresholds and
 * orders by the scores' own distribution (A.2.1.8); intervals are ordered by their middles (ours). Equal scores share
 * the fifth of their mean place.
 *
 * @param least, most  NaN where there is no score; shape (count)
 * @returns 0 = no score, 1 … 5; shape (count)
 */
export function scoreFifths(least: ArrayLike<number>, most: ArrayLike<number>): Uint8Array {
  const fifth = new Uint8Array(least.length)
  const middles = Float64Array.from(
    { length: least.length },
    (_, i) => ((least[i] as number) + (most[i] as number)) / 2,
  )
  const order = [...middles.keys()]
    .filter((i) => !Number.isNaN(middles[i]))
    .sort((a, b) => (middles[a] as number) - (middles[b] as number))
  for (let from = 0; from < order.length;) {
    let to = from
    while (to < order.length && middles[order[to] as number] === middles[order[from] as number]) to++
    const place = (from + to) / 2 / order.length
    for (let i = from; i < to; i++) fifth[order[i] as number] = Math.min(Math.floor(place * 5), 4) + 1
    from = to
  }
  return fifth
}
