import {
  assignOptimally,
  assignWithOverflow,
  buildNetwork,
  capacityOf,
  edgeSeconds,
  editNetwork,
  gatesOfAreas,
  graphOf,
  groupOrigins,
  nearestDestinations,
  originsOf,
  profileOf,
  reachOf,
  repairNearest,
  TABLE_PROFILES,
  usableAreas,
  walkingSpeed,
  walkMatrix,
} from '../../src/analyses/access'
import { bundles } from '../../src/analyses/cli/openBundle'
import { createRandom } from '../../src/foundation'
import { applyScenario, AREA_KINDS } from '../../src/model'
import { report, row, type BenchRow } from './report'

// Shortest ways on a seeded city of 60,025 junctions and 150,000 edges, and the embedded district where it is baked.
//
//   node scripts/runTypeScript.mjs tests/bench/access.bench.ts
const SIDE = 245
const EDGES = 150_000
const SERVICES = 80
const REALISATIONS = 1000
const SHUT_PER_REALISATION = 500

const random = createRandom('access bench')
const { graph, lengths, slopes } = city()
const adult = profileOf('adult')!
const costs = costsOf('adult')
const seeds = {
  node: Uint32Array.from({ length: SERVICES }, () => random.integer(0, SIDE * SIDE - 1)),
  seconds: new Float64Array(SERVICES),
  label: Uint32Array.from({ length: SERVICES }, (_, i) => i),
}
const rows: BenchRow[] = []

nearestDestinations(graph, costs, seeds)
rows.push(row(`nearest of ${SERVICES}, ${SIDE * SIDE} nodes, ${EDGES} edges`, 'ms', times(15, () => nearestDestinations(graph, costs, seeds)), 30))
rows.push(
  row('five profiles, costs and nearest', 'ms', times(4, () => TABLE_PROFILES.forEach((id) => nearestDestinations(graph, costsOf(id), seeds)))),
)
rows.push(row('repair of a search after ten edges closed', 'ms', edits()))
rows.push(row(`${REALISATIONS} realisations of ${SHUT_PER_REALISATION} shut edges`, 's', times(1, blocked).map((ms) => ms / 1000)))
try {
  rows.push(...(await embedded()))
} catch (error) {
  console.log(`the embedded district was not measured: ${String(error)}`)
}
report('access', rows, { services: SERVICES, shutPerRealisation: SHUT_PER_REALISATION })

/** A lattice with diagonals, streets of 40 to 120 m on slopes to 8 %. */
function city() {
  const from: number[] = []
  const to: number[] = []
  const lay = (a: number, b: number) => void (from.push(a), to.push(b))
  for (let y = 0; y < SIDE; y++) {
    for (let x = 0; x < SIDE; x++) {
      if (x + 1 < SIDE) lay(y * SIDE + x, y * SIDE + x + 1)
      if (y + 1 < SIDE) lay(y * SIDE + x, (y + 1) * SIDE + x)
    }
  }
  while (from.length < EDGES) {
    const [x, y] = [random.integer(0, SIDE - 2), random.integer(0, SIDE - 2)]
    lay(y * SIDE + x, (y + 1) * SIDE + x + 1)
  }
  return {
    graph: graphOf(SIDE * SIDE, Uint32Array.from(from), Uint32Array.from(to)),
    lengths: Float64Array.from(from, () => random.between(40, 120)),
    slopes: Float64Array.from(from, () => random.between(-0.08, 0.08)),
  }
}

function costsOf(id: string): Float64Array {
  const profile = profileOf(id)!
  const out = new Float64Array(2 * EDGES)
  for (let e = 0; e < EDGES; e++) {
    out[2 * e] = lengths[e]! / walkingSpeed(profile, slopes[e]!)
    out[2 * e + 1] = lengths[e]! / walkingSpeed(profile, -slopes[e]!)
  }
  return out
}

function edits(): number[] {
  const edited = costs.slice()
  const nearest = nearestDestinations(graph, edited, seeds)
  return Array.from({ length: 20 }, () => {
    const closed = Array.from({ length: 10 }, () => random.integer(0, EDGES - 1))
    return times(1, () => {
      for (const e of closed) edited[2 * e] = edited[2 * e + 1] = Infinity
      repairNearest(graph, edited, seeds, nearest, closed)
    })[0] as number
  })
}

function blocked(): void {
  const shut = costs.slice()
  for (let r = 0; r < REALISATIONS; r++) {
    const closed = Array.from({ length: SHUT_PER_REALISATION }, () => random.integer(0, EDGES - 1))
    for (const e of closed) shut[2 * e] = shut[2 * e + 1] = Infinity
    nearestDestinations(graph, shut, seeds)
    for (const e of closed) [shut[2 * e], shut[2 * e + 1]] = [costs[2 * e]!, costs[2 * e + 1]!]
  }
}

async function embedded(): Promise<BenchRow[]> {
  const district = await bundles.openDistrict('kucukcekmece')
  const network = buildNetwork(district.streets, district.terrain)
  const state = applyScenario(district, await bundles.openScenario(district, 'yesil-omurga'))
  const origins = originsOf(district, network)
  const groups = groupOrigins(origins)
  const areas = [...district.areas.kind.keys()].filter((a) => AREA_KINDS[district.areas.kind[a]!] === 'assemblyArea')
  const gates = gatesOfAreas(network, district.areas.shapes, areas)
  const { terrain, water, buildings } = district
  const around = { terrain, water, footprints: buildings.footprints, eavesHeight: buildings.eavesHeight }
  const walking = { arcs: edgeSeconds(network, adult), perMetre: 1 / adult.levelSpeed }
  const capacity = Float64Array.from(usableAreas(district.areas.shapes, areas, around), ({ usable }) => capacityOf(usable))
  const problem = { people: groups.people, capacity, seconds: walkMatrix(network, walking, groups, gates, 900), limit: 900 }
  // Streets closed: homes keep their ties, so what an edit asks for is the network, its costs and the walks over it.
  const closing = { ...state, addedStreets: { ...state.addedStreets, count: 0 } }
  const wholeEdit = () => {
    const { network: edited } = editNetwork(network, terrain, closing)
    return reachOf(edited, { ...walking, arcs: edgeSeconds(edited, adult) }, origins, gates)
  }
  return [
    row('district: network of 11,321 streets', 'ms', times(4, () => buildNetwork(district.streets, district.terrain))),
    row('district: a scenario laid over it', 'ms', times(4, () => editNetwork(network, district.terrain, state))),
    row('district: one edit whole (network, costs, reach of known homes)', 'ms', times(8, () => wholeEdit()), 20),
    row('district: 39,209 homes tied to it', 'ms', times(3, () => originsOf(district, network))),
    row('district: nearest of 160 areas for each home', 'ms', times(5, () => reachOf(network, walking, origins, gates))),
    row('district: usable ground of 160 areas', 'ms', times(2, () => usableAreas(district.areas.shapes, areas, around))),
    row(`district: walks of ${groups.count} groups to 160 areas`, 'ms', times(3, () => walkMatrix(network, walking, groups, gates, 900))),
    row('district: shortest walks first', 'ms', times(3, () => assignWithOverflow(problem))),
    row('district: minimum-cost flow', 'ms', times(3, () => assignOptimally(problem))),
  ]
}

function times(repetitions: number, run: () => unknown): number[] {
  return Array.from({ length: repetitions }, () => {
    const start = performance.now()
    run()
    return performance.now() - start
  })
}
