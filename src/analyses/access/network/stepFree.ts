import { STREET_CLASSES } from '../../../model'
import { ADA_LIMITS, CLEAR_WIDTH } from '../walking/rampLimits'
import { KERBS, WHEELCHAIR } from './streetAttributes'
import type { WalkingNetwork } from './WalkingNetwork'

/** How an edge is for wheels. `unknown` is passable as far as anybody knows, and is never counted as good. */
export const STEP_FREE_CLASSES = ['unknown', 'good', 'usable', 'barred'] as const
export type StepFreeClass = (typeof STEP_FREE_CLASSES)[number]

const [UNKNOWN, GOOD, USABLE, BARRED] = [0, 1, 2, 3]
const STEPS = STREET_CLASSES.indexOf('steps')
/** Steeper than 1:12 over more than this bars the way, m. */
const LONG_STEEP = 9

/**
 * Classes of the edges for wheels: barred by steps, by `wheelchair=no`, by more than 8.33 % over more than 9 m or by a
 * pavement narrower than 1 m; good to 5 %, 1.80 m and a kerb that is no step; usable to 8.33 % and 1.00 m; unknown where
 * slope, pavement width or kerb is not known. A street is not a ramp: the Turkish limits by rise are for ramps alone.
 *
 * @returns index into STEP_FREE_CLASSES; shape (edgeCount)
 */
export function stepFreeClasses(network: WalkingNetwork): Uint8Array {
  return Uint8Array.from({ length: network.edgeCount }, (_, e) => {
    const slope = Math.abs(network.slope[e] as number)
    const width = network.pavementWidth[e] as number
    const kerb = KERBS[network.kerb[e] as number]
    const mark = WHEELCHAIR[network.wheelchair[e] as number]
    const isSteep = slope > ADA_LIMITS.ramp && (network.length[e] as number) > LONG_STEEP
    if (network.streetClass[e] === STEPS || mark === 'no' || isSteep || width < CLEAR_WIDTH.least) return BARRED as number
    if (Number.isNaN(slope) || Number.isNaN(width) || kerb === 'unknown') return UNKNOWN as number
    const isGood = slope <= ADA_LIMITS.walkingSurface && width >= CLEAR_WIDTH.good && kerb !== 'raised' && mark !== 'limited'
    return (isGood ? GOOD : USABLE) as number
  })
}
