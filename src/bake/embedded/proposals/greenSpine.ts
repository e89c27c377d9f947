import { ringArea, ringContains, ringsOf } from '../../../foundation'
import { bandOf, intersectRings, PUBLIC_GREEN, AREA_KINDS, type Change, type District } from '../../../model'
import { clearSite, type Clearance } from './clearance'
import { streetBands, type NearbyStreet } from './nearbyStreets'
import { isClearOf, obstacleOf } from './obstacles'
import { openGround } from './openGround'
import { placeBlocks, reach, type BlockRow, type PlacedBlock } from './placeBlocks'
import { FLOOR_HEIGHT, FRONT_SETBACK, homesIn, sideSetback } from './planningRules'
import type { PlanSite } from './planSite'
import { plantTrees } from './plantTrees'
import { siteRectangle, toWorld } from './siteFrame'

/** Half the width of the spine and of the walk in it, and where new streets run beside it, m. */
const SPINE = 20
const WALK_WIDTH = 5
const STREET = { v: 76, width: 12, tries: [0, 6, -6, 12, -12, 18] } as const
/** Open lawns in the spine where people can gather. */
const LAWNS = [
  { u: -95, along: 46, across: 26 },
  { u: 75, along: 46, across: 26 },
] as const
/** Middles of the rows that are tried after the first ones, m from the spine. */
const INFILL = [168, 156, 180, 150, 144, 132, 120, 104, 52, 192]
/** Storeys of the building nearest the middle, which is a kindergarten. */
const KINDERGARTEN_STOREYS = 2

/**
 * Fewer, taller blocks around a green spine that runs down to the lake. Blocks step down towards the water, twelve
 * storeys uphill, eight below; slabs stand with their narrow ends to the spine, so that the view and the wind pass.
 */
export function greenSpine(district: District, site: PlanSite, streets: readonly NearbyStreet[]): Change[] {
  const clearance = clearSite(district, site, streets)
  const keptParcels = clearance.keptParcels.flatMap((parcel) =>
    ringsOf(district.parcels.shapes, parcel).map((ring) => [...ring]),
  )
  const keptBands = streetBands(clearance.keptStreets)
  const parks = publicGreen(district, site)
  const newStreets = layStreets(site, keptParcels, parks)
  const newBands = newStreets.flatMap((line) => bandOf(line, STREET.width))
  const { from, to } = reach(site)
  const spine = openGround(
    intersectRings([siteRectangle(site.frame, from - 20, -SPINE, to + 20, SPINE)], [site.ring]),
    [...keptParcels, ...keptBands],
  )
  const blocks = standBlocks(
    site,
    { keptParcels, keptBands, newBands, spine, parks },
    homesToday(district, site, clearance),
  )
  const grounds = openGround([site.ring], [...keptParcels, ...keptBands, ...newBands, ...spine, ...parks])
  return writeChanges(district, site, { clearance, newStreets, spine, blocks, grounds })
}

interface Ground {
  keptParcels: number[][]
  keptBands: number[][]
  newBands: number[][]
  spine: number[][]
  parks: number[][]
}

/** One street on either side of the spine, where it spares kept parcels and, if it can, the parks of today. */
function layStreets(site: PlanSite, keptParcels: number[][], parks: number[][]): number[][] {
  const { from, to } = reach(site)
  const obstaclesOf = (rings: number[][]) => rings.map((ring) => obstacleOf([ring], 0))
  return [1, -1].flatMap((side) => {
    for (const obstacles of [obstaclesOf([...keptParcels, ...parks]), obstaclesOf(keptParcels)]) {
      for (const shift of STREET.tries) {
        const line = insideLine(site, side * (STREET.v + shift), from, to)
        const band = line === undefined ? undefined : bandOf(line, STREET.width)[0]
        if (line !== undefined && band !== undefined && isClearOf(obstacles, () => band)) return [line]
      }
    }
    return []
  })
}

