/** A frame laid over a site: `u` runs downhill to the water, `v` to its left, both in metres from the site's centre. */
export interface SiteFrame {
  x: number
  y: number
  /** Direction of u in the local frame, unit length. */
  ux: number
  uy: number
}

export function toSite({ x, y, ux, uy }: SiteFrame, px: number, py: number): [u: number, v: number] {
  return [(px - x) * ux + (py - y) * uy, -(px - x) * uy + (py - y) * ux]
}

/** Rounded to whole centimetres, as scenario files hold them. */
export function toWorld({ x, y, ux, uy }: SiteFrame, u: number, v: number): [x: number, y: number] {
  return [roundCentimetre(x + u * ux - v * uy), roundCentimetre(y + u * uy + v * ux)]
}

/** A rectangle of the site as a ring of the local frame, counter-clockwise. */
export function siteRectangle(frame: SiteFrame, u0: number, v0: number, u1: number, v1: number): number[] {
  return [toWorld(frame, u0, v0), toWorld(frame, u1, v0), toWorld(frame, u1, v1), toWorld(frame, u0, v1)].flat()
}

export function roundCentimetre(value: number): number {
  return Math.round(value * 100) / 100
}
