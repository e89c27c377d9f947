import { ringArea, type Random } from '../../../foundation'
import type { FrameNeighbourhood } from '../frame'
import type { Framework } from './framework'
import { interiorPoint } from './interiorPoint'
import { createNoise } from './noise'
import type { Profile } from './profiles'
import { subdivide } from './subdivide'

/** How a block is built; `open` is not. */
type Fabric = 'rows' | 'detached' | 'houses' | 'estate' | 'industry' | 'open'

export interface Block {
  face: number
  fabric: Fabric
  /** Between street centres, m². */
  grossArea: number
  x: number
  y: number
}

export interface Relief {
  /** Direction of the contour and steepness (rise over run) at a point. */
  slopeAt(x: number, y: number): { contour: number; steepness: number }
}

/** Buildings the neighbourhood's land is shared out for. */
export interface Programme {
  towers: number
  slabs: number
  halls: number
  lots: number
  population: number
}

/** Land a building takes including streets, m². */
const ESTATE_LAND = 2700
const HALL_LAND = 3900

/**
 * Cuts the land of a neighbourhood into blocks and gives each its fabric. First into large faces, of which only as many
 * are settled as the programme needs, nearest to the heart first; then into quarters, which get one fabric each; then
 * into blocks of the size of that fabric.
 */
export function settle(
  framework: Framework,
  neighbourhood: FrameNeighbourhood,
  index: number,
  programme: Programme,
  profile: Profile,
  relief: Relief,
  roads: readonly (readonly number[])[],
  random: Random,
): Block[] {
  const { map, styles, faces } = framework
  const contour = (x: number, y: number) => {
    const { contour: angle, steepness } = relief.slopeAt(x, y)
    return { angle, weight: Math.min(1.2, steepness * 9) }
  }
  const land = faces.flatMap(({ neighbourhood: owner, ground }, face) => (owner === index && ground === 'land' ? [face] : []))
  const areaOf = (face: number) => ringArea(map.ringOf(map.halfEdgesOf(face)))
  const available = land.reduce((sum, face) => sum + areaOf(face), 0)
  const estateLand = (programme.towers + programme.slabs) * ESTATE_LAND
  const hallLand = programme.halls * HALL_LAND
  const greenLand = programme.population * 2.4
  const demand = estateLand + hallLand + greenLand + programme.lots * profile.lotLand
  const isSpacious = available > 1.2 * demand
  const lotGross = Math.min(profile.lotLand, (available - estateLand - hallLand - greenLand * 0.6) / programme.lots)
  const isDense = lotGross < 330

  const wide = styles.of('arterial', 22)
  const collector = styles.of('collector', isDense ? 13 : 15)
  const minor = styles.of('local', isDense ? 10 : 12)
  const large = subdivide(map, land, {
    length: 560, width: 430, snap: 45, contour,
    styleOf: (depth) => (depth === 0 && available > 1.1e6 ? wide : collector),
  })
  const noise = createNoise(random.stream('settlement'), 420)
  const [heartX, heartY] = neighbourhood.labelPoint
  const places = new Map<number, { x: number; y: number; area: number }>()
  const placeOf = (face: number) => {
    const known = places.get(face)
    if (known !== undefined) return known
    const ring = map.ringOf(map.halfEdgesOf(face))
    const [x, y] = interiorPoint(ring)
    const place = { x, y, area: ringArea(ring) }
    places.set(face, place)
    return place
  }
  const remoteness = (face: number) => {
    const { x, y } = placeOf(face)
    return Math.hypot(x - heartX, y - heartY) + 260 * noise(x, y) + 2500 * Math.max(0, relief.slopeAt(x, y).steepness - 0.16)
  }
  const toRoad = (face: number) => {
    const { x, y } = placeOf(face)
    return Math.min(...roads.map((line) => distanceToLine(x, y, line)))
  }
  const blocks: Block[] = []
  const keep = (face: number, fabric: Fabric) => {
    const ring = map.ringOf(map.halfEdgesOf(face))
    const [x, y] = interiorPoint(ring)
    blocks.push({ face, fabric, grossArea: ringArea(ring), x, y })
  }

  const settled: number[] = []
  if (isSpacious) {
    let taken = 0
    for (const face of [...large].sort((a, b) => remoteness(a) - remoteness(b))) {
      const { area } = placeOf(face)
      if (taken + area * 0.5 < demand) {
        settled.push(face)
        taken += area
      } else keep(face, 'open')
    }
  } else settled.push(...large)

  places.clear()
  const quarters = subdivide(map, settled, {
    length: isDense ? 210 : 270, width: isDense ? 170 : 210, snap: 30, contour,
    styleOf: (depth) => (depth === 0 ? collector : minor),
  })
  const fabricOf = new Map<number, Fabric>()
  const give = (fabric: Fabric, amount: number, order: (face: number) => number) => {
    let given = 0
    for (const face of quarters.filter((quarter) => !fabricOf.has(quarter)).sort((a, b) => order(a) - order(b))) {
      const { area } = placeOf(face)
      if (given + area * 0.5 > amount) continue
      fabricOf.set(face, fabric)
      given += area
    }
    return given
  }
  give('industry', hallLand, toRoad)
  const estates = createNoise(random.stream('estates'), 600)
  give('estate', estateLand, (face) => {
    const { x, y } = placeOf(face)
    return -0.6 * remoteness(face) + 500 * estates(x, y) + 0.2 * toRoad(face)
  })
  if (isSpacious) {
    // What the lots do not need stays open, furthest out: more of it than asked would leave them half empty.
    const spare = quarters.filter((face) => !fabricOf.has(face)).reduce((sum, face) => sum + placeOf(face).area, 0) - 1.08 * programme.lots * profile.lotLand - greenLand
    give('open', Math.max(0, spare), (face) => -remoteness(face))
  }
  const lotLand = quarters.filter((face) => !fabricOf.has(face)).reduce((sum, face) => sum + placeOf(face).area, 0)
  give('houses', lotLand * profile.houseShare, (face) => -remoteness(face))
  give('detached', lotLand * (1 - profile.houseShare) * (1 - profile.rowShare), (face) => -remoteness(face) - 900 * relief.slopeAt(placeOf(face).x, placeOf(face).y).steepness)

  for (const quarter of quarters) {
    const fabric = fabricOf.get(quarter) ?? 'rows'
    const local = styles.of('local', fabric === 'industry' ? 14 : isDense ? 8 : fabric === 'rows' ? 9 : 10)
    const lane = styles.of('local', isDense ? 7 : 8)
    const steps = styles.of('steps', 5)
    const size = BLOCK_SIZES[fabric === 'rows' && isDense ? 'denseRows' : fabric]
    if (size === undefined) {
      keep(quarter, fabric)
      continue
    }
    const parts = subdivide(map, [quarter], {
      ...size, snap: 16, contour,
      styleOf: (depth, line) => (depth > 1 && fabric === 'rows' && steepness(line, relief) > 0.12 ? steps : depth === 0 ? local : fabric === 'rows' ? lane : local),
    })
    for (const face of parts) keep(face, fabric)
  }
  return blocks
}