/** Homes that the new buildings must hold so that nobody has to leave. */
function homesToday({ buildings }: District, { buildings: held }: PlanSite, { demolished }: Clearance): number {
  const gone = new Set(demolished)
  return held.reduce((sum, building) => sum + (gone.has(building) ? (buildings.dwellings[building] as number) : 0), 0)
}

/** The line at v through the site, a street's width beyond its edge on either side. */
function insideLine({ frame, ring }: PlanSite, v: number, from: number, to: number): number[] | undefined {
  let first: number | undefined
  let last: number | undefined
  for (let u = from; u <= to; u += 1) {
    if (!ringContains(ring, ...toWorld(frame, u, v))) continue
    first ??= u
    last = u
  }
  if (first === undefined || last === undefined) return undefined
  return [...toWorld(frame, first - 5, v), ...toWorld(frame, last + 5, v)]
}

function standBlocks(
  site: PlanSite,
  { keptParcels, keptBands, newBands, spine, parks }: Ground,
  homes: number,
): PlacedBlock[] {
  const obstacles = [
    ...keptParcels.map((ring) => obstacleOf([ring], sideSetback(12))),
    ...keptBands.map((ring) => obstacleOf([ring], FRONT_SETBACK)),
    ...newBands.map((ring) => obstacleOf([ring], FRONT_SETBACK)),
    ...spine.map((ring) => obstacleOf([ring], 4)),
    ...parks.map((ring) => obstacleOf([ring], 3)),
  ]
  const points = (share: number) => (share < 0.6 ? 12 : 10)
  const slabs = (share: number) => (share < 0.5 ? 12 : share < 0.75 ? 10 : 8)
  const bothSides = (row: BlockRow): BlockRow[] => [row, { ...row, v: -row.v }]
  // First the two rows that make the place, then what still fits beyond and between them.
  const rows: BlockRow[] = [
    ...bothSides({ v: 46, along: 30, across: 26, gap: 20, storeysAt: points }),
    ...bothSides({ v: 116, along: 16, across: 44, gap: 20, storeysAt: slabs }),
    ...INFILL.flatMap((v) => bothSides({ v, along: 16, across: 44, gap: 20, storeysAt: slabs })),
    ...INFILL.flatMap((v) => bothSides({ v, along: 44, across: 16, gap: 20, storeysAt: slabs })),
    ...INFILL.flatMap((v) => bothSides({ v, along: 16, across: 30, gap: 18, storeysAt: slabs })),
    ...INFILL.flatMap((v) => bothSides({ v, along: 22, across: 20, gap: 18, storeysAt: slabs })),
  ]
  const held = (placed: readonly PlacedBlock[]) =>
    placed.reduce((sum, { outline, storeys }) => sum + homesIn(ringArea(outline) * storeys), 0)
  // One of them will be the kindergarten: as many homes as the largest holds come on top.
  const isEnough = (placed: readonly PlacedBlock[]) =>
    held(placed) - Math.max(...placed.map((block) => held([block]))) >= homes
  return placeBlocks(site, rows, obstacles, isEnough)
}

/** Parks and squares of today inside the site; they stay. */
function publicGreen({ areas }: District, { ring }: PlanSite): number[][] {
  const found: number[][] = []
  for (let i = 0; i < areas.count; i++) {
    const kind = AREA_KINDS[areas.kind[i] as number]
    const outline = ringsOf(areas.shapes, i)[0]
    if (kind === undefined || outline === undefined || !PUBLIC_GREEN.includes(kind)) continue
    if (ringContains(ring, outline[0] as number, outline[1] as number)) found.push([...outline])
  }
  return found
}

interface Plan {
  clearance: Clearance
  newStreets: number[][]
  spine: number[][]
  blocks: PlacedBlock[]
  grounds: number[][]
}

