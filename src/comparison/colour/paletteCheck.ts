import { bytesOf, labOf, linearOf, type HexColour } from './colour'
import { colourDifference } from './colourDifference'
import { COLOUR_VISIONS, seenBy, type ColourVision } from './colourVision'

/** The two classes of a palette that come closest, and to whom. */
interface ClosestPair {
  first: number
  second: number
  vision: ColourVision
  /** CIEDE2000 */
  difference: number
}

/** @returns the closest pair over normal sight and the three simulated kinds; Infinity for fewer than two colours */
export function closestPair(palette: readonly HexColour[]): ClosestPair {
  let closest: ClosestPair = { first: 0, second: 0, vision: 'normal', difference: Infinity }
  for (const vision of COLOUR_VISIONS) {
    const labs = palette.map((colour) => labOf(seenBy(vision, linearOf(bytesOf(colour)))))
    labs.forEach((lab, second) => {
      for (let first = 0; first < second; first++) {
        const difference = colourDifference(labs[first] as (typeof labs)[number], lab)
        if (difference < closest.difference) closest = { first, second, vision, difference }
      }
    })
  }
  return closest
}

/** Steps of L* between neighbouring classes, for ordered palettes: all of one sign, none small. */
export function lightnessSteps(palette: readonly HexColour[]): number[] {
  const lightness = palette.map((colour) => labOf(linearOf(bytesOf(colour)))[0])
  return lightness.slice(1).map((L, i) => L - (lightness[i] as number))
}
