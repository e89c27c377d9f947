import { DataError, type Fields } from '../../../foundation'
import { exceedance } from '../damage/exceedance'
import { DAMAGE_MEASURES, DAMAGE_STATES, fragilityIndex, FRAGILITIES } from '../damage/fragility'
import {
  emptyMotion,
  INTENSITY_MEASURES,
  type GroundMotionModel,
  type IntensityMeasure,
  type RuptureEvent,
} from '../motion/intensityMeasure'
import { modelsOf } from '../motion/logicTree'
import { eachCase, readEvent, readSite } from './readRequest'

/** `earthquake.motion`: median (g; PGV cm/s), tau and phi by measure. */
export function answerMotion(request: unknown): unknown {
  return eachCase(request, (fields) => {
    const name = fields.oneOf('model', ['BSSA14', 'ASB14', 'KALE15', 'CY14'])
    const model = modelsOf(name)[0] as GroundMotionModel
    const event = readEvent(fields)
    const { distance, vs30 } = readSite(fields)
    const median: Record<string, number> = {}
    const tau: Record<string, number> = {}
    const phi: Record<string, number> = {}
    fields.list('measures', 100).forEach((asked, i) => {
      const measure = measureOf(asked, model, `${fields.path === '' ? '' : `${fields.path}.`}measures[${i}]`)
      const motion = model.prepare(measure, event)(distance, vs30, emptyMotion())
      median[String(asked)] = Math.exp(motion.lnMedian)
      tau[String(asked)] = motion.tau
      phi[String(asked)] = motion.phi
    })
    return { model: name, median, tau, phi, isOutsideValidity: isOutside(model, event, distance, vs30) }
  })
}

/** `earthquake.damage`: probability of reaching each damage state, by model and for the tree. */
export function answerDamage(request: unknown): unknown {
  return eachCase(request, (fields) => {
    const event = readEvent(fields)
    const { distance, vs30 } = readSite(fields)
    const fragility = FRAGILITIES[fragilityIndex(taxonomyOf(fields))] as (typeof FRAGILITIES)[number]
    const measure = DAMAGE_MEASURES[fragility.measure] as IntensityMeasure
    const models = modelsOf('tree')
    const tree = [0, 0, 0, 0]
    const byModel: Record<string, unknown> = {}
    for (const model of models) {
      const motion = model.prepare(measure, event)(distance, vs30, emptyMotion())
      const p = exceedance(motion, fragility)
      for (let k = 0; k < 4; k++) tree[k] = (tree[k] as number) + (p[k] as number) / models.length
      byModel[model.name] = { median: Math.exp(motion.lnMedian), tau: motion.tau, phi: motion.phi, ...named(p) }
    }
    return {
      class: fragility.taxonomy,
      measure,
      byModel,
      tree: named(tree),
      collapse: fragility.collapsedGivenComplete * (tree[3] as number),
      isOutsideValidity: models.some((model) => isOutside(model, event, distance, vs30)),
    }
  })
}

function named(p: ArrayLike<number> | { [index: number]: number }): Record<string, number> {
  return Object.fromEntries(DAMAGE_STATES.slice(1).map((state, k) => [state, p[k] as number]))
}

function taxonomyOf(fields: Fields): string {
  const taxonomy = fields.text('class')
  if (fragilityIndex(taxonomy) >= 0) return taxonomy
  const field = fields.path === '' ? 'class' : `${fields.path}.class`
  throw new DataError(
    'request-invalid',
    `${field} is "${taxonomy}", expected a class such as CR_LFINF-DUL_H5 or MUR-CL99_LWAL-DNO_H3`,
    { field },
  )
}

/** `SA(1)` and `SA(1.0)` are the same measure. */
function measureOf(asked: unknown, model: GroundMotionModel, field: string): IntensityMeasure {
  const period = /^SA\(([\d.]+)\)$/.exec(String(asked))?.[1]
  const measure = INTENSITY_MEASURES.find(
    (known) =>
      known === asked ||
      (period !== undefined && known.startsWith('SA') && Number(known.slice(3, -1)) === Number(period)),
  )
  if (measure === undefined || !model.offers(measure)) {
    const offered = INTENSITY_MEASURES.filter((known) => model.offers(known)).join(', ')
    throw new DataError('request-invalid', `${field} is ${JSON.stringify(asked)}, expected one of ${offered}`, {
      field,
    })
  }
  return measure
}

function isOutside({ validity }: GroundMotionModel, event: RuptureEvent, distance: number, vs30: number): boolean {
  const within = (value: number, [least, most]: [number, number]) => value >= least && value <= most
  return !(
    within(event.magnitude, validity.magnitude) &&
    within(distance, validity.distance) &&
    within(vs30, validity.vs30)
  )
}
