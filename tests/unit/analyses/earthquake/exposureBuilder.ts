import { createRandom } from '../../../../src/foundation'
import { UNKNOWN_COUNT } from '../../../../src/model'
import { SYSTEM, USE, VS30_SOURCE, type Exposure } from '../../../../src/analyses/earthquake/exposure/exposure'
import { keyOf } from '../../../../src/analyses/earthquake/exposure/keys'

/** Origin of the local frame that builders place buildings in: the middle of Küçükçekmece. */
export const ORIGIN = { longitude: 28.785, latitude: 41.015 }

/** A district of so many buildings spread over 6 × 9 km in 21 neighbourhoods, with a mixture of what is unknown. */
export function buildExposure(count: number, seed = 'exposure', shareUnknown = 0.05): Exposure {
  const random = createRandom(seed)
  const unknown = () => random.next() < shareUnknown
  const exposure: Exposure = {
    count,
    keys: new Uint32Array(2 * count),
    status: new Uint8Array(count),
    x: new Float64Array(count),
    y: new Float64Array(count),
    group: new Uint8Array(count),
    groupCount: 22,
    storeys: new Uint8Array(count),
    eavesHeight: new Float32Array(count),
    yearBuilt: new Uint16Array(count),
    structuralSystem: new Uint8Array(count),
    use: new Uint8Array(count),
    footprintArea: new Float32Array(count),
    dwellings: new Uint16Array(count),
    residents: new Uint16Array(count),
    softStorey: new Uint8Array(count),
    taxonomy: new Int16Array(count).fill(-1),
    vs30: new Float32Array(count),
    vs30Source: new Uint8Array(count).fill(VS30_SOURCE.cell),
    periodShares: new Float64Array(66),
    peoplePerWorkplaceArea: 0.05,
    cells: { west: -3000, north: 4500, columns: 12, rows: 18, cellSize: 500 },
  }
  for (let group = 0; group < 22; group++) exposure.periodShares.set([0.2, 0.5, 0.3], 3 * group)
  const uses = [USE.housing, USE.mixed, USE.commerce, USE.industry]
  const systems = [SYSTEM.concreteFrame, SYSTEM.concreteWall, SYSTEM.masonry, SYSTEM.steel, SYSTEM.precast]
  for (let b = 0; b < count; b++) {
    keyOf(`b-${b}`, exposure.keys, 2 * b)
    exposure.x[b] = random.between(-3000, 3000)
    exposure.y[b] = random.between(-4500, 4500)
    exposure.group[b] = random.integer(0, 20)
    const storeys = random.integer(1, 9)
    exposure.storeys[b] = unknown() ? 0 : storeys
    exposure.eavesHeight[b] = unknown() ? Number.NaN : 3 * storeys
    exposure.yearBuilt[b] = unknown() ? 0 : random.integer(1960, 2024)
    exposure.structuralSystem[b] = unknown() ? SYSTEM.unknown : systems[random.weighted([80, 8, 8, 2, 2])]!
    exposure.use[b] = uses[random.weighted([70, 20, 7, 3])]!
    exposure.footprintArea[b] = random.between(80, 400)
    const dwellings = Math.round((exposure.footprintArea[b]! * storeys) / 90)
    exposure.dwellings[b] = unknown() ? UNKNOWN_COUNT : dwellings
    exposure.residents[b] = unknown() ? UNKNOWN_COUNT : 3 * dwellings
    exposure.vs30[b] = random.between(220, 600)
  }
  return exposure
}

/** A call's context for running a solver in the test's own thread. */
export const quietContext = { progress: () => undefined, pause: () => Promise.resolve() }
