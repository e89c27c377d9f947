import { invariant, type Random } from '../../../foundation'
import { BUILDING_USES, ROOF_SHAPES, STRUCTURAL_SYSTEMS, type BuildingUse, type NeighbourhoodFigures, type RoofShape, type StructuralSystem } from '../../../model'
import type { BuildingKind, GrownBuilding } from './grown'
import { createNoise } from './noise'
import { spreadOut } from './spread'

/** What a building is, beside its form; one record a building. */
export interface BuildingFacts {
  storeys: number
  yearBuilt: number
  floorHeight: number
  eavesHeight: number
  ridgeHeight: number
  roofShape: number
  use: number
  structuralSystem: number
  dwellings: number
  residents: number
}

/** How readily a form is tall, and how readily new; ranks within a neighbourhood. */
const TALLNESS: Record<BuildingKind, number> = { tower: 20, slab: 8, office: 1.6, detached: 0.55, row: 0.3, school: -3, house: -5, hall: -6, worship: -9 }
const NEWNESS: Record<BuildingKind, number> = { tower: 1.5, slab: 0.8, office: 0.6, detached: 0.35, row: 0, school: 0, house: -0.5, hall: 0.1, worship: 0 }

/** Kinds in which people live. */
const RESIDENTIAL: readonly BuildingKind[] = ['row', 'detached', 'house', 'tower', 'slab']

/**
 * Gives the buildings of one neighbourhood their attributes. Storeys and years are drawn by rank: the tallest-minded
 * buildings fill the top band, the next the middle one, so that both published margins hold exactly, whatever the seed.
 */
export function describeBuildings(buildings: readonly GrownBuilding[], figures: NeighbourhoodFigures, heart: readonly [number, number], random: Random): BuildingFacts[] {
  const { byStoreys, byPeriod, population } = figures
  invariant(byStoreys !== undefined && byPeriod !== undefined && population !== undefined, 'a neighbourhood publishes its margins')
  const tall = createNoise(random.stream('tall'), 260)
  const fresh = createNoise(random.stream('new'), 340)
  const die = random.stream('die')
  const luck = buildings.map(() => [die.next(), die.next(), die.next(), die.next()] as const)
  const tallness = buildings.map((b, i) => TALLNESS[b.kind] + 0.9 * tall(b.x, b.y) + 0.05 * Math.min(16, b.streetWidth - 8) + 0.0022 * Math.min(400, b.area) + 0.75 * (luck[i] as readonly number[])[0]!)
  const bandOf = ranks(tallness, [byStoreys.from10, byStoreys.from5to9, byStoreys.from1to4]).map((rank) => 2 - rank)
  const newness = buildings.map((b, i) => {
    const [, l1] = luck[i] as readonly [number, number, number, number]
    const age = Math.min(1, Math.hypot(b.x - heart[0], b.y - heart[1]) / 700)
    return NEWNESS[b.kind] + 0.9 * fresh(b.x, b.y) + 0.35 * age + 0.32 * (bandOf[i] as number) + 1.1 * l1
  })
  const periodOf = ranks(newness, [byPeriod.after2000, byPeriod.from1980to2000, byPeriod.before1980]).map((rank) => 2 - rank)

  const facts = buildings.map((building, i) => describe(building, bandOf[i] as number, periodOf[i] as number, luck[i] as readonly number[], tall(building.x, building.y)))
  placeServices(buildings, facts, population, random.stream('services'))
  settlePeople(buildings, facts, population)
  return facts
}

/** Residents that a service of each kind is there for; about what municipal plans reckon with. */
const RESIDENTS_PER_SERVICE = { health: 9000, social: 7500, public: 14000 } as const

/** Turns ordinary buildings into health centres, crèches and offices of the administration, far from one another. */
function placeServices(buildings: readonly GrownBuilding[], facts: BuildingFacts[], population: number, random: Random): void {
  const free = buildings.flatMap(({ kind, x, y, area }, index) => {
    const { storeys } = facts[index] as BuildingFacts
    return (kind === 'row' || kind === 'detached') && storeys >= 2 && storeys <= 5 && area > 90 ? [{ index, x, y }] : []
  })
  for (const [use, residents] of Object.entries(RESIDENTS_PER_SERVICE)) {
    const chosen = spreadOut(free, Math.max(1, Math.round(population / residents)), random.stream(use))
    for (const place of chosen) {
      ;(facts[place.index] as BuildingFacts).use = BUILDING_USES.indexOf(use as BuildingUse)
      free.splice(free.indexOf(place), 1)
    }
  }
}

/** For each value the number of the group it falls into when the largest fill the first group, and so on. */
function ranks(values: readonly number[], sizes: readonly number[]): number[] {
  invariant(sizes.reduce((a, b) => a + b, 0) === values.length, 'the published margin adds up to the number of buildings')
  const order = values.map((_, i) => i).sort((a, b) => (values[b] as number) - (values[a] as number) || a - b)
  const out = new Array<number>(values.length)
  let at = 0
  sizes.forEach((size, group) => {
    for (let k = 0; k < size; k++) out[order[at++] as number] = group
  })
  return out
}

/** Shares of storeys within a band. */
const LOW = { hall: [0.5, 0.4, 0.1, 0], house: [0.3, 0.52, 0.18, 0], school: [0, 0.1, 0.4, 0.5], worship: [1, 0, 0, 0], other: [0.03, 0.14, 0.35, 0.48] }
const MIDDLE = { slab: [0.18, 0.22, 0.24, 0.22, 0.14], other: [0.52, 0.27, 0.12, 0.06, 0.03] }
const HIGH = { tower: [0.14, 0.12, 0.16, 0.14, 0.13, 0.12, 0.07, 0.05, 0.04, 0.03], other: [0.5, 0.25, 0.15, 0.1] }

