/** A place where something new would help. */
export interface Suggestion {
  /** Candidate by its index in the request. */
  candidate: number
  /** People who gain: at least so many. */
  people: number
  /** Ground it takes, m². */
  area: number
  perSquareMetre: number
}

/**
 * Sites ranked by people gained per m²: of those whom nothing serves within the limit, the ones who could walk to the
 * site and find room there. A lower bound for an assembly area, since people who move over make further room.
 *
 * @param unserved  people of each origin without a place; shape (origins)
 * @param walks     Infinity = too far; shape (origins, candidates)
 * @param capacity  people a candidate can take; Infinity = as many as come; shape (candidates)
 * @param area      ground of a candidate, m²; one without ground is left out; shape (candidates)
 */
export function suggestSites(
  unserved: Float64Array,
  walks: Float64Array,
  capacity: Float64Array,
  area: Float64Array,
  limit: number,
): Suggestion[] {
  const suggestions: Suggestion[] = []
  for (let c = 0; c < capacity.length; c++) {
    let near = 0
    for (let i = 0; i < unserved.length; i++) {
      if ((walks[i * capacity.length + c] as number) <= limit) near += unserved[i] as number
    }
    const people = Math.min(near, capacity[c] as number)
    const ground = area[c] as number
    if (people > 0 && ground > 0)
      suggestions.push({ candidate: c, people, area: ground, perSquareMetre: people / ground })
  }
  return suggestions.sort(
    (a, b) => b.perSquareMetre - a.perSquareMetre || b.people - a.people || a.candidate - b.candidate,
  )
}
