import { Color, type Vector3 } from 'three'
import type { ShadingUniforms } from './shading'

/** Where the sun stands: unit vector east, north, up; below the horizon its third part is negative. */
export interface Sun {
  direction: readonly [east: number, north: number, up: number]
}

export interface SkyColours {
  zenith: Color
  horizon: Color
  /** Below the horizon: the table the model stands on. */
  table: Color
}

/** Colours by height of the sun, sRGB. Sun and sky together just whiten level paper at noon. */
const HOURS = [
  { up: -0.16, sun: '#000000', sky: '#77829c', bounce: '#4c4d5a', zenith: '#424e68', horizon: '#818a9c', table: '#696d78' },
  { up: -0.02, sun: '#33221a', sky: '#868da1', bounce: '#696569', zenith: '#74839c', horizon: '#d4bfb1', table: '#a8a29f' },
  { up: 0.1, sun: '#d2986a', sky: '#9aa2b3', bounce: '#7f7a77', zenith: '#96aec6', horizon: '#f0dfcd', table: '#d2c9be' },
  { up: 0.35, sun: '#ebcda2', sky: '#a5aebe', bounce: '#888178', zenith: '#a2bfd8', horizon: '#eeebe3', table: '#dcd7cd' },
  { up: 0.75, sun: '#eedcc0', sky: '#a8b2c1', bounce: '#8b8479', zenith: '#9fc0dc', horizon: '#ebeeec', table: '#dedbd3' },
  // Higher still the camera would close: level paper stays just short of white.
  { up: 1, sun: '#d8c8ae', sky: '#a7b2c2', bounce: '#8b8479', zenith: '#9dc0de', horizon: '#ebefee', table: '#dedbd3' },
].map(({ up, ...colours }) => ({
  up,
  ...(Object.fromEntries(Object.entries(colours).map(([name, hex]) => [name, new Color(hex)])) as Record<keyof typeof colours, Color>),
}))

/** Sets light and sky for a sun; night stays readable, as under a full moon. */
export function setDaylight({ direction }: Sun, shading: ShadingUniforms, sky: SkyColours, toThree: (x: number, y: number, up: number, out: Vector3) => Vector3): void {
  const up = direction[2]
  let next = HOURS.findIndex((hour) => hour.up > up)
  if (next < 0) next = HOURS.length - 1
  const from = HOURS[Math.max(next - 1, 0)] as (typeof HOURS)[number]
  const to = HOURS[next] as (typeof HOURS)[number]
  const share = from === to ? 0 : Math.min(Math.max((up - from.up) / (to.up - from.up), 0), 1)
  shading.sunColour.value.lerpColors(from.sun, to.sun, share)
  shading.skyColour.value.lerpColors(from.sky, to.sky, share)
  shading.bounceColour.value.lerpColors(from.bounce, to.bounce, share)
  shading.hazeColour.value.lerpColors(from.horizon, to.horizon, share)
  sky.zenith.lerpColors(from.zenith, to.zenith, share)
  sky.horizon.lerpColors(from.horizon, to.horizon, share)
  sky.table.lerpColors(from.table, to.table, share)
  // A sun at or under the horizon would throw endless shadows: its light is gone by then, and it is held above.
  toThree(direction[0], direction[1], Math.max(up, 0.06), shading.sunDirection.value).normalize()
}
