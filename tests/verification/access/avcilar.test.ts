import { existsSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { describe, expect, test } from 'vitest'
import {
  buildNetwork,
  edgeSeconds,
  editNetwork,
  gatesOfPoints,
  nearestDestinations,
  networkCoverage,
  profileOf,
  repairNearest,
  seedsOf,
} from '../../../src/analyses/access'
import { connectedPieces } from '../../../src/analyses/access/network/markIslands'
import { packStreets } from '../../../src/bake/sources/packStreets'
import { localFrame } from '../../../src/foundation'
import { buildStreets, buildTerrain } from '../../unit/analyses/access/streetsBuilder'

// Real streets of the neighbouring district, from OpenStreetMap: no levels, no node numbers, some edges drawn twice.
const file = resolve(import.meta.dirname, '../../../../shared/data/roads/avcilar_osm_roads_T0.geojson')
const isThere = existsSync(file)
if (!isThere) process.stderr.write(`SKIPPED: streets of Avcılar, ${file} is not there\n`)

interface Ways {
  features: { properties: { road_name?: string }; geometry: { coordinates: [number, number][] } }[]
}

describe.skipIf(!isThere)('streets of Avcılar', () => {
  const { features } = isThere ? (JSON.parse(readFileSync(file, 'utf8')) as Ways) : { features: [] }
  const frame = localFrame({ longitude: 28.72, latitude: 40.99 })
  const rings = features.map(({ geometry }) =>
    Float64Array.from(geometry.coordinates.flatMap(([longitude, latitude]) => frame.toLocal(longitude, latitude))),
  )
  const streets = packStreets(rings.map((ring, index) => ({ index, rings: [ring], streetClass: 'local' as const, width: Number.NaN, name: '' })), 'measured')
  const terrain = buildTerrain(0)
  const network = buildNetwork(streets, terrain)
  const costs = edgeSeconds(network, profileOf('adult')!)
  const gates = gatesOfPoints(network, [[0, 0], [1500, -500], [-800, 900]])
  const seeds = seedsOf(gates, network, costs, 1 / 1.34)

  test('have the length of their lines on a sphere, within 0.3 %', () => {
    let metres = 0
    for (const { geometry } of features) {
      for (let i = 1; i < geometry.coordinates.length; i++) metres += greatCircle(geometry.coordinates[i - 1]!, geometry.coordinates[i]!)
    }
    expect(Math.abs(networkCoverage(network).metres / metres - 1)).toBeLessThan(0.003)
  })

  test('hold together but for islands that are counted, and nothing unknown passes for known', () => {
    const { sizes } = connectedPieces(network)
    expect(Math.max(...sizes) / network.nodeCount).toBeGreaterThan(0.5)
    expect(sizes.filter((size) => size < 30).length).toBeGreaterThanOrEqual(network.faults.islands)
    expect(networkCoverage(network)).toMatchObject({ rightOfWay: 0, pavementWidth: 0, kerb: 0, surface: 0 })
  })

  test('no step of any shortest way is shorter than it could be, and no edge leads to a better one', () => {
    const { seconds } = nearestDestinations(network, costs, seeds)
    expect(seconds.filter((each) => each < Infinity).length).toBeGreaterThan(network.nodeCount / 2)
    for (let e = 0; e < network.edgeCount; e++) {
      const a = seconds[network.from[e] as number] as number
      const b = seconds[network.to[e] as number] as number
      if (a === Infinity) expect(b).toBe(Infinity)
      else expect(Math.abs(a - b)).toBeLessThanOrEqual((costs[2 * e] as number) + 1e-9)
    }
  })

  test('closing forty streets and repairing is what searching anew finds', () => {
    const closedStreets = Uint8Array.from({ length: streets.count }, (_, s) => (s % Math.floor(streets.count / 40) === 7 ? 1 : 0))
    const { network: edited, closedEdges } = editNetwork(network, terrain, { closedStreets, streetWidth: streets.width, addedStreets: buildStreets([]) })
    const after = edgeSeconds(edited, profileOf('adult')!)
    const nearest = nearestDestinations(network, costs, seeds)
    const anew = seedsOf(gates, edited, after, 1 / 1.34)
    const fresh = nearestDestinations(edited, after, anew)
    repairNearest(edited, after, anew, nearest, closedEdges)
    expect(closedEdges.length).toBeGreaterThan(39)
    expect(nearest.seconds).toEqual(fresh.seconds)
    expect(nearest.label).toEqual(fresh.label)
  })
})

/** On a sphere of the mean radius, m. */
function greatCircle([aLongitude, aLatitude]: [number, number], [bLongitude, bLatitude]: [number, number]): number {
  const toRadians = (value: number) => (value * Math.PI) / 180
  const h =
    Math.sin(toRadians(bLatitude - aLatitude) / 2) ** 2 +
    Math.cos(toRadians(aLatitude)) * Math.cos(toRadians(bLatitude)) * Math.sin(toRadians(bLongitude - aLongitude) / 2) ** 2
  return 2 * 6_371_008.8 * Math.asin(Math.sqrt(h))
}
