import type { Vector3 } from 'three'

/**
 * East, north, up of the local frame become three's x, y, −z here and nowhere else on the processor; shaders do the
 * same in `frameChunk`. The turn keeps handedness, so counter-clockwise rings seen from above stay front faces.
 *
 * @param out  receives the point, and is returned
 */
export function toThree(x: number, y: number, up: number, out: Vector3): Vector3 {
  return out.set(x, up, -y)
}

/** The way back: east, north, up of a point of the scene. */
export function fromThree(point: { x: number; y: number; z: number }, out: [number, number, number]): [number, number, number] {
  out[0] = point.x
  out[1] = -point.z
  out[2] = point.y
  return out
}

/** The same turn in GLSL, for vertex shaders that place things by plan position and height. */
export const frameChunk = /* glsl */ `
vec3 toThree(vec2 plan, float up) { return vec3(plan.x, up, -plan.y); }
`
