import { invariant } from '../../foundation'

/** A colour of the screen as written in style sheets, `#rrggbb`, sRGB. */
export type HexColour = `#${string}`

/** Red, green, blue. */
export type Triple = readonly [number, number, number]

/** @returns sRGB bytes, 0 … 255 */
export function bytesOf(colour: HexColour): Triple {
  invariant(/^#[0-9a-f]{6}$/i.test(colour), `"${colour}" is not #rrggbb`)
  return [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16)) as unknown as Triple
}

/** sRGB bytes to linear light, 0 … 1 (IEC 61966-2-1). */
export function linearOf(bytes: Triple): Triple {
  return bytes.map((byte) => {
    const v = byte / 255
    return v <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4
  }) as unknown as Triple
}

/**
 * Linear sRGB to CIELAB under D65, 2° observer.
 *
 * Source    IEC 61966-2-1 for the primaries, CIE 15:2004 for L*a*b*
 * Verified  tests/unit/comparison/colour.test.ts: white, black and the published values of the primaries
 */
export function labOf([r, g, b]: Triple): Triple {
  const x = (0.4124564 * r + 0.3575761 * g + 0.1804375 * b) / 0.95047
  const y = 0.2126729 * r + 0.7151522 * g + 0.072175 * b
  const z = (0.0193339 * r + 0.119192 * g + 0.9503041 * b) / 1.08883
  const [fx, fy, fz] = [x, y, z].map((t) => (t > (6 / 29) ** 3 ? Math.cbrt(t) : t / (3 * (6 / 29) ** 2) + 4 / 29))
  return [116 * (fy as number) - 16, 500 * ((fx as number) - (fy as number)), 200 * ((fy as number) - (fz as number))]
}
