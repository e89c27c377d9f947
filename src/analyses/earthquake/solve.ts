import type { CallContext } from '../../foundation'
import { closedForm } from './closedForm'
import { exposeDistrict, exposureQuality, residentsByGroup } from './exposedDistrict'
import type { WorkerRequest, WorkerResult } from './protocol'
import { streetFronts } from './roads/streetFronts'
import { simulate } from './simulation/simulate'

/** What a worker does with a request; the same function runs in tests and on the command line. */
export async function solve(
  request: WorkerRequest,
  context: Pick<CallContext, 'progress' | 'pause'>,
): Promise<WorkerResult> {
  if (request.kind === 'fronts') {
    const { streets, footprints, eavesHeight } = request.streets
    return { kind: 'fronts', fronts: streetFronts(streets, footprints, eavesHeight) }
  }
  const district = exposeDistrict(request.exposure, request.setting, request.origin)
  if (request.kind === 'assess') {
    return {
      kind: 'assess',
      classification: district.classification,
      distance: district.motion.distance,
      vs30: district.motion.vs30,
      answers: closedForm(district),
      residents: residentsByGroup(district),
      quality: exposureQuality(district),
    }
  }
  const { seed, from, to, fronts } = request
  const run = await simulate(district, { seed, from, to, fronts }, context)
  return { kind: 'realisations', run, residents: residentsByGroup(district), quality: exposureQuality(district) }
}

/** Buffers of a result that are handed over instead of copied. */
export function transfersOf(result: WorkerResult): Transferable[] {
  const arrays =
    result.kind === 'assess'
      ? [...Object.values(result.answers), ...Object.values(result.classification), result.distance, result.vs30]
      : result.kind === 'realisations'
        ? [result.run.sums, result.run.stateCounts, result.run.blocking?.central, result.run.blocking?.cautious]
        : []
  return arrays.flatMap((array: ArrayBufferView | undefined) =>
    array === undefined ? [] : [array.buffer as ArrayBuffer],
  )
}
