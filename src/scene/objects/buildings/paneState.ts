import { BUILDING_FATES, type ScenarioState } from '../../../model'
import { ROW } from './buildingHeights'

/** How a building is drawn; in the alpha byte of its texel. */
export const BUILDING_LOOKS = { hidden: 0, paper: 1, themed: 2, proposed: 4, strengthened: 8, highlighted: 16 } as const

/**
 * Writes what one pane shows of every building: colour in the first three bytes (sRGB), look in the fourth.
 *
 * @param out        receives the texels; shape (rows, ROW, 4); texels beyond the buildings are hidden
 * @param baseCount  buildings of the district; the scenario's own follow them
 * @param colours    RGBA per building, or null for the paper model; alpha 0 leaves a building paper
 * @param highlight  building to stand out, or −1
 */
export function writePaneState(
  out: Uint8Array,
  baseCount: number,
  state: Pick<ScenarioState, 'fate' | 'added'> | null,
  colours: Uint8Array | null,
  highlight = -1,
): void {
  const count = baseCount + (state?.added.count ?? 0)
  const fate = state?.fate
  for (let i = 0; i < count; i++) {
    const fateOf = fate !== undefined && i < baseCount ? (fate[i] as number) : BUILDING_FATES.kept
    let look: number = BUILDING_LOOKS.paper
    if (fateOf === BUILDING_FATES.removed) look = BUILDING_LOOKS.hidden
    else {
      if (colours !== null && (colours[4 * i + 3] ?? 0) > 0) {
        look = BUILDING_LOOKS.themed
        out[4 * i] = colours[4 * i] as number
        out[4 * i + 1] = colours[4 * i + 1] as number
        out[4 * i + 2] = colours[4 * i + 2] as number
      }
      if (i >= baseCount) look |= BUILDING_LOOKS.proposed
      if (fateOf === BUILDING_FATES.strengthened) look |= BUILDING_LOOKS.strengthened
      if (i === highlight) look |= BUILDING_LOOKS.highlighted
    }
    out[4 * i + 3] = look
  }
  out.fill(0, 4 * count)
}

/** Bytes that `writePaneState` needs for so many buildings. */
export function paneStateLength(count: number): number {
  return 4 * ROW * Math.max(1, Math.ceil(count / ROW))
}
