import type { Random } from '../../../foundation'
import { overlapArea, type FlatRing } from './clipping'
import { wholeBlock } from './lots'
import { orientedBox } from './orientedBox'
import type { Plot } from './plots'
import { fitRectangle, plainRing } from './rectangles'
import type { Site } from './site'

/** A park smaller than this may be paved as a square instead, m² and share. */
const SQUARE = { to: 1800, chance: 0.2 }

/**
 * Lays a block out as a park; the larger ones with a playground and a playing field, which are cut out of it. Some of
 * the small ones become squares.
 */
export function layPark(site: Site, plot: Plot, random: Random): void {
  site.parcel(plot.outline, plot)
  if (plot.net < SQUARE.to && random.stream('square').next() < SQUARE.chance) {
    site.area('square', plot.outline)
    return
  }
  const ends = random.shuffle([0.26, 0.74])
  const fields = [
    { kind: 'playground' as const, from: 1300, length: 17, width: 14, share: ends[0] as number, chance: 0.75 },
    { kind: 'playingField' as const, from: 3200, length: 34, width: 20, share: ends[1] as number, chance: 0.7 },
  ]
  const holes = fields.flatMap(({ kind, from, length, width, share, chance }) => {
    if (random.next() > chance || plot.net < from) return []
    const ring = patchIn(plot, share, length, width)
    if (ring === undefined) return []
    site.area(kind, ring)
    return [ring]
  })
  const apart = holes.length === 2 && overlapArea([holes[0] as FlatRing], [holes[1] as FlatRing]) > 0 ? holes.slice(0, 1) : holes
  site.area('park', plot.outline, apart)
}

/** A rectangle of ground at a share of a block's length, if the block has room there. */
function patchIn({ outline }: Plot, share: number, length: number, width: number): FlatRing | undefined {
  const box = orientedBox(outline)
  const roomy = fitRectangle(wholeBlock(outline), box.angle, { front: 3, side: 3, rear: 3 }, { length, width })
  if (roomy === undefined || roomy.halfLength * 2 < length * 0.7 || roomy.halfWidth * 2 < width * 0.7) return undefined
  const u = (share - 0.5) * box.length
  const ring = plainRing({ ...roomy, x: box.centre[0] + u * Math.cos(box.angle), y: box.centre[1] + u * Math.sin(box.angle) })
  const area = 4 * roomy.halfLength * roomy.halfWidth
  return overlapArea([outline], [ring]) > area - 0.5 ? ring : undefined
}
