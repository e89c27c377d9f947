import type { Ground } from './ground'
import type { Ray } from './ray'

/**
 * Where a ray first meets the ground.
 *
 * Marches in steps that no slope of this terrain can rise through (gap over closing speed), then halves the last step
 * to a millimetre. Steps are never shorter than a 32nd of a cell over the ground, so that a ray along a surface ends
 * some day; an edge may be grazed by that much. The edge heights go on outside the terrain.
 *
 * @returns m along the ray, 0 if it starts below the ground; Infinity if it never meets it within `reach`
 */
export function distanceToGround(ray: Ray, ground: Ground, reach = 80_000): number {
  const level = Math.hypot(ray.dx, ray.dy)
  const closing = ground.steepest * level - ray.dz
  const shortest = ground.cellSize / 32 / Math.max(level, 0.01)
  let from = 0
  if (ray.z > ground.highest) {
    if (ray.dz >= 0) return Infinity
    from = (ground.highest - ray.z) / ray.dz
  }
  let gap = gapAt(ray, ground, from)
  if (gap < 0) return from
  while (from < reach) {
    const to = from + Math.max(shortest, closing > 0 ? gap / closing : reach)
    const next = gapAt(ray, ground, to)
    if (next <= 0) return halve(ray, ground, from, to)
    if (ray.dz >= 0 && ray.z + to * ray.dz > ground.highest) return Infinity
    from = to
    gap = next
  }
  return Infinity
}

/**
 * The point where a ray first meets the ground.
 *
 * @param out  receives x, y, z in metres of the local frame
 * @returns whether there is one
 */
export function pointOnGround(ray: Ray, ground: Ground, out: [number, number, number]): boolean {
  const distance = distanceToGround(ray, ground)
  if (!Number.isFinite(distance)) return false
  out[0] = ray.x + distance * ray.dx
  out[1] = ray.y + distance * ray.dy
  out[2] = ray.z + distance * ray.dz
  return true
}

function gapAt(ray: Ray, ground: Ground, distance: number): number {
  return ray.z + distance * ray.dz - ground.heightAt(ray.x + distance * ray.dx, ray.y + distance * ray.dy)
}

function halve(ray: Ray, ground: Ground, above: number, below: number): number {
  while (below - above > 0.001) {
    const middle = (above + below) / 2
    if (gapAt(ray, ground, middle) > 0) above = middle
    else below = middle
  }
  return above
}
