import { GRAVITY } from './problem'

/** Flux out of the grid at a cell of its side: mass m²/s, momentum across less g h²/2 of the cell, m³/s². */
export interface OutwardFlux {
  mass: number
  thrust: number
}

/**
 * Free outflow: what the cell holds goes on as it does; nothing comes in. The bed goes on falling as it does inside, so
 * that the outer half of the cell is pulled like the inner one: without that, subcritical flow backs up
 * (MacDonald's channel at its outlet: 1.07 m in place of 0.75).
 *
 * @param fall  bed of the cell inside less the bed of this one, m; counted from 0 up to the depth
 */
export function openFlux(h: number, u: number, fall: number, out: OutwardFlux): void {
  const outward = u > 0 ? u : 0
  out.mass = h * outward
  out.thrust = h * outward * outward - 0.5 * GRAVITY * h * Math.min(Math.max(0, fall), h)
}

/**
 * Imposed water level. The outgoing Riemann invariant u + 2√(gh) is the cell's; with the imposed depth it gives the
 * speed. Out of the grid the flow chokes at the critical depth where the level outside is lower still; into it the
 * speed stays below critical, which is as fast as a level alone can drive it.
 */
export function levelFlux(h: number, u: number, fall: number, bed: number, level: number, out: OutwardFlux): void {
  const c = Math.sqrt(GRAVITY * h)
  if (u >= c && h > 0) return openFlux(h, u, fall, out)
  const invariantOut = u + 2 * c
  let boundaryDepth = Math.max(0, level - bed)
  let boundarySpeed = invariantOut - 2 * Math.sqrt(GRAVITY * boundaryDepth)
  if (boundarySpeed > Math.sqrt(GRAVITY * boundaryDepth)) {
    const critical = Math.max(0, invariantOut / 3)
    boundarySpeed = critical
    boundaryDepth = (critical * critical) / GRAVITY
  }
  boundarySpeed = Math.max(boundarySpeed, -Math.sqrt(GRAVITY * boundaryDepth))
  out.mass = boundaryDepth * boundarySpeed
  out.thrust = out.mass * boundarySpeed + 0.5 * GRAVITY * (boundaryDepth - h) * (boundaryDepth + h)
}

/**
 * Imposed inflow q per metre. The depth there follows from the outgoing invariant, 2√(gh) − q/h = u + 2c, and is never
 * less than critical. The bed slopes on outside as it does inside (see `openFlux`).
 *
 * @param q  m²/s into the grid, ≥ 0
 */
export function inflowFlux(h: number, u: number, fall: number, q: number, out: OutwardFlux): void {
  if (q <= 0) {
    out.mass = 0
    out.thrust = 0
    return
  }
  const target = u + 2 * Math.sqrt(GRAVITY * h)
  const critical = Math.cbrt((q * q) / GRAVITY)
  let depth = Math.max(critical, h)
  // The left side grows with h; Newton from above critical depth converges in a few rounds.
  for (let round = 0; round < 30; round++) {
    const miss = 2 * Math.sqrt(GRAVITY * depth) - q / depth - target
    const slope = Math.sqrt(GRAVITY / depth) + q / (depth * depth)
    const next = Math.max(critical, depth - miss / slope)
    const isSettled = Math.abs(next - depth) <= 1e-13 * depth
    depth = next
    if (isSettled) break
  }
  out.mass = -q
  const slope = Math.min(Math.max(-h, fall), h)
  out.thrust = (q * q) / depth + 0.5 * GRAVITY * ((depth - h) * (depth + h) - h * slope)
}
