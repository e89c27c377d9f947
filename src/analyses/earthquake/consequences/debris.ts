import { invariant } from '../../../foundation'
import { FRAGILITIES } from '../damage/fragility'
import { coefficientRows } from '../tables/coefficientTable'
import hazus from '../tables/hazusDebris.json'
import { hazusType } from './casualtyRates'

const ROWS = coefficientRows(hazus, 3)
/** 1 short ton per 1000 ft² in t/m². */
const TONNES_PER_SQUARE_METRE = 0.90718 / 92.903

const STATES = ['slight', 'moderate', 'extensive', 'complete'] as const

/**
 * Debris per floor area by damage state, t/m²: Σ over brick and wood, concrete and steel, structural and not, of the
 * unit weight × the share that comes down.
 *
 * @param type  HAZUS's debris type
 * @returns slight, moderate, extensive, complete; shape (4)
 *
 * Source    FEMA, Hazus 6.1, chapter 12 (one transcription); percentages of S1 and PC2 are those of C1, ours
 * Verified  tests/verification/earthquake/consequences.cross.csv
 */
export function debrisPerFloorArea(type: 'C1' | 'C2' | 'C3' | 'URM' | 'S1' | 'PC2'): number[] {
  return STATES.map((state) => {
    let sum = 0
    for (const material of ['bwo', 'rcs']) {
      for (const part of ['structural', 'nonstructural']) {
        const row = ROWS.get(`${type} ${material} ${part}`)
        invariant(row !== undefined, `HAZUS debris has no ${type} ${material} ${part}`)
        sum += ((row.weight as number) * (row[state] as number)) / 100
      }
    }
    return sum * TONNES_PER_SQUARE_METRE
  })
}

/** Confined masonry is taken as unreinforced: the transcription gives RM1 no percentages. */
export const DEBRIS_RATES: readonly number[][] = FRAGILITIES.map(({ taxonomy }) => {
  const type = hazusType(taxonomy)
  return debrisPerFloorArea(type === 'PC' ? 'PC2' : type === 'RM' ? 'URM' : type)
})
