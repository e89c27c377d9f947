import type { GeographicPoint } from '../../../foundation'
import { ASSUMED, type Classification } from '../exposure/classify'
import { VS30_SOURCE, type Exposure } from '../exposure/exposure'
import { emptyMotion } from '../motion/intensityMeasure'
import { modelsOf } from '../motion/logicTree'
import { joynerBooreDistance } from '../rupture/joynerBooreDistance'
import { scenarioRupture } from '../rupture/scenarioRupture'
import type { EarthquakeSetting } from '../setting'
import { DAMAGE_MEASURES, FRAGILITIES } from './fragility'

/** Motion at every building on the measure of its own class. Float64: logarithms that are compared with thresholds. */
export interface BuildingMotion {
  models: string[]
  /** ln g (PGV: ln cm/s), standard deviations; shape (models, count), NaN where a building is not assessed. */
  lnMedian: Float64Array
  tau: Float64Array
  phi: Float64Array
  /** Joyner–Boore distance, m; shape (count). */
  distance: Float32Array
  /** Vs30 used, m/s; shape (count). */
  vs30: Float32Array
}

/**
 * Motion at each building, at its own place and its own Vs30. Buildings without Vs30 leave the assessment; what lies
 * outside a model's validity is computed and marked in `classification.assumed`.
 */
export function buildingMotion(
  exposure: Exposure,
  setting: EarthquakeSetting,
  origin: GeographicPoint,
  classification: Classification,
): BuildingMotion {
  const { count } = exposure
  const { fragility, assumed } = classification
  const models = modelsOf(setting.motion)
  const rupture = scenarioRupture(setting.rupture)
  const distanceTo = joynerBooreDistance(rupture, origin)
  const { magnitude } = rupture.event
  const evaluators = models.map((model) =>
    DAMAGE_MEASURES.map((measure) =>
      measure === 'PGV' && !model.offers('PGV') ? undefined : model.prepare(measure, rupture.event),
    ),
  )
  const magnitudeMark = models.every(
    ({ validity }) => magnitude >= validity.magnitude[0] && magnitude <= validity.magnitude[1],
  )
    ? 0
    : ASSUMED.magnitudeOutsideValidity
  const farthest = Math.min(...models.map(({ validity }) => validity.distance[1]))
  const softest = Math.max(...models.map(({ validity }) => validity.vs30[0]))
  const hardest = Math.min(...models.map(({ validity }) => validity.vs30[1]))

  const motion: BuildingMotion = {
    models: models.map(({ name }) => name),
    lnMedian: new Float64Array(models.length * count).fill(Number.NaN),
    tau: new Float64Array(models.length * count),
    phi: new Float64Array(models.length * count),
    distance: new Float32Array(count).fill(Number.NaN),
    vs30: new Float32Array(count).fill(Number.NaN),
  }
  const scratch = emptyMotion()
  for (let b = 0; b < count; b++) {
    const index = fragility[b] as number
    if (index < 0) continue
    const vs30 = (exposure.vs30[b] as number) * setting.vs30Factor
    if (!(vs30 > 0)) {
      fragility[b] = -1
      assumed[b] = (assumed[b] as number) | ASSUMED.notAssessed
      continue
    }
    const distance = distanceTo(exposure.x[b] as number, exposure.y[b] as number)
    const isOutside = distance > farthest || vs30 < softest || vs30 > hardest
    const source = exposure.vs30Source[b] as number
    assumed[b] =
      (assumed[b] as number) |
      magnitudeMark |
      (isOutside ? ASSUMED.siteOutsideValidity : 0) |
      (source === VS30_SOURCE.neighbourhood ? ASSUMED.vs30OfNeighbourhood : 0) |
      (source === VS30_SOURCE.slope ? ASSUMED.vs30FromSlope : 0)
    motion.distance[b] = distance
    motion.vs30[b] = vs30
    const measure = (FRAGILITIES[index] as (typeof FRAGILITIES)[number]).measure
    for (let g = 0; g < models.length; g++) {
      const evaluate = evaluators[g]?.[measure]
      if (evaluate === undefined) continue
      evaluate(distance, vs30, scratch)
      motion.lnMedian[g * count + b] = scratch.lnMedian
      motion.tau[g * count + b] = scratch.tau
      motion.phi[g * count + b] = scratch.phi
    }
  }
  return motion
}
