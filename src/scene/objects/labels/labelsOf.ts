import { distanceToSegment, polygonContains, ringCentroid, packPolygons } from '../../../foundation'
import type { District, Place, RailLine, Words } from '../../../model'

export type LabelKind = 'water' | 'neighbourhood' | 'station' | 'metrobusStop' | 'landmark' | 'heritage'

/** A name over the picture. */
export interface Label {
  id: string
  kind: LabelKind
  name: Words
  x: number
  y: number
  /** Above the ground, m: over the roofs. */
  lift: number
  /** Greatest distance from the eye, m. */
  farthest: number
  /** Of stations. */
  system: RailLine['system'] | null
  isUnderConstruction: boolean
}

/** How each kind is shown: importance (less is more), height over the ground, range of sight; m. */
const KIND_RULES: Record<LabelKind, { rank: number; lift: number; farthest: number }> = {
  neighbourhood: { rank: 0, lift: 30, farthest: 60_000 },
  water: { rank: 1, lift: 0, farthest: 60_000 },
  station: { rank: 2, lift: 22, farthest: 5_500 },
  landmark: { rank: 3, lift: 30, farthest: 7_000 },
  heritage: { rank: 4, lift: 14, farthest: 6_000 },
  metrobusStop: { rank: 5, lift: 18, farthest: 3_500 },
}

/** A station belongs to a line that passes within this, m. */
const NEAR_LINE = 400

/**
 * The names of a district, most important first: neighbourhoods by their people, waters, stations, landmarks.
 * Equal importance goes by id, so that the order never depends on chance.
 */
export function labelsOf(district: Pick<District, 'neighbourhoods' | 'places' | 'rail' | 'water'>): Label[] {
  const ranked: { label: Label; rank: number; weight: number }[] = []
  const add = (kind: LabelKind, weight: number, rest: Pick<Label, 'id' | 'name' | 'x' | 'y'> & Partial<Label>) => {
    const { rank, lift, farthest } = KIND_RULES[kind]
    const label = { kind, lift, farthest, system: null, isUnderConstruction: false, ...rest }
    ranked.push({ label, rank, weight })
  }
  for (const { id, name, labelPoint, published } of district.neighbourhoods) {
    const [x, y] = labelPoint
    add('neighbourhood', published.population ?? 0, { id: `neighbourhood-${id}`, name: { tr: name, en: name }, x, y })
  }
  for (const { id, kind, name, rings } of district.water) {
    const point = kind === 'stream' ? null : pointInside(rings)
    if (point !== null) add('water', 0, { id: `water-${id}`, name, x: point[0], y: point[1] })
  }
  for (const place of district.places) {
    const kind = kindOf(place)
    if (kind === null) continue
    const [x, y] = place.position
    const line = kind === 'station' || kind === 'metrobusStop' ? lineAt(district.rail, x, y) : null
    add(kind, place.isInDistrict ? 1 : 0, {
      id: `place-${place.id}`,
      name: place.name,
      x,
      y,
      system: line?.system ?? (kind === 'metrobusStop' ? 'metrobus' : null),
      isUnderConstruction: line?.status === 'underConstruction',
    })
  }
  ranked.sort((a, b) => a.rank - b.rank || b.weight - a.weight || (a.label.id < b.label.id ? -1 : 1))
  return ranked.map(({ label }) => label)
}

function kindOf({ kind }: Place): LabelKind | null {
  return kind === 'station' || kind === 'metrobusStop' || kind === 'landmark' || kind === 'heritage' ? kind : null
}

/** The line a station lies on: the nearest, an open one before one that is being built. */
function lineAt(rail: readonly RailLine[], x: number, y: number): RailLine | null {
  let best: RailLine | null = null
  let nearest = Infinity
  for (const line of rail) {
    const distance = distanceToLine(line.line, x, y) + (line.status === 'open' ? 0 : NEAR_LINE / 2)
    if (distance < Math.min(nearest, NEAR_LINE)) {
      nearest = distance
      best = line
    }
  }
  return best
}

function distanceToLine(line: readonly number[], x: number, y: number): number {
  let least = Infinity
  for (let i = 2; i + 1 < line.length; i += 2) {
    least = Math.min(
      least,
      distanceToSegment(x, y, line[i - 2] as number, line[i - 1] as number, line[i] as number, line[i + 1] as number),
    )
  }
  return least
}

/** The centre of a water, if it lies in the water. */
function pointInside(rings: readonly number[][]): [number, number] | null {
  const [outer] = rings
  if (outer === undefined) return null
  const [x, y] = ringCentroid(outer)
  return polygonContains(packPolygons([rings]), 0, x, y) ? [x, y] : null
}
