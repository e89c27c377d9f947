/** Codes of the hazard to people; 0 = too shallow for a class. */
export const HAZARD_CLASSES = ['none', 'low', 'moderate', 'significant', 'extreme'] as const
export type HazardClass = (typeof HAZARD_CLASSES)[number]

/** Shallower water has no class, m. */
export const LEAST_HAZARD_DEPTH = 0.05

/** Lower bounds of the classes after `low`. A rating within 0.1 of one is near the border and is shown hatched. */
const CLASS_BOUNDS = [0.75, 1.25, 2] as const
const BORDER_WIDTH = 0.1

/**
 * Debris factor, the cautious urban set: 0.5 up to and including 0.25 m, 1 above.
 *
 * Source  Defra/EA FD2320/TR2 supplementary note 2008; the table of factors is unconfirmed
 */
export function debrisFactor(depth: number): number {
  return depth <= 0.25 ? 0.5 : 1
}

/**
 * Hazard rating to people in moving water.
 *
 *     HR = d (v + 0.5) + DF
 *
 * @param depth  d, m
 * @param speed  v, m/s
 *
 * Over an event take the largest of the ratings, not the rating of the largest depth and speed: they rarely meet.
 *
 * Source    Defra/Environment Agency FD2320/TR2, 2006
 * Verified  tests/verification/flood/formulas.test.ts
 */
export function hazardRating(depth: number, speed: number, factor = debrisFactor(depth)): number {
  return depth * (speed + 0.5) + factor
}

/** @returns index into HAZARD_CLASSES for a rating; 0 needs the depth and is given by `hazardClass` */
export function ratingClass(rating: number): number {
  if (rating < CLASS_BOUNDS[0]) return 1
  if (rating < CLASS_BOUNDS[1]) return 2
  return rating <= CLASS_BOUNDS[2] ? 3 : 4
}

/** @returns index into HAZARD_CLASSES */
export function hazardClass(depth: number, speed: number): number {
  return depth < LEAST_HAZARD_DEPTH ? 0 : ratingClass(hazardRating(depth, speed))
}

/** Whether a rating lies so near a border that the class may be the next one. */
export function isNearBorder(rating: number): boolean {
  return CLASS_BOUNDS.some((bound) => Math.abs(rating - bound) < BORDER_WIDTH)
}
