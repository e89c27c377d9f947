import { DataError, invariant } from '../../../foundation'
import { injuriesOfBranch, QUANTITY, QUANTITY_COUNT } from '../consequences/quantities'

/** What a simulation answered; the part that percentiles are made of. */
export interface SimulatedSums {
  realisations: number
  groupCount: number
  /** Shape (realisations, groupCount, QUANTITY_COUNT). */
  sums: Float64Array
  /** Residents of assessed buildings; shape (groupCount). */
  residents: Float64Array
}

/** A figure of one group in one realisation, from that group's row of sums. */
export const FIGURES = {
  atLeastSlight: (row) => at(row, 'slight') + at(row, 'moderate') + at(row, 'extensive') + at(row, 'complete'),
  atLeastModerate: (row) => at(row, 'moderate') + at(row, 'extensive') + at(row, 'complete'),
  atLeastExtensive: (row) => at(row, 'extensive') + at(row, 'complete'),
  complete: (row) => at(row, 'complete'),
  deathsLow: (row) => at(row, 'deathsLow'),
  deathsCentre: (row) => at(row, 'deathsCentre'),
  deathsHigh: (row) => at(row, 'deathsHigh'),
  deathsPerThousand: (row, residents) => (residents > 0 ? (1000 * at(row, 'deathsCentre')) / residents : 0),
  injuredSlightly: (row) => injuriesOfBranch(row, 'centre').slightly,
  injuredHospital: (row) => injuriesOfBranch(row, 'centre').hospital,
  injuredSeverely: (row) => injuriesOfBranch(row, 'centre').severely,
  displacedHouseholds: (row) => at(row, 'displacedHouseholds'),
  homelessHouseholds: (row) => at(row, 'homelessHouseholds'),
  debris: (row) => at(row, 'debris'),
  lossArea: (row) => at(row, 'lossArea'),
} satisfies Record<string, (row: Float64Array, residents: number) => number>
export type Figure = keyof typeof FIGURES

/** Mean and order statistics of a figure over the realisations. */
export interface Distribution {
  mean: number
  p5: number
  p50: number
  p95: number
}

/** Difference after − before with percentiles of its own, from paired realisations. */
export interface Difference extends Distribution {
  /** True if zero lies within P5 … P95: the two cannot be told apart. */
  isNotDistinguishable: boolean
}

/** One value per realisation. @param group  index, or `all` for the whole district */
export function figureValues(run: SimulatedSums, figure: Figure, group: number | 'all'): Float64Array {
  const { realisations, groupCount, sums } = run
  const values = new Float64Array(realisations)
  const total = new Float64Array(QUANTITY_COUNT)
  const residents = group === 'all' ? run.residents.reduce((a, b) => a + b, 0) : (run.residents[group] as number)
  for (let r = 0; r < realisations; r++) {
    let row: Float64Array
    if (group === 'all') {
      total.fill(0)
      for (let i = 0; i < groupCount * QUANTITY_COUNT; i++) {
        const column = i % QUANTITY_COUNT
        total[column] = (total[column] as number) + (sums[r * groupCount * QUANTITY_COUNT + i] as number)
      }
      row = total
    } else {
      const from = (r * groupCount + group) * QUANTITY_COUNT
      row = sums.subarray(from, from + QUANTITY_COUNT)
    }
    values[r] = FIGURES[figure](row, residents)
  }
  return values
}

/**
 * Mean, P5, P50 and P95 as order statistics: of 1,000 values the 50th, 500th and 950th. What P95 itself is worth says
 * `orderBand`.
 */
export function distributionOf(values: Float64Array): Distribution {
  invariant(values.length > 0, 'a distribution has at least one value')
  const sorted = values.slice().sort()
  let sum = 0
  for (const value of values) sum += value
  return { mean: sum / values.length, p5: ordered(sorted, 0.05), p50: ordered(sorted, 0.5), p95: ordered(sorted, 0.95) }
}

/** 95 % band of an order statistic: for P95 of 1,000 the 936th and the 964th value. */
export function orderBand(values: Float64Array, share: number): [least: number, most: number] {
  const n = values.length
  const sorted = values.slice().sort()
  const half = 1.96 * Math.sqrt(n * share * (1 - share))
  const rank = (at: number) => sorted[Math.min(Math.max(at, 1), n) - 1] as number
  return [rank(Math.floor(n * share - half)), rank(Math.ceil(n * share + half))]
}

/**
 * What a plan changes, realisation by realisation: both runs met the same ground and the same buildings where nothing
 * was touched, so the difference is sharper than the difference of two ranges.
 *
 * @throws DataError `runs-not-paired` if the runs differ in seed, setting or realisations
 */
export function differenceOf(
  before: SimulatedSums & { pairing: string },
  after: SimulatedSums & { pairing: string },
  figure: Figure,
  group: number | 'all',
): Difference {
  if (before.pairing !== after.pairing || before.realisations !== after.realisations) {
    throw new DataError(
      'runs-not-paired',
      'the runs differ in seed, setting or number of realisations; run both anew',
      {
        before: before.pairing,
        after: after.pairing,
      },
    )
  }
  const first = figureValues(before, figure, group)
  const second = figureValues(after, figure, group)
  const distribution = distributionOf(second.map((value, r) => value - (first[r] as number)))
  return { ...distribution, isNotDistinguishable: distribution.p5 <= 0 && distribution.p95 >= 0 }
}

function at(row: Float64Array, quantity: keyof typeof QUANTITY): number {
  return row[QUANTITY[quantity]] as number
}

function ordered(sorted: Float64Array, share: number): number {
  return sorted[Math.max(Math.ceil(share * sorted.length - 1e-9), 1) - 1] as number
}
