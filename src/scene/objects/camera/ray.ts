/** A half line of the local frame: from (x, y, z) along the unit vector (dx, dy, dz); metres. */
export interface Ray {
  x: number
  y: number
  z: number
  dx: number
  dy: number
  dz: number
}

export const createRay = (): Ray => ({ x: 0, y: 0, z: 0, dx: 0, dy: 0, dz: -1 })
