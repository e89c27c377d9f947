import type { CallContext } from '../../../foundation'
import { addConsequences } from '../consequences/addConsequences'
import { QUANTITY_COUNT } from '../consequences/quantities'
import { FRAGILITIES } from '../damage/fragility'
import { normalQuantile } from '../damage/standardNormal'
import type { ExposedDistrict } from '../exposedDistrict'
import { cellAt } from '../exposure/exposure'
import { keyedUniform, keyOf, mix } from '../exposure/keys'
import { createFieldSampler } from '../fields/correlatedField'
import { createStreetBlocker, type StreetBlocking } from '../roads/blockStreets'
import type { StreetFronts } from '../roads/streetFronts'

/** Which realisations to run. They are independent of each other, so a run may be cut anywhere. */
interface SimulationPlan {
  seed: string
  /** First realisation and the one after the last. */
  from: number
  to: number
  /** Left out, streets are not looked at. */
  fronts?: StreetFronts
}

/** What realisations `from … to − 1` gave. */
export interface SimulationRun {
  from: number
  to: number
  /** Float64; shape (realisations, groupCount, QUANTITY_COUNT). */
  sums: Float64Array
  /** In how many realisations each building was in slight, moderate, extensive, complete; shape (count, 4). */
  stateCounts: Uint16Array
  /** Streets that debris blocked, if they were looked at. */
  blocking?: StreetBlocking
}

/** Buildings between two pauses: about 30 ms of work. */
const WORK_BETWEEN_PAUSES = 600_000
/** Tells the uniform of collapse from that of damage. */
const COLLAPSE = 0x5bd1e995

/**
 * Realisations of the earthquake over the district:
 *
 *     x = μ_g + τ_g η + φ_g W(cell) + √(φ_g² B3 + β²) z,   damage state = number of k with ln θ_k ≤ x
 *
 * with the model g = r mod 3, one event term η a measure, the fields W of `createFieldSampler`, and one normal z a
 * building for the nugget and the fragility together: a building looks at one measure and its class has one β, so given
 * η and W buildings are independent. (Erberik's curves have three β: there each state has its own root, and the highest
 * state reached counts.)
 *
 * Every random number is keyed by (seed, realisation, what it belongs to), never by order: the same seed gives the same
 * bytes however the run is cut, and a building that two scenarios share has the same damage in both.
 *
 * Verified  tests/verification/earthquake/simulation.test.ts (mean against the closed form)
 */
