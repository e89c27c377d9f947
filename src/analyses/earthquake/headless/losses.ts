import { DataError, fieldsOf } from '../../../foundation'
import {
  applyScenario,
  EXISTING_SCENARIO,
  type District,
  type HeadlessContext,
  type ScenarioState,
} from '../../../model'
import { exposureOf } from '../district/exposureOf'
import { streetGeometry } from '../district/streetsOf'
import { method } from '../method'
import type { SimulateResult } from '../protocol'
import { blockedShare } from '../roads/blockStreets'
import { presentThread, runEarthquake } from '../runEarthquake'
import type { EarthquakeSetting } from '../setting'
import { differenceOf, distributionOf, FIGURES, figureValues, type Figure } from '../simulation/distribution'
import { readRupture, readSetting } from './readRequest'

/**
 * `earthquake.losses`: mean and percentiles of each figure for the district and its neighbourhoods, and, where
 * `compareWith` names another scenario, what `scenario` changes against it, realisation by realisation.
 */
export async function answerLosses(request: unknown, context: HeadlessContext): Promise<unknown> {
  const fields = fieldsOf(request)
  const districtId = fields.text('district')
  const scenarioId = fields.text('scenario', EXISTING_SCENARIO)
  const setting = readSetting(fields, readRupture(fields, (request as { rupture?: unknown }).rupture))
  const seed =
    fields.has('seed') && typeof (request as { seed: unknown }).seed === 'number'
      ? String(fields.number('seed', { from: 0, to: Number.MAX_SAFE_INTEGER, isWhole: true }))
      : fields.text('seed', '1')
  const realisations = fields.number('realisations', { from: 1, to: 65_535, isWhole: true, otherwise: 1000 })
  const withStreets = fields.flag('streets') === true
  const other = fields.has('compareWith') ? fields.text('compareWith') : undefined
  fields.finish()

  const district = await context.openDistrict(districtId)
  const stateOf = async (id: string) => applyScenario(district, await context.openScenario(district, id))
  const plan = { setting, seed, realisations, withStreets }
  const run = await runOf(district, await stateOf(scenarioId), plan)
  const before = other === undefined ? undefined : await runOf(district, await stateOf(other), plan)
  if (run.quality.standing > 0 && run.quality.standing === run.quality.assumed.notAssessed) {
    throw new DataError(
      'nothing-assessed',
      `no building of ${districtId} has what the analysis needs: storeys, a year and a Vs30`,
      {
        district: districtId,
      },
    )
  }
  const places = [
    { id: 'all', name: district.name.tr, group: 'all' as const },
    ...district.neighbourhoods.map(({ id, name }, group) => ({ id, name, group })),
  ].map(({ id, name, group }) => ({
    id,
    name,
    residents: group === 'all' ? run.residents.reduce((a, b) => a + b, 0) : run.residents[group],
    figures: eachFigure((figure) => distributionOf(figureValues(run, figure, group))),
    change: before && eachFigure((figure) => differenceOf(before, run, figure, group)),
  }))
  return {
    district: districtId,
    hash: district.hash,
    scenario: scenarioId,
    compareWith: other,
    seed,
    realisations,
    setting,
    quality: run.quality,
    whole: places[0],
    neighbourhoods: places.slice(1),
    streets: run.blocking && {
      blockedCentral: sum(blockedShare(run.blocking.central, run.blocking.streetCount)),
      blockedCautious: sum(blockedShare(run.blocking.cautious, run.blocking.streetCount)),
      count: run.blocking.streetCount,
    },
    limits: method.limits.map(({ en }) => en),
  }
}

interface Plan {
  setting: EarthquakeSetting
  seed: string
  realisations: number
  withStreets: boolean
}

function runOf(district: District, state: ScenarioState, plan: Plan): Promise<SimulateResult> {
  const { setting, seed, realisations, withStreets } = plan
  return runEarthquake(
    {
      kind: 'simulate',
      exposure: exposureOf(district, state),
      origin: district.origin,
      setting,
      seed,
      realisations,
      streets: withStreets ? streetGeometry(district, state) : undefined,
    },
    { workers: [presentThread] },
  )
}

function eachFigure<Answer>(answer: (figure: Figure) => Answer): Record<string, Answer> {
  return Object.fromEntries((Object.keys(FIGURES) as Figure[]).map((figure) => [figure, answer(figure)]))
}

/** Streets that are blocked on the mean of the realisations. */
function sum(shares: Float32Array): number {
  return shares.reduce((total, share) => total + share, 0)
}