function writeChanges(
  district: District,
  site: PlanSite,
  { clearance, newStreets, spine, blocks, grounds }: Plan,
): Change[] {
  const idOf = (building: number) => district.buildings.ids[building] as string
  const lawns = LAWNS.map(({ u, along, across }) =>
    siteRectangle(site.frame, u - along / 2, -across / 2, u + along / 2, across / 2),
  )
  const usable = lawns.filter((lawn) => spine.some((ring) => isWithin(lawn, ring)))
  const walk = bandOf(walkLine(site), WALK_WIDTH)
  const isOpen = (x: number, y: number) => ![...usable, ...walk].some((ring) => ringContains(ring, x, y))
  const walls = blocks.map(({ outline }) => outline)
  const isFree = (x: number, y: number) => !walls.some((ring) => ringContains(ring, x, y))

  let order = 0
  const changes: Change[] = [
    { id: 'demolish', order: ++order, phase: 1, kind: 'demolish', buildings: clearance.demolished.map(idOf) },
  ]
  if (clearance.closedStreets.length > 0) {
    const closed = clearance.closedStreets.map(({ index }) => index)
    changes.push({ id: 'close-streets', order: ++order, phase: 1, kind: 'closeStreets', streets: closed })
  }
  newStreets.forEach((line, i) =>
    changes.push({
      id: `street-${i + 1}`,
      order: ++order,
      phase: 2,
      kind: 'layStreet',
      line,
      streetClass: 'local',
      width: STREET.width,
      name: `Omurga ${i + 1}. Sokak`,
    }),
  )
  changes.push({
    id: 'walk',
    order: ++order,
    phase: 2,
    kind: 'layStreet',
    line: walkLine(site),
    streetClass: 'footway',
    width: WALK_WIDTH,
    name: 'Omurga Yolu',
  })
  spine.forEach((outline, i) =>
    changes.push({
      id: `spine-${i + 1}`,
      order: ++order,
      phase: 2,
      kind: 'layGreen',
      outline,
      areaKind: 'park',
      name: 'Yeşil Omurga',
      trees: plantTrees(outline, 7, isOpen),
    }),
  )
  usable.forEach((outline, i) =>
    changes.push({
      id: `assembly-${i + 1}`,
      order: ++order,
      phase: 2,
      kind: 'setAssemblyArea',
      outline,
      name: `Omurga toplanma alanı ${i + 1}`,
    }),
  )
  grounds.forEach((outline, i) =>
    changes.push({
      id: `garden-${i + 1}`,
      order: ++order,
      phase: 3,
      kind: 'layGreen',
      outline,
      areaKind: 'estateGreen',
      name: '',
      trees: plantTrees(outline, 11, isFree),
    }),
  )
  const middle = blocks.toSorted((a, b) => Math.hypot(a.u, a.v) - Math.hypot(b.u, b.v))[0]
  blocks.forEach((block, i) => {
    const isKindergarten = block === middle
    const storeys = isKindergarten ? KINDERGARTEN_STOREYS : block.storeys
    changes.push({
      id: `block-${i + 1}`,
      order: ++order,
      phase: 3,
      kind: 'build',
      outline: block.outline,
      storeys,
      floorHeight: FLOOR_HEIGHT,
      use: isKindergarten ? 'social' : 'housing',
      structuralSystem: 'concreteWall',
      roofShape: 'flat',
      dwellings: isKindergarten ? 0 : homesIn(ringArea(block.outline) * storeys),
      peoplePerDwelling: site.household,
    })
  })
  return changes
}

function walkLine(site: PlanSite): number[] {
  const { from, to } = reach(site)
  return insideLine(site, 0, from, to) ?? [...toWorld(site.frame, from, 0), ...toWorld(site.frame, to, 0)]
}

function isWithin(inner: readonly number[], outer: readonly number[]): boolean {
  for (let i = 0; i < inner.length; i += 2)
    if (!ringContains(outer, inner[i] as number, inner[i + 1] as number)) return false
  return true
}
