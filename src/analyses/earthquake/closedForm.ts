import { addConsequences } from './consequences/addConsequences'
import { QUANTITY_COUNT } from './consequences/quantities'
import { meanLossRatio } from './consequences/repair'
import { exceedance } from './damage/exceedance'
import { FRAGILITIES } from './damage/fragility'
import { riskClassCode } from './damage/riskClass'
import type { ExposedDistrict } from './exposedDistrict'
import { emptyMotion } from './motion/intensityMeasure'

/**
 * Answers of the closed form; index = building of the exposure. Columns are Float32: they go to textures and over
 * workers, and 10⁻⁷ is far below what they mean; all arithmetic before them is Float64.
 */
export interface ClosedForm {
  /** P(DS ≥ slight), moderate, extensive, complete; NaN where not assessed; shape (count, 4). */
  atLeast: Float32Array
  /** Probability of collapse; shape (count). */
  collapse: Float32Array
  /** Code of RISK_CLASSES: 0 not assessed, 1 = A … 5 = E; shape (count). */
  riskClass: Uint8Array
  /** Expected repair cost over replacement cost; shape (count). */
  lossRatio: Float32Array
  /** Geometric mean of the models' medians on the building's own measure, g (PGV cm/s); shape (count). */
  medianMotion: Float32Array
  /** Expected values; shape (groupCount, QUANTITY_COUNT). */
  expected: Float64Array
}

/**
 * Damage of every building without sampling: the mean over the logic tree of the closed form of each model.
 *
 * @see exceedance for the formula
 */
export function closedForm(district: ExposedDistrict): ClosedForm {
  const { exposure, classification, motion, occupancy } = district
  const { count, groupCount } = exposure
  const models = motion.models.length
  const result: ClosedForm = {
    atLeast: new Float32Array(4 * count).fill(Number.NaN),
    collapse: new Float32Array(count).fill(Number.NaN),
    riskClass: new Uint8Array(count),
    lossRatio: new Float32Array(count).fill(Number.NaN),
    medianMotion: new Float32Array(count).fill(Number.NaN),
    expected: new Float64Array(groupCount * QUANTITY_COUNT),
  }
  const site = emptyMotion()
  const one = new Float64Array(4)
  const mean = new Float64Array(5)
  for (let b = 0; b < count; b++) {
    const index = classification.fragility[b] as number
    if (index < 0) continue
    const fragility = FRAGILITIES[index] as (typeof FRAGILITIES)[number]
    mean.fill(0)
    let lnMedian = 0
    for (let g = 0; g < models; g++) {
      const at = g * count + b
      site.lnMedian = motion.lnMedian[at] as number
      site.tau = motion.tau[at] as number
      site.phi = motion.phi[at] as number
      lnMedian += site.lnMedian
      exceedance(site, fragility, one)
      for (let k = 0; k < 4; k++) mean[k] = (mean[k] as number) + (one[k] as number)
    }
    for (let k = 0; k < 4; k++) mean[k] = (mean[k] as number) / models
    const collapse = fragility.collapsedGivenComplete * (mean[3] as number)
    result.atLeast.set(mean.subarray(0, 4), 4 * b)
    result.collapse[b] = collapse
    result.riskClass[b] = riskClassCode(collapse)
    result.lossRatio[b] = meanLossRatio(mean)
    result.medianMotion[b] = Math.exp(lnMedian / models)
    const sums = (exposure.group[b] as number) * QUANTITY_COUNT
    for (let k = 0; k < 4; k++) {
      const weight = (mean[k] as number) - (mean[k + 1] as number)
      addConsequences(result.expected, sums, occupancy, b, index, k + 1, weight)
    }
  }
  return result
}
