import { createRandom, packLines, packPolygons, radians } from '../../../src/foundation'
import {
  AREA_KINDS,
  BUILDING_ATTRIBUTES,
  STREET_CLASSES,
  type BuildingAttribute,
  type District,
  type KnowledgeColumn,
} from '../../../src/model'

export interface DistrictOptions {
  seed?: number
  /** Square neighbourhoods side by side, west to east. */
  neighbourhoods?: number
  /** Edge of a neighbourhood, m. */
  edge?: number
  /** How the attributes of buildings are known. */
  knowledge?: KnowledgeColumn
  /** Share of buildings without year, storeys, dwellings and residents, 0 … 1. */
  unknownShare?: number
}

const STREET = 8
const PARCEL = { width: 11, depth: 20 }
const PARCELS_IN_A_ROW = 6
const BLOCK = { width: PARCEL.width * PARCELS_IN_A_ROW, depth: 2 * PARCEL.depth }

/**
 * A small district of straight streets: blocks of twelve parcels with one attached house each, a park in each
 * neighbourhood, a lake to the west of the first. Populations are published and equal to the people in the houses where
 * everything is known.
 */
export function buildDistrict(options: DistrictOptions = {}): District {
  const { seed = 1, neighbourhoods = 2, edge = 300, knowledge = 'generated', unknownShare = 0 } = options
  const random = createRandom(seed)
  const houses: {
    ring: number[]
    neighbourhood: number
    parcel: number
    storeys: number
    year: number
    homes: number
  }[] = []
  const parcels: number[][] = []
  const blockOf: number[] = []
  const lines: number[][] = []
  const areas: { ring: number[]; kind: number; neighbourhood: number }[] = []
  const trees: number[] = []
  let block = 0

  for (let n = 0; n < neighbourhoods; n++) {
    const west = n * edge
    const across = Math.floor((edge - STREET) / (BLOCK.width + STREET))
    const down = Math.floor((edge - STREET) / (BLOCK.depth + STREET))
    for (let column = 0; column < across; column++) {
      for (let row = 0; row < down; row++) {
        const x0 = west + STREET + column * (BLOCK.width + STREET)
        const y0 = STREET + row * (BLOCK.depth + STREET)
        if (column === across - 1 && row === down - 1) {
          areas.push({ ring: box(x0, y0, x0 + 40, y0 + 30), kind: AREA_KINDS.indexOf('park'), neighbourhood: n })
          trees.push(x0 + 5, y0 + 5, x0 + 20, y0 + 15)
          continue
        }
        for (let side = 0; side < 2; side++) {
          for (let i = 0; i < PARCELS_IN_A_ROW; i++) {
            const px = x0 + i * PARCEL.width
            const py = y0 + side * PARCEL.depth
            const from = side === 0 ? py : py + 6
            parcels.push(box(px, py, px + PARCEL.width, py + PARCEL.depth))
            blockOf.push(block)
            houses.push({
              ring: box(px, from, px + PARCEL.width, from + 14),
              neighbourhood: n,
              parcel: parcels.length - 1,
              storeys: random.integer(2, 6),
              year: random.integer(1965, 2015),
              homes: 0,
            })
          }
        }
        block++
      }
    }
    for (let column = 0; column <= across; column++) {
      const x = west + STREET / 2 + column * (BLOCK.width + STREET)
      for (let row = 0; row < down; row++) {
        const y = STREET / 2 + row * (BLOCK.depth + STREET)
        lines.push([x, y, x, y + BLOCK.depth + STREET])
      }
    }
    for (let row = 0; row <= down; row++) {
      const y = STREET / 2 + row * (BLOCK.depth + STREET)
      for (let column = 0; column < across; column++) {
        const x = west + STREET / 2 + column * (BLOCK.width + STREET)
        lines.push([x, y, x + BLOCK.width + STREET, y])
      }
    }
  }

  const count = houses.length
  const isKnown = houses.map(() => random.next() >= unknownShare)
  const dwellings = Uint16Array.from(houses, ({ storeys }, i) => (isKnown[i] ? storeys : 0xffff))
  const residents = Uint16Array.from(houses, ({ storeys }, i) =>
    isKnown[i] ? storeys * 3 + random.integer(0, 2) : 0xffff,
  )
  const populationOf = (n: number) =>
    houses.reduce((sum, house, i) => sum + (house.neighbourhood === n && isKnown[i] ? (residents[i] as number) : 0), 0)
  const size = Math.ceil((neighbourhoods * edge + 400) / 20) + 1

  return {
    id: 'test',
    name: { tr: 'Deneme', en: 'Test' },
    origin: { longitude: 28.78, latitude: 41.01 } as District['origin'],
    crs: 'EPSG:4326',
    version: 1,
    hash: 'test-hash',
    extent: { west: -200, south: -50, east: neighbourhoods * edge + 50, north: edge + 50 },
    years: { population: 2023, buildings: 2017 },
    sources: [
      { id: 'counts', name: 'İBB: buildings by neighbourhood', licence: 'open', attribution: 'İBB', date: '2017' },
      { id: 'people', name: 'TÜİK: population by neighbourhood', licence: 'open', attribution: 'TÜİK', date: '2023' },
      {
        id: 'quake',
        name: 'İBB / Kandilli: earthquake scenario Mw 7.5',
        licence: 'open',
        attribution: 'İBB',
        date: '2019',
      },
    ],
    notices: [],
    boundary: [box(0, 0, neighbourhoods * edge, edge)],
    terrain: {
      columns: size,
      rows: size,
      cellSize: 20,
      west: -200,
      north: edge + 100,
      values: Float32Array.from({ length: size * size }, (_, i) => Math.max(0, ((i % size) * 20 - 150) * 0.08)),
      knowledge: 'derived',
      isApproximate: true,
    },
    neighbourhoods: Array.from({ length: neighbourhoods }, (_, n) => ({
      id: `n${n}`,
      name: n === 0 ? 'Kanarya' : `Mahalle ${n}`,
      rings: [box(n * edge, 0, (n + 1) * edge, edge)],
      labelPoint: [n * edge + edge / 2, edge / 2],
      published:
        unknownShare > 0
          ? {}
          : { population: populationOf(n), buildings: houses.filter((h) => h.neighbourhood === n).length },
    })),
    buildings: {
      count,
      ids: houses.map((_, i) => `b${String(i).padStart(4, '0')}`),
      footprints: packPolygons(houses.map(({ ring }) => [ring])),
      neighbourhood: Uint8Array.from(houses, (house) => house.neighbourhood),
      parcel: Uint32Array.from(houses, ({ parcel }) => parcel),
      storeys: Uint8Array.from(houses, ({ storeys }, i) => (isKnown[i] ? storeys : 0)),
      floorHeight: new Float32Array(count).fill(3),
      eavesHeight: Float32Array.from(houses, ({ storeys }) => storeys * 3),
      ridgeHeight: Float32Array.from(houses, ({ storeys }) => storeys * 3 + 2),
      roofShape: new Uint8Array(count).fill(2),
      use: new Uint8Array(count).fill(1),
      structuralSystem: new Uint8Array(count).fill(1),
      yearBuilt: Uint16Array.from(houses, ({ year }, i) => (isKnown[i] ? year : 0)),
      dwellings,
      residents,
      knowledge: Object.fromEntries(BUILDING_ATTRIBUTES.map((name) => [name, knowledge])) as Record<
        BuildingAttribute,
        KnowledgeColumn
      >,
    },
    parcels: {
      count: parcels.length,
      shapes: packPolygons(parcels.map((ring) => [ring])),
      block: Uint32Array.from(blockOf),
      knowledge: 'generated',
    },
    streets: {
      count: lines.length,
      lines: packLines(lines),
      streetClass: new Uint8Array(lines.length).fill(STREET_CLASSES.indexOf('local')),
      width: new Float32Array(lines.length).fill(STREET),
      fromNode: Uint32Array.from(lines, (_, i) => 2 * i),
      toNode: Uint32Array.from(lines, (_, i) => 2 * i + 1),
      nodeCount: 2 * lines.length,
      name: new Uint16Array(lines.length),
      names: [''],
      knowledge: 'generated',
    },
    areas: {
      count: areas.length,
      shapes: packPolygons(areas.map(({ ring }) => [ring])),
      kind: Uint8Array.from(areas, ({ kind }) => kind),
      neighbourhood: Uint8Array.from(areas, ({ neighbourhood }) => neighbourhood),
      names: areas.map(() => 'Park'),
      knowledge: 'generated',
    },
    trees: {
      count: trees.length / 2,
      positions: Float64Array.from(trees),
      height: new Float32Array(trees.length / 2).fill(7),
      knowledge: 'generated',
    },
    water: [
      {
        id: 'lake',
        kind: 'lake',
        name: { tr: 'Göl', en: 'Lake' },
        rings: [box(-200, -50, -40, edge + 50)],
        level: 0,
        knowledge: 'derived',
      },
    ],
    rail: [],
    places: [],
    planAreas: [],
  }
}

/** An axis-parallel ring, counter-clockwise. */
export function box(west: number, south: number, east: number, north: number): number[] {
  return [west, south, east, south, east, north, west, north]
}

/** A camera for views of tests. */
export const TEST_CAMERA = { x: 0, y: 0, distance: 500, azimuth: radians(0), tilt: radians(0.8) }