export async function simulate(
  district: ExposedDistrict,
  plan: SimulationPlan,
  context: Pick<CallContext, 'progress' | 'pause'>,
): Promise<SimulationRun> {
  const { exposure, classification, motion, occupancy } = district
  const { count, groupCount, keys, group } = exposure
  const { fragility } = classification
  const { lnMedian, tau, phi } = motion
  const models = motion.models.length
  const realisations = plan.to - plan.from

  const cellOf = new Uint16Array(count)
  const isUsed = new Uint8Array(exposure.cells.columns * exposure.cells.rows)
  for (let b = 0; b < count; b++) {
    if ((fragility[b] as number) < 0) continue
    const cell = cellAt(exposure.cells, exposure.x[b] as number, exposure.y[b] as number)
    cellOf[b] = cell
    isUsed[cell] = 1
  }
  const sampler = createFieldSampler(exposure.cells, isUsed)
  const field = new Float64Array(isUsed.length * 4)
  const event = new Float64Array(4)
  const spread = spreads(district, sampler.nugget)
  const blocker = plan.fronts === undefined ? undefined : createStreetBlocker(district, plan.fronts, realisations)

  const run: SimulationRun = {
    from: plan.from,
    to: plan.to,
    sums: new Float64Array(realisations * groupCount * QUANTITY_COUNT),
    stateCounts: new Uint16Array(4 * count),
  }
  const seed = keyOf(plan.seed)
  const pauseEvery = Math.max(1, Math.floor(WORK_BETWEEN_PAUSES / Math.max(count, 1)))

  for (let r = plan.from; r < plan.to; r++) {
    const a = mix((seed[0] as number) ^ Math.imul(r + 1, 0x9e3779b1))
    const b2 = mix((seed[1] as number) + Math.imul(r + 1, 0x85ebca77))
    sampler.sample(a, b2, event, field)
    const offset = (r % models) * count
    const sumsAt = (r - plan.from) * groupCount * QUANTITY_COUNT
    for (let b = 0; b < count; b++) {
      const index = fragility[b] as number
      if (index < 0) continue
      const at = offset + b
      const measure = FIELD_OF_CLASS[index] as number
      const z = normalQuantile(keyedUniform(keys[2 * b] as number, keys[2 * b + 1] as number, a, b2))
      const ground =
        (lnMedian[at] as number) +
        (tau[at] as number) * (event[measure] as number) +
        (phi[at] as number) * (field[4 * (cellOf[b] as number) + measure] as number)
      const x = ground + (spread[at] as number) * z
      const thresholds = 4 * index
      let state: number
      if (HAS_ONE_BETA[index] === 1) {
        if (x < (LN_MEDIANS[thresholds] as number)) continue
        state =
          x < (LN_MEDIANS[thresholds + 1] as number)
            ? 1
            : x < (LN_MEDIANS[thresholds + 2] as number)
              ? 2
              : x < (LN_MEDIANS[thresholds + 3] as number)
                ? 3
                : 4
      } else {
        const nugget = (phi[at] as number) ** 2 * (sampler.nugget[measure] as number)
        state = highestState(index, ground, nugget, z)
        if (state === 0) continue
      }
      addConsequences(run.sums, sumsAt + (group[b] as number) * QUANTITY_COUNT, occupancy, b, index, state, 1)
      const counter = 4 * b + state - 1
      run.stateCounts[counter] = (run.stateCounts[counter] as number) + 1
      if (state === 4 && blocker !== undefined) {
        const u = keyedUniform(keys[2 * b] as number, keys[2 * b + 1] as number, a ^ COLLAPSE, b2)
        if (u < (COLLAPSE_SHARE[index] as number)) blocker.collapse(b, a, b2)
      }
    }
    blocker?.finish(r - plan.from)
    if ((r - plan.from) % pauseEvery === pauseEvery - 1) {
      context.progress((r - plan.from + 1) / realisations)
      await context.pause()
    }
  }
  if (blocker !== undefined) run.blocking = blocker.blocking
  return run
}

/** Flat columns of the fragilities, for the inner loop. PGV rides on the field of SA(1.0). */
const LN_MEDIANS = Float64Array.from(FRAGILITIES.flatMap(({ lnMedians }) => lnMedians))
const FIELD_OF_CLASS = Uint8Array.from(FRAGILITIES, ({ measure }) => Math.min(measure, 3))
const HAS_ONE_BETA = Uint8Array.from(FRAGILITIES, ({ betas }) => (betas.every((beta) => beta === betas[0]) ? 1 : 0))
const COLLAPSE_SHARE = Float64Array.from(FRAGILITIES, ({ collapsedGivenComplete }) => collapsedGivenComplete)

/** √(φ² B3 + β²) of each building under each model; shape (models, count). */
function spreads({ exposure, classification, motion }: ExposedDistrict, nugget: Float64Array): Float64Array {
  const { count } = exposure
  const spread = new Float64Array(motion.phi.length)
  for (let at = 0; at < spread.length; at++) {
    const index = classification.fragility[at % count] as number
    if (index < 0) continue
    const beta = (FRAGILITIES[index] as (typeof FRAGILITIES)[number]).betas[0] as number
    const phi = motion.phi[at] as number
    spread[at] = Math.sqrt(phi * phi * (nugget[FIELD_OF_CLASS[index] as number] as number) + beta * beta)
  }
  return spread
}

function highestState(index: number, ground: number, nuggetVariance: number, z: number): number {
  const { betas, lnMedians } = FRAGILITIES[index] as (typeof FRAGILITIES)[number]
  for (let k = 3; k >= 0; k--) {
    if (ground + Math.sqrt(nuggetVariance + (betas[k] as number) ** 2) * z >= (lnMedians[k] as number)) return k + 1
  }
  return 0
}
