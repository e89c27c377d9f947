import { ringsOf } from '../../../foundation'
import type { District } from '../../../model'
import { distanceToLine, type NearbyStreet } from './nearbyStreets'
import type { PlanSite } from './planSite'
import { toSite } from './siteFrame'

/** A street is inside the site if it runs there for so much of its length; wider ones than this stay in any case, m. */
const INSIDE_SHARE = 0.6
const WIDEST_CLOSED = 16
/** A street serves a parcel if its edge comes this near, m. */
const SERVES = 4
/** Ways across the middle of the site count so much longer: the spine lies there. */
const MIDDLE = { halfWidth: 24, cost: 8 } as const

/**
 * The streets that stay: all around the site, all wide ones, and one through street for each block that is kept, as far
 * from the middle as there is one.
 */
export function serveKeptBlocks(
  district: District,
  site: PlanSite,
  streets: readonly NearbyStreet[],
  keptParcels: readonly number[],
): NearbyStreet[] {
  const isInner = ({ shareInside, width }: NearbyStreet) => shareInside >= INSIDE_SHARE && width <= WIDEST_CLOSED
  const kept = new Set(streets.filter((street) => !isInner(street)))
  const blocks = new Map<number, number[]>()
  for (const parcel of keptParcels) {
    const block = district.parcels.block[parcel] as number
    blocks.set(block, [...(blocks.get(block) ?? []), parcel])
  }
  for (const parcels of blocks.values()) {
    const rings = parcels.flatMap((parcel) => ringsOf(district.parcels.shapes, parcel))
    const beside = streets.filter((street) => rings.some((ring) => serves(street, ring)))
    if (beside.some((street) => kept.has(street))) continue
    const access = beside.toSorted(
      (a, b) => distanceFromMiddle(site, b) - distanceFromMiddle(site, a) || a.index - b.index,
    )[0]
    if (access === undefined) continue
    kept.add(access)
    for (const street of waysOut(district, site, streets, kept, access)) kept.add(street)
  }
  return streets.filter((street) => kept.has(street))
}

/** The shortest way from either end of a street to the kept ones, over streets that would be closed. */
function waysOut(
  { streets: { fromNode, toNode } }: District,
  site: PlanSite,
  streets: readonly NearbyStreet[],
  kept: ReadonlySet<NearbyStreet>,
  access: NearbyStreet,
): NearbyStreet[] {
  const endsOf = ({ index }: NearbyStreet) => [fromNode[index] as number, toNode[index] as number] as const
  const goals = new Set([...kept].filter((street) => street !== access).flatMap((street) => [...endsOf(street)]))
  const free = streets.filter((street) => !kept.has(street))
  return endsOf(access).flatMap((start) => {
    const cost = new Map([[start, 0]])
    const cameBy = new Map<number, { street: NearbyStreet; from: number }>()
    const done = new Set<number>()
    for (;;) {
      const [node, so] = [...cost].filter(([other]) => !done.has(other)).toSorted((a, b) => a[1] - b[1])[0] ?? []
      if (node === undefined || so === undefined) return []
      if (goals.has(node)) {
        const way: NearbyStreet[] = []
        for (let step = cameBy.get(node); step !== undefined; step = cameBy.get(step.from)) way.push(step.street)
        return way
      }
      done.add(node)
      for (const street of free) {
        const ends = endsOf(street)
        if (!ends.includes(node)) continue
        const next = ends[0] === node ? ends[1] : ends[0]
        const sum = so + lengthOf(street.line) * (distanceFromMiddle(site, street) < MIDDLE.halfWidth ? MIDDLE.cost : 1)
        if (sum >= (cost.get(next) ?? Infinity)) continue
        cost.set(next, sum)
        cameBy.set(next, { street, from: node })
      }
    }
  })
}

function serves({ line, width }: NearbyStreet, ring: ArrayLike<number>): boolean {
  for (let i = 0; i + 1 < ring.length; i += 2) {
    if (distanceToLine(line, ring[i] as number, ring[i + 1] as number) < width / 2 + SERVES) return true
  }
  return false
}

/** The nearest that a street comes to the middle line of the site, m. */
function distanceFromMiddle({ frame }: PlanSite, { line }: NearbyStreet): number {
  let least = Infinity
  let side = 0
  for (let i = 0; i + 1 < line.length; i += 2) {
    const v = toSite(frame, line[i] as number, line[i + 1] as number)[1]
    if (side !== 0 && Math.sign(v) !== side) return 0
    side = Math.sign(v)
    least = Math.min(least, Math.abs(v))
  }
  return least
}

function lengthOf(line: ArrayLike<number>): number {
  let length = 0
  for (let i = 0; i + 3 < line.length; i += 2) {
    length += Math.hypot(
      (line[i + 2] as number) - (line[i] as number),
      (line[i + 3] as number) - (line[i + 1] as number),
    )
  }
  return length
}