function describe(building: GrownBuilding, band: number, period: number, luck: readonly number[], noise: number): BuildingFacts {
  const { kind, area, streetWidth } = building
  const [, l1, l2, l3] = luck as [number, number, number, number]
  // Neighbours resemble each other: half of the draw is the ground's, half the building's own.
  const draw = Math.min(0.999, Math.max(0, 0.5 * (0.5 + 0.5 * noise) + 0.5 * l2))
  const shares: readonly number[] =
    band === 0 ? (kind in LOW ? LOW[kind as keyof typeof LOW] : LOW.other) : band === 1 ? (kind === 'slab' ? MIDDLE.slab : MIDDLE.other) : kind === 'tower' ? HIGH.tower : HIGH.other
  const storeys = [1, 5, 10][band]! + drawFrom(shares, draw)
  const yearBuilt = period === 0 ? 1979 - Math.floor(29 * l3 * l3) : period === 1 ? 1980 + Math.floor(20.999 * Math.pow(l3, 0.8)) : 2001 + Math.floor(16.999 * l3)

  const use: BuildingUse =
    kind === 'hall' ? 'industry' : kind === 'office' ? 'commerce' : kind === 'school' ? 'school' : kind === 'worship' ? 'worship'
    : kind === 'house' || kind === 'tower' ? 'housing'
    : (kind === 'slab' ? l1 < 0.05 : l1 < (streetWidth >= 20 ? 0.75 : streetWidth >= 13 ? 0.5 : 0.14)) ? 'mixed' : 'housing'
  const isLarge = storeys >= 8
  const structuralSystem: StructuralSystem =
    kind === 'hall' ? (yearBuilt > 1990 ? (l1 < 0.6 ? 'precast' : 'steel') : l1 < 0.5 ? 'precast' : 'concreteFrame')
    : isLarge ? (yearBuilt > 1999 || kind === 'tower' ? 'concreteWall' : 'concreteFrame')
    : storeys <= 3 && yearBuilt < 1985 && l1 < (yearBuilt < 1970 ? 0.6 : 0.3) ? 'masonry' : 'concreteFrame'
  const floorHeight = kind === 'hall' ? round1(5 + 2 * l2) : kind === 'worship' ? round1(6.5 + l2) : kind === 'school' ? 3.4 : round1(yearBuilt > 2000 ? 2.9 + 0.2 * l3 : 2.8 + 0.1 * l3)
  const shop = use === 'mixed' || use === 'commerce' ? 0.7 : 0
  const eavesHeight = round1(storeys * floorHeight + 0.5 + shop)
  const roofShape: RoofShape = kind === 'worship' ? 'dome' : kind === 'house' ? (l1 < 0.7 ? 'hipped' : 'gabled') : kind === 'hall' ? (l1 < 0.45 ? 'gabled' : 'flat') : storeys <= 4 && yearBuilt < 2001 && building.ring.length === 8 && l2 < 0.45 && kind !== 'office' ? (l1 < 0.7 ? 'hipped' : 'gabled') : 'flat'
  const rise = roofShape === 'flat' ? 0 : roofShape === 'dome' ? 0.42 * Math.sqrt(area) : kind === 'hall' ? 2 : Math.min(3, 0.22 * Math.sqrt(area))
  return {
    storeys, yearBuilt, floorHeight, eavesHeight, ridgeHeight: round1(eavesHeight + rise),
    roofShape: ROOF_SHAPES.indexOf(roofShape), use: BUILDING_USES.indexOf(use), structuralSystem: STRUCTURAL_SYSTEMS.indexOf(structuralSystem),
    dwellings: 0, residents: 0,
  }
}

function drawFrom(shares: readonly number[], draw: number): number {
  let left = draw * shares.reduce((a, b) => a + b, 0)
  for (let i = 0; i < shares.length; i++) {
    left -= shares[i] as number
    if (left < 0) return i
  }
  return shares.length - 1
}

function round1(value: number): number {
  return Math.round(value * 10) / 10
}

/** Shares the people out over residential floor area by the largest remainder, then counts dwellings. */
function settlePeople(buildings: readonly GrownBuilding[], facts: BuildingFacts[], population: number): void {
  const housing = BUILDING_USES.indexOf('housing')
  const mixed = BUILDING_USES.indexOf('mixed')
  const floor = buildings.map(({ kind, area }, i) => {
    const { use, storeys } = facts[i] as BuildingFacts
    if (!RESIDENTIAL.includes(kind) || (use !== housing && use !== mixed)) return 0
    return area * Math.max(1, storeys - (use === mixed ? 1 : 0))
  })
  const sum = floor.reduce((a, b) => a + b, 0)
  invariant(sum > 0, 'a neighbourhood has homes')
  const exact = floor.map((value) => (value / sum) * population)
  const whole = exact.map(Math.floor)
  const short = population - whole.reduce((a, b) => a + b, 0)
  const order = exact.map((_, i) => i).sort((a, b) => (exact[b] as number) - (whole[b] as number) - ((exact[a] as number) - (whole[a] as number)) || a - b)
  for (let k = 0; k < short; k++) whole[order[k] as number] = (whole[order[k] as number] as number) + 1
  // A dwelling of 110 m² gross, smaller or larger where the published people would crowd or rattle in it.
  const perPerson = sum / population
  const size = Math.min(150, Math.max(72, Math.min(4.4 * perPerson, Math.max(2.5 * perPerson, 110))))
  facts.forEach((fact, i) => {
    fact.residents = whole[i] as number
    const dwellings = Math.round((floor[i] as number) / size)
    fact.dwellings = fact.residents > 0 ? Math.max(1, dwellings) : dwellings
  })
}
