import { distanceToSegment, ringArea, ringCentroid } from '../../../foundation'
import type { AreaKind } from '../../../model'
import { overlapArea, type FlatRing } from './clipping'
import { boxOf, crossesItself, outsideArea } from './containment'
import type { BuildingKind, Growth } from './grown'
import type { Plot, StreetStrips } from './plots'

/** What rounding to centimetres may leave over an edge, m²; a little less than the check allows. */
const SLACK = 0.045
/** m² */
const LEAST_FOOTPRINT = 30

/** A neighbourhood under construction: collects parcels, what is built on them, and open ground. */
export class Site {
  readonly growth: Growth = { buildings: [], parcels: [], areas: [] }
  private readonly ringsOfBlock = new Map<number, { ring: FlatRing; box: ReturnType<typeof boxOf> }[]>()

  constructor(
    readonly neighbourhood: number,
    private readonly streets: StreetStrips,
  ) {}

  get built(): number {
    return this.growth.buildings.length
  }

  /** @returns number of the parcel */
  parcel(ring: FlatRing, plot: Plot): number {
    return this.growth.parcels.push({ ring, block: plot.number }) - 1
  }

  /**
   * Builds, unless the footprint breaks a law of the fabric: then nothing is built and the answer is false.
   *
   * @param fitness  lower is dropped first where there are more buildings than published
   */
  build(kind: BuildingKind, ring: FlatRing, parcel: number, plot: Plot, fitness: number): boolean {
    if (!this.isLawful(ring, parcel, plot)) return false
    const [x, y] = ringCentroid(ring)
    this.growth.buildings.push({
      kind, ring, parcel, x, y, fitness,
      block: plot.number, neighbourhood: this.neighbourhood, area: ringArea(ring), streetWidth: nearestStreetWidth(plot, x, y),
    })
    return true
  }

  /** @param holes  counter-clockwise rings inside that are something else */
  area(kind: AreaKind, ring: FlatRing, holes: readonly FlatRing[] = []): void {
    this.growth.areas.push({ kind, rings: [ring, ...holes.map(turnedRound)], neighbourhood: this.neighbourhood })
  }

  private isLawful(ring: FlatRing, parcel: number, plot: Plot): boolean {
    if (ringArea(ring) < LEAST_FOOTPRINT || crossesItself(ring)) return false
    if (outsideArea(ring, [this.growth.parcels[parcel]?.ring ?? []]) > SLACK) return false
    if (this.streets.near(ring).some((strip) => overlapArea([ring], [strip]) > SLACK)) return false
    const box = boxOf(ring)
    const others = this.ringsOfBlock.get(plot.number) ?? []
    const isMeeting = (other: ReturnType<typeof boxOf>) => box[0] < other[2] && other[0] < box[2] && box[1] < other[3] && other[1] < box[3]
    if (others.some((other) => isMeeting(other.box) && overlapArea([ring], [other.ring]) > SLACK)) return false
    this.ringsOfBlock.set(plot.number, [...others, { ring, box }])
    return true
  }
}

function nearestStreetWidth({ face, widths }: Plot, x: number, y: number): number {
  let least = Infinity
  let nearest = 0
  widths.forEach((width, i) => {
    const j = (i + 1) % widths.length
    const distance = distanceToSegment(x, y, face[2 * i] as number, face[2 * i + 1] as number, face[2 * j] as number, face[2 * j + 1] as number) - width / 2
    if (distance >= least) return
    least = distance
    nearest = width
  })
  return nearest
}

function turnedRound(ring: FlatRing): FlatRing {
  const back: FlatRing = []
  for (let i = ring.length - 2; i >= 0; i -= 2) back.push(ring[i] as number, ring[i + 1] as number)
  return back
}
