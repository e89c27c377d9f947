import { offsetRings, subtractRings } from '../../../model'
import { isClearOf, obstacleOf, type Obstacle } from './obstacles'
import { FRONT_SETBACK, sideSetback } from './planningRules'
import type { PlanSite } from './planSite'
import { siteRectangle, type SiteFrame } from './siteFrame'

/** A row of equal buildings along the site, from uphill to the water. */
export interface BlockRow {
  /** Middle of the row across the site, m. */
  v: number
  /** Size along and across the site, m. */
  along: number
  across: number
  /** Between two of the row, m; never less than the two side setbacks. */
  gap: number
  /** Storeys by the share of the way to the water, 0 uphill … 1 at the lower end. */
  storeysAt: (share: number) => number
}

export interface PlacedBlock {
  outline: number[]
  storeys: number
  u: number
  v: number
}

const STEP = 2

/**
 * Fills rows from uphill down, each building at the first place that is free.
 *
 * @param isEnough  asked after each building; the rest of the ground stays open
 */
export function placeBlocks(
  site: PlanSite,
  rows: readonly BlockRow[],
  obstacles: readonly Obstacle[],
  isEnough: (placed: readonly PlacedBlock[]) => boolean,
): PlacedBlock[] {
  const inside = offsetRings([site.ring], -FRONT_SETBACK)
  const { from, to } = reach(site)
  const placed: PlacedBlock[] = []
  const standing: Obstacle[] = [...obstacles]
  for (const { v, along, across, gap, storeysAt } of rows) {
    for (let u = from + along / 2; u <= to - along / 2;) {
      const storeys = storeysAt((u - from) / (to - from))
      const rectangle = (grown: number) =>
        siteRectangle(
          site.frame,
          u - along / 2 - grown,
          v - across / 2 - grown,
          u + along / 2 + grown,
          v + across / 2 + grown,
        )
      const outline = rectangle(0)
      if (subtractRings([outline], inside).length > 0 || !isClearOf(standing, rectangle)) {
        u += STEP
        continue
      }
      placed.push({ outline, storeys, u, v })
      if (isEnough(placed)) return placed
      standing.push(obstacleOf([outline], Math.max(gap, 2 * sideSetback(storeys))))
      u += along + gap
    }
  }
  return placed
}

/** How far the site reaches along u. */
export function reach({ frame, ring }: { frame: SiteFrame; ring: readonly number[] }): { from: number; to: number } {
  let from = Infinity
  let to = -Infinity
  for (let i = 0; i < ring.length; i += 2) {
    const u = ((ring[i] as number) - frame.x) * frame.ux + ((ring[i + 1] as number) - frame.y) * frame.uy
    from = Math.min(from, u)
    to = Math.max(to, u)
  }
  return { from, to }
}
