import { DataError, type CallContext } from '../../foundation'
import { assignmentFigures } from './assembly/Assignment'
import { assignNearest, assignWithOverflow } from './assembly/assignNearest'
import { assignOptimally } from './assembly/assignOptimally'
import { blockedAssembly, rangeOf } from './assembly/blockedAssembly'
import { drawClosures } from './debris/drawClosures'
import { nearestDestinations } from './graph/nearest'
import { coursesAtGates, isochroneRings, reachedCourses } from './isochrone/isochrone'
import { edgeMetres, edgeSeconds } from './network/edgeSeconds'
import { seedsOf } from './places/Gates'
import { reachOf, walkMatrix, type WalkingCosts } from './reach/reachOf'
import { reachShares, servicesWithin } from './reach/shares'
import type {
  AccessRequest,
  AccessResult,
  AssemblyRequest,
  AssemblyResult,
  IsochroneRequest,
  IsochroneResult,
  ReachRequest,
  ReachResult,
} from './protocol'
import type { WalkingProfile } from './walking/profile'
import type { WalkingNetwork } from './network/WalkingNetwork'

type Context = Pick<CallContext, 'progress' | 'pause'>
const RULES = { nearest: assignNearest, overflow: assignWithOverflow, optimal: assignOptimally } as const

/**
 * What a worker does with a request; the same function runs in tests and on the command line.
 *
 * @throws DataError `capacity-invalid`, `limit-invalid`, `closures-invalid`
 */
export async function solve(request: AccessRequest, context: Context): Promise<AccessResult> {
  switch (request.kind) {
    case 'reach':
      return solveReach(request, context)
    case 'assembly':
      return solveAssembly(request, context)
    case 'isochrone':
      return solveIsochrone(request)
  }
}

/** Buffers of a result that are handed over instead of copied. */
export function transfersOf(result: AccessResult): Transferable[] {
  const arrays: ArrayBufferView[] =
    result.kind === 'reach'
      ? [result.servicesWithin, ...result.services.flatMap(({ cost, label }) => [cost, label])]
      : result.kind === 'assembly'
        ? result.rules.flatMap(({ assignment }) => [assignment.leftOut, assignment.load])
        : [result.seconds]
  return arrays.map(({ buffer }) => buffer as ArrayBuffer)
}

function costsOf(
  network: WalkingNetwork,
  profile: WalkingProfile,
  measure: 'seconds' | 'metres' = 'seconds',
): WalkingCosts {
  return measure === 'metres'
    ? { arcs: edgeMetres(network, profile), perMetre: 1 }
    : { arcs: edgeSeconds(network, profile), perMetre: 1 / profile.levelSpeed }
}

async function solveReach(
  { network, profile, origins, services, measure }: ReachRequest,
  context: Context,
): Promise<ReachResult> {
  const costs = costsOf(network, profile, measure)
  const found: ReachResult['services'] = []
  for (const [i, { id, gates, limit }] of services.entries()) {
    const { cost, label } = reachOf(network, costs, origins, gates)
    found.push({
      id,
      cost,
      label,
      shares: reachShares(origins, cost, checkedLimit(limit)),
      offNetwork: gates.offNetwork,
    })
    context.progress((i + 1) / services.length)
    await context.pause()
  }
  const within = servicesWithin(
    found.map(({ cost }) => cost),
    services.map(({ limit }) => limit),
  )
  return { kind: 'reach', services: found, servicesWithin: within }
}

async function solveAssembly(request: AssemblyRequest, context: Context): Promise<AssemblyResult> {
  const { network, profile, origins, gates, capacity, limit, rules, blocked } = request
  if (capacity.length !== gates.destinations || capacity.some((each) => !(each >= 0))) {
    throw new DataError(
      'capacity-invalid',
      `capacity has ${capacity.length} values for ${gates.destinations} areas, expected one from 0 for each`,
      { field: 'capacity' },
    )
  }
  const costs = costsOf(network, profile)
  const problem = {
    people: origins.people,
    capacity,
    seconds: walkMatrix(network, costs, origins, gates, checkedLimit(limit)),
    limit,
  }
  const answers: AssemblyResult['rules'] = []
  for (const rule of rules) {
    await context.pause()
    const assignment = RULES[rule](problem)
    answers.push({ rule, assignment, figures: assignmentFigures(problem, assignment) })
  }
  if (blocked === undefined) return { kind: 'assembly', rules: answers }
  const { closures, realisations } = blocked
  if (closures.from === 'realisations' && closures.edges.length !== realisations) {
    throw new DataError(
      'closures-invalid',
      `there are ${closures.edges.length} sets of closed edges for ${realisations} realisations`,
      { field: 'blocked.closures.edges' },
    )
  }
  const shut = (realisation: number) =>
    closures.from === 'realisations'
      ? (closures.edges[realisation] as Uint32Array)
      : drawClosures(closures.draw, realisation)
  const { servedShare, leftOut, shutShare } = await blockedAssembly(
    { network, costs, origins, gates, capacity, limit },
    shut,
    realisations,
    context,
  )
  return {
    kind: 'assembly',
    rules: answers,
    blocked: {
      from: closures.from,
      servedShare: rangeOf(servedShare),
      leftOut: rangeOf(leftOut),
      servedShares: servedShare,
      shutShare,
    },
  }
}

function solveIsochrone({ network, profile, gates, limits, direction }: IsochroneRequest): IsochroneResult {
  const costs = costsOf(network, profile)
  const seeds =
    direction === 'to'
      ? seedsOf(gates, network, costs.arcs, costs.perMetre)
      : seedsOf(gates, network, reversed(costs.arcs), costs.perMetre)
  const limit = checkedLimit(Math.max(...limits))
  const nearest = nearestDestinations(network, costs.arcs, seeds, { limit, direction })
  return {
    kind: 'isochrone',
    seconds: nearest.seconds,
    rings: limits.map((each) =>
      isochroneRings([
        ...reachedCourses(network, costs.arcs, nearest, each, direction),
        ...coursesAtGates(network, costs, gates, each, direction),
      ]),
    ),
  }
}

/** Costs with there and back exchanged: walking out of a gate is walking into it the other way round. */
function reversed(arcs: Float64Array): Float64Array {
  return arcs.map((_, code) => arcs[code ^ 1] as number)
}

function checkedLimit(limit: number): number {
  if (limit > 0) return limit
  throw new DataError('limit-invalid', `the limit is ${limit}, expected more than 0`, { field: 'limit' })
}