const BLOCK_SIZES: Partial<Record<Fabric | 'denseRows', { length: number; width: number }>> = {
  rows: { length: 98, width: 46 },
  denseRows: { length: 92, width: 43 },
  detached: { length: 112, width: 58 },
  houses: { length: 116, width: 56 },
  estate: { length: 200, width: 150 },
  industry: { length: 190, width: 120 },
}

/** How steeply a line climbs along itself. */
function steepness(line: readonly number[], relief: Relief): number {
  const [ax, ay] = line as [number, number]
  const [bx, by] = line.slice(-2) as [number, number]
  const { contour, steepness: slope } = relief.slopeAt((ax + bx) / 2, (ay + by) / 2)
  return slope * Math.abs(Math.sin(Math.atan2(by - ay, bx - ax) - contour))
}

function distanceToLine(x: number, y: number, line: readonly number[]): number {
  let least = Infinity
  for (let i = 0; i + 3 < line.length; i += 2) {
    const [ax, ay, bx, by] = line.slice(i, i + 4) as [number, number, number, number]
    const dx = bx - ax
    const dy = by - ay
    const t = Math.max(0, Math.min(1, ((x - ax) * dx + (y - ay) * dy) / (dx * dx + dy * dy || 1)))
    least = Math.min(least, Math.hypot(x - ax - t * dx, y - ay - t * dy))
  }
  return least
}
