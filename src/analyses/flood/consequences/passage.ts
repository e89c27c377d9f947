export const TRAVELLERS = ['foot', 'wheelchair', 'car'] as const
export type Traveller = (typeof TRAVELLERS)[number]

/**
 * Deepest water that can be passed, m.
 *
 * Source  Pregnolato et al. 2017, Transp. Res. D 55:67–81 for cars; unconfirmed. On foot (with a carer) and by
 *         wheelchair the shallower bound.
 */
export const PASSABLE_DEPTH: Record<Traveller, number> = { foot: 0.15, wheelchair: 0.15, car: 0.3 }

/** Highest hazard rating of a street that can still be used: below the second class. */
const PASSABLE_RATING = 0.75

/**
 * Whether water can be passed. The rating counts from the depth at which it has a class; a film of rain closes no street.
 *
 * @param depth   m
 * @param rating  hazard rating, 0 where shallower than 0.05 m
 */
export function isPassable(depth: number, rating: number, traveller: Traveller): boolean {
  return depth <= PASSABLE_DEPTH[traveller] && rating < PASSABLE_RATING
}
