import { createServer, type Server, type ServerResponse } from 'node:http'
import { gzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { DataError, type CallContext } from '../../../src/foundation'
import { seatBuildings, writeBundle } from '../../../src/model'
import { loadScenarios } from '../../../src/state'
import { districtBuffers, fetchDistrict } from '../../../src/state/loading/fetchDistrict'
import { buildDistrict } from '../builders/district'
import { buildHouse, buildScenario } from '../builders/scenario'

const district = buildDistrict()
const { manifest, bytes } = writeBundle(district, ['scenarios/plan.json'])
const scenario = buildScenario(district, [buildHouse('h', 1)])
const json = (value: unknown) => Buffer.from(JSON.stringify(value))

/** What the server answers by path; a function holds the answer in its hand. */
const files = new Map<string, Buffer | ((response: ServerResponse) => void)>([
  ['/good/district.json', json(manifest)],
  ['/good/columns.bin.gz', gzipSync(bytes)],
  ['/inflated/district.json', json(manifest)],
  ['/inflated/columns.bin.gz', Buffer.from(bytes)],
  ['/old/district.json', json({ ...manifest, version: 0 })],
  ['/old/columns.bin.gz', gzipSync(bytes)],
  ['/torn/district.json', json(manifest)],
  ['/torn/columns.bin.gz', gzipSync(bytes).subarray(0, 200)],
  ['/short/district.json', json(manifest)],
  ['/short/columns.bin.gz', gzipSync(bytes.subarray(0, bytes.length - 5))],
  ['/bomb/district.json', json(manifest)],
  ['/bomb/columns.bin.gz', gzipSync(Buffer.alloc(bytes.length + 10_000_000))],
  ['/page/district.json', Buffer.from('<!doctype html>')],
  ['/page/columns.bin.gz', Buffer.from('<!doctype html>')],
  ['/listless/district.json', json({ format: manifest.format, version: manifest.version })],
  ['/listless/columns.bin.gz', gzipSync(bytes)],
  ['/silent/district.json', json(manifest)],
  ['/silent/columns.bin.gz', () => undefined],
  ['/broken/district.json', (response) => response.writeHead(500).end()],
  ['/test/plan.json', json(scenario)],
  ['/test/other.json', json({ ...scenario, id: 'other', district: { id: 'elsewhere', hash: '' } })],
  ['/test/newer.json', json({ ...scenario, version: 9 })],
  ['/test/stuck.json', () => undefined],
])

let server: Server
let base = ''
beforeAll(async () => {
  server = createServer((request, response) => {
    const file = files.get(request.url ?? '')
    if (file === undefined) response.writeHead(404).end()
    else if (typeof file === 'function') file(response)
    else response.writeHead(200, { 'content-length': file.length }).end(file)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('no port')
  base = `http://127.0.0.1:${address.port}/`
})
afterAll(() => {
  server.closeAllConnections()
  server.close()
})

const contextOf = (signal = new AbortController().signal, fractions: number[] = []): CallContext => ({
  signal,
  progress: (fraction) => fractions.push(fraction),
  pause: () => Promise.resolve(),
})
const load = (id: string, context = contextOf(), patience = 5000) => fetchDistrict({ id, base, patience }, context)

describe('fetchDistrict', () => {
  test('gives the district that was written, and where its buildings stand', async () => {
    const fractions: number[] = []
    const loaded = await load('good', contextOf(undefined, fractions))
    expect(loaded.district.buildings.ids).toEqual(district.buildings.ids)
    expect(loaded.district.buildings.footprints).toEqual(district.buildings.footprints)
    expect(loaded.seating).toEqual(seatBuildings(loaded.district.buildings, loaded.district.terrain))
    expect(loaded.scenarioFiles).toEqual(['scenarios/plan.json'])
    expect(fractions).toEqual(fractions.toSorted((a, b) => a - b))
    expect(fractions.at(-1)).toBeGreaterThan(0.9)
  })

  test('reads columns that the server has already inflated', async () => {
    expect((await load('inflated')).district.buildings.count).toBe(district.buildings.count)
  })

  test('names every buffer to hand over once', async () => {
    const loaded = await load('good')
    const buffers = districtBuffers(loaded)
    expect(new Set(buffers).size).toBe(buffers.length)
    expect(buffers).toContain(loaded.district.buildings.footprints.vertices.buffer)
    expect(buffers).toContain(loaded.district.terrain.values.buffer)
    expect(buffers).toContain(loaded.seating.ground.buffer)
    const copy = structuredClone(loaded, { transfer: buffers })
    expect(copy.district.buildings.ids).toEqual(district.buildings.ids)
    expect(loaded.district.terrain.values.length).toBe(0)
  })

  test.each([
    ['nowhere', 'file-not-found'],
    ['../etc', 'district-id'],
    ['old', 'bundle-version'],
    ['torn', 'bundle-truncated'],
    ['short', 'bundle-truncated'],
    ['bomb', 'bundle-truncated'],
    ['page', 'file-not-json'],
    ['listless', 'bundle-invalid'],
    ['broken', 'server-refused'],
  ])('says of %s: %s', async (id, code) => {
    const error = await load(id).catch((reason: unknown) => reason)
    expect(error).toBeInstanceOf(DataError)
    expect((error as DataError).code).toBe(code)
    expect((error as DataError).message).not.toContain('127.0.0.1')
  })

  test('gives a silent server up', async () => {
    const begun = performance.now()
    const error = await load('silent', contextOf(), 200).catch((reason: unknown) => reason)
    expect((error as DataError).code).toBe('server-silent')
    expect(performance.now() - begun).toBeLessThan(3000)
  })

  test('says when the server cannot be reached', async () => {
    const error = await fetchDistrict({ id: 'good', base: 'http://127.0.0.1:9/', patience: 2000 }, contextOf()).catch(
      (reason: unknown) => reason,
    )
    expect((error as DataError).code).toBe('server-unreachable')
  })

  test('stops at once when cancelled', async () => {
    const controller = new AbortController()
    const asked = load('silent', contextOf(controller.signal), 60_000)
    setTimeout(() => controller.abort(new DOMException('cancelled', 'AbortError')), 50)
    await expect(asked).rejects.toThrow('cancelled')
  })
})

describe('loadScenarios', () => {
  test('gives those that can be read and a fault for each of the others', async () => {
    const { scenarios, faults } = await loadScenarios(
      district,
      ['plan.json', 'missing.json', 'other.json', 'newer.json', '../x.json', 'stuck.json'],
      { base, patience: 300 },
    )
    expect(scenarios).toEqual([scenario])
    expect(faults.map(({ code }) => code)).toEqual([
      'file-not-found',
      'scenario-other-district',
      'scenario-too-new',
      'scenario-file-name',
      'server-silent',
    ])
  })
})
