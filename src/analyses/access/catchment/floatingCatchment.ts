/** How much a supply at a cost counts, 0 … 1 or more; zero = out of reach. */
export type DistanceWeight = (cost: number) => number

export interface FloatingCatchment {
  /** Supply per person that each place has a share in; shape (places). */
  access: Float64Array
  /** R_j, supply per weighted person; NaN where nobody reaches it; shape (supplies). */
  ratio: Float64Array
  /** Supplies that nobody reaches: they are in no place's access. */
  unreached: number[]
}

/**
 * Two-step floating catchment area, plain or with weights by distance.
 *
 *     R_j = S_j / Σ_i P_i w(d_ij)        A_i = Σ_j R_j w(d_ij)
 *
 * Law: Σ P_i A_i = Σ S_j over the supplies that somebody reaches.
 *
 * @param population  people at each place; shape (places)
 * @param supply      places, physicians or m² of each supply; shape (supplies)
 * @param costs       row j holds the cost from every place to supply j, Infinity = no way; shape (supplies, places)
 *
 * Source    W. Luo & F. Wang, Environ. Plan. B 30:865–884, 2003; W. Luo & Y. Qi, Health Place 15:1100–1107, 2009
 * Verified  tests/verification/access/floatingCatchment.cross.csv
 */
export function floatingCatchment(
  population: Float64Array,
  supply: Float64Array,
  costs: Float64Array,
  weight: DistanceWeight,
): FloatingCatchment {
  const places = population.length
  const access = new Float64Array(places)
  const ratio = new Float64Array(supply.length).fill(Number.NaN)
  const unreached: number[] = []
  for (let j = 0; j < supply.length; j++) {
    const weights = costs.subarray(j * places, (j + 1) * places).map(weight)
    const demand = weights.reduce((sum, w, i) => sum + w * (population[i] as number), 0)
    if (demand === 0) {
      unreached.push(j)
      continue
    }
    const share = (supply[j] as number) / demand
    ratio[j] = share
    for (let i = 0; i < places; i++) access[i] = (access[i] as number) + share * (weights[i] as number)
  }
  return { access, ratio, unreached }
}

/** Everything up to a limit counts alike (2SFCA). */
export function plainWeight(limit: number): DistanceWeight {
  return (cost) => (cost <= limit ? 1 : 0)
}

/** d^(−exponent) up to a limit; costs must be positive. */
export function gravityWeight(limit: number, exponent: number): DistanceWeight {
  return (cost) => (cost <= limit ? cost ** -exponent : 0)
}

/** Weights by zone (E2SFCA), zones ascending; a limit itself belongs to the nearer zone. */
export function zoneWeight(zones: readonly { upTo: number; weight: number }[]): DistanceWeight {
  return (cost) => zones.find(({ upTo }) => cost <= upTo)?.weight ?? 0
}
