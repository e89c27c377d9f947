import { FRAGILITIES } from '../damage/fragility'
import { CASUALTY_RATES } from './casualtyRates'
import { DEBRIS_RATES } from './debris'
import type { Occupancy } from './occupancy'
import { QUANTITY } from './quantities'
import { LOSS_RATIOS } from './repair'

/** Per class and state slight … complete: deaths low, centre, high; injured 1–3; debris. Flat, for the inner loop. */
const WIDTH = 7
const RATES = new Float64Array(FRAGILITIES.length * 4 * WIDTH)
FRAGILITIES.forEach((_, index) => {
  const casualties = CASUALTY_RATES[index] as (typeof CASUALTY_RATES)[number]
  for (let k = 0; k < 4; k++) {
    const severities = casualties.hazus[k] as number[]
    const isComplete = k === 3
    RATES.set(
      [
        severities[3] as number,
        isComplete ? casualties.deathsCentre : 0,
        isComplete ? casualties.deathsHigh : 0,
        severities[0] as number,
        severities[1] as number,
        severities[2] as number,
        (DEBRIS_RATES[index] as number[])[k] as number,
      ],
      (4 * index + k) * WIDTH,
    )
  }
})

/**
 * Adds what one building in one damage state brings about. The closed form gives the state's probability as weight and
 * so gets expected values; a realisation gives 1.
 *
 * Displaced for long (HAZUS 6.1 table 13-1): one-family houses when complete; flats 0.9 of extensive and all of complete.
 * Homeless on the first night: moderate and worse, as "orta hasarlı" buildings are emptied until they are strengthened.
 *
 * @param sums   shape (groups, QUANTITY_COUNT), written from `at`
 * @param state  1 slight … 4 complete
 */
export function addConsequences(
  sums: Float64Array,
  at: number,
  occupancy: Occupancy,
  building: number,
  fragility: number,
  state: number,
  weight: number,
): void {
  const rate = (4 * fragility + state - 1) * WIDTH
  const people = weight * (occupancy.occupants[building] as number)
  const area = weight * (occupancy.floorArea[building] as number)
  add(sums, at + state - 1, weight)
  if (state === 4) {
    add(sums, at + QUANTITY.deathsCentre, people * (RATES[rate + 1] as number))
    add(sums, at + QUANTITY.deathsHigh, people * (RATES[rate + 2] as number))
  }
  if (state >= 2) {
    const households = weight * (occupancy.households[building] as number)
    add(sums, at + QUANTITY.homelessHouseholds, households)
    if (state === 4) add(sums, at + QUANTITY.displacedHouseholds, households)
    else if (state === 3 && occupancy.isSingleFamily[building] === 0) {
      add(sums, at + QUANTITY.displacedHouseholds, 0.9 * households)
    }
  }
  add(sums, at + QUANTITY.deathsLow, people * (RATES[rate] as number))
  add(sums, at + QUANTITY.injuredSlightly, people * (RATES[rate + 3] as number))
  add(sums, at + QUANTITY.injuredHospital, people * (RATES[rate + 4] as number))
  add(sums, at + QUANTITY.injuredSeverely, people * (RATES[rate + 5] as number))
  add(sums, at + QUANTITY.debris, area * (RATES[rate + 6] as number))
  add(sums, at + QUANTITY.lossArea, area * (LOSS_RATIOS[state - 1] as number))
}

function add(sums: Float64Array, at: number, value: number): void {
  sums[at] = (sums[at] as number) + value
}
