import type { Random } from '../../../foundation'

/** Chooses things far from one another: each next one is the furthest from all chosen, with a little luck. */
export function spreadOut<Thing extends { x: number; y: number }>(things: readonly Thing[], count: number, random: Random, near: readonly { x: number; y: number }[] = []): Thing[] {
  const luck = things.map(() => random.between(0.85, 1))
  const distance = things.map((thing, i) => Math.min(...near.map((other) => Math.hypot(thing.x - other.x, thing.y - other.y)), 1e6) * (luck[i] as number))
  const chosen: Thing[] = []
  const most = Math.min(count, things.length)
  while (chosen.length < most) {
    let best = 0
    for (let i = 1; i < things.length; i++) if ((distance[i] as number) > (distance[best] as number)) best = i
    const thing = things[best] as Thing
    chosen.push(thing)
    things.forEach((other, i) => (distance[i] = Math.min(distance[i] as number, Math.hypot(other.x - thing.x, other.y - thing.y) * (luck[i] as number))))
    distance[best] = -1
  }
  return chosen
}

/** Shares `total` out in proportion to lengths, at least one each. */
export function shareOut(lengths: readonly number[], total: number, longest: number): number[] {
  const countsAt = (size: number) => lengths.map((length) => Math.max(1, Math.round(length / size)))
  const sum = (counts: number[]) => counts.reduce((a, b) => a + b, 0)
  let low = 1
  let high = longest
  for (let round = 0; round < 40; round++) {
    const middle = (low + high) / 2
    if (sum(countsAt(middle)) >= total) low = middle
    else high = middle
  }
  return countsAt(low)
}
