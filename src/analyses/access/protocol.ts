import type { Assignment, AssignmentFigures } from './assembly/Assignment'
import type { Range } from './assembly/blockedAssembly'
import type { ClosureDraw } from './debris/drawClosures'
import type { WalkingNetwork } from './network/WalkingNetwork'
import type { Gates } from './places/Gates'
import type { Origins } from './places/Origins'
import type { ReachShares } from './reach/shares'
import type { WalkingProfile } from './walking/profile'

/** A request is whole: the same request gives the same bytes. Copied to the worker, not transferred. */
interface Situation {
  network: WalkingNetwork
  profile: WalkingProfile
}

/** Asks how far every home is from the nearest of each service. */
export interface ReachRequest extends Situation {
  kind: 'reach'
  origins: Origins
  services: { id: string; gates: Gates; limit: number }[]
  /** Whether walks and limits are in s, or in m as the plan regulation writes them. */
  measure: 'seconds' | 'metres'
}

interface ServiceReach {
  id: string
  /** s or m; Infinity = none reached; shape (origins). */
  cost: Float64Array
  /** Destination, −1 = none; shape (origins). */
  label: Int32Array
  shares: ReachShares
  offNetwork: number[]
}

export interface ReachResult {
  kind: 'reach'
  services: ServiceReach[]
  /** How many of the services each origin reaches, each within its own limit; shape (origins). */
  servicesWithin: Uint8Array
}

export const ASSIGNMENT_RULES = ['nearest', 'overflow', 'optimal'] as const
export type AssignmentRule = (typeof ASSIGNMENT_RULES)[number]

/** Asks who gathers where. */
export interface AssemblyRequest extends Situation {
  kind: 'assembly'
  origins: Origins
  gates: Gates
  /** People; shape (areas). */
  capacity: Float64Array
  /** s */
  limit: number
  rules: readonly AssignmentRule[]
  /** Streets shut by debris; left out, they stay open. */
  blocked?: { realisations: number; closures: Closures }
}

/**
 * Edges shut in each realisation: as an earthquake analysis found them, or drawn here from collapse probabilities and the
 * published reach of debris. The answer says which.
 */
export type Closures =
  { from: 'realisations'; edges: readonly Uint32Array[] } | { from: 'publishedReach'; draw: ClosureDraw }

export interface AssemblyResult {
  kind: 'assembly'
  rules: { rule: AssignmentRule; assignment: Assignment; figures: AssignmentFigures }[]
  blocked?: {
    from: Closures['from']
    servedShare: Range
    leftOut: Range
    /** One per realisation. */
    servedShares: Float64Array
    /** Share of realisations in which each edge is shut; shape (edgeCount). */
    shutShare: Float32Array
  }
}

/** Asks what can be walked within limits, to or from the gates. */
export interface IsochroneRequest extends Situation {
  kind: 'isochrone'
  gates: Gates
  /** s, ascending. */
  limits: readonly number[]
  direction: 'to' | 'from'
}

export interface IsochroneResult {
  kind: 'isochrone'
  /** Infinity = beyond the last limit; shape (nodeCount). */
  seconds: Float64Array
  /** Ground reached within each limit: rings, holes clockwise. */
  rings: number[][][]
}

export type AccessRequest = ReachRequest | AssemblyRequest | IsochroneRequest
export type AccessResult = ReachResult | AssemblyResult | IsochroneResult
export type ResultOf<Request extends AccessRequest> = Extract<AccessResult, { kind: Request['kind'] }>
