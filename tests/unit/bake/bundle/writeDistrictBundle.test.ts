import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gunzipSync, gzipSync } from 'node:zlib'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import {
  asStored,
  isBundleStale,
  readDistrictBundle,
  sourceStamp,
  writeDistrictBundle,
} from '../../../../src/bake/bundle'
import { BUNDLE_VERSION, type Scenario } from '../../../../src/model'
import { buildDistrict } from './districtBuilder'

let folder: string
beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'bundle-'))))
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const scenario = (id: string): Scenario => ({
  format: 'vizyon-scenario',
  version: 1,
  id,
  name: { tr: 'Ö', en: 'P' },
  summary: { tr: '', en: '' },
  status: 'draft',
  date: '2026-01-01',
  district: { id: 'deneme', hash: '' },
  neighbourhoods: [],
  area: [],
  changes: [],
})

describe('writeDistrictBundle', () => {
  test('gives back on reading what it wrote', () => {
    const district = buildDistrict()
    const { hash } = writeDistrictBundle(district, folder, { scenarios: [scenario('oneri-1')] })
    const { district: back, manifest } = readDistrictBundle(join(folder, 'deneme'))
    expect(back).toEqual({ ...district, hash, version: BUNDLE_VERSION })
    expect(manifest.scenarios).toEqual(['scenarios/oneri-1.json'])
  })

  test('writes the same bytes for the same district', () => {
    const first = writeDistrictBundle(buildDistrict(), join(folder, 'a'), { report: { stamp: 'x' } })
    const second = writeDistrictBundle(buildDistrict(), join(folder, 'b'), { report: { stamp: 'x' } })
    expect(first.hash).toBe(second.hash)
    for (const name of ['district.json', 'columns.bin.gz', 'report.json']) {
      expect(readFileSync(join(first.folder, name)).equals(readFileSync(join(second.folder, name)))).toBe(true)
    }
  })

  test('writes gzip without a time', () => {
    const { folder: written } = writeDistrictBundle(buildDistrict(), folder)
    expect([...readFileSync(join(written, 'columns.bin.gz')).subarray(4, 8)]).toEqual([0, 0, 0, 0])
  })

  test('has another hash for another city, the same with one scenario more', () => {
    const one = writeDistrictBundle(buildDistrict(), folder)
    const more = writeDistrictBundle(buildDistrict(), folder, { scenarios: [scenario('a')] })
    const other = writeDistrictBundle(buildDistrict({}, { storeys: Uint8Array.of(3, 4) }), folder)
    expect(more.hash).toBe(one.hash)
    expect(other.hash).not.toBe(one.hash)
  })

  test('stamps scenarios with the hash of their district', () => {
    const { folder: written, hash } = writeDistrictBundle(buildDistrict(), folder, { scenarios: [scenario('a')] })
    const stored = JSON.parse(readFileSync(join(written, 'scenarios', 'a.json'), 'utf8')) as Scenario
    expect(stored.district).toEqual({ id: 'deneme', hash })
  })

  test('replaces a bundle whole: nothing of the old one is left, nor any scrap', () => {
    writeDistrictBundle(buildDistrict(), folder, { scenarios: [scenario('eski')] })
    writeDistrictBundle(buildDistrict(), folder)
    expect(readdirSync(folder)).toEqual(['deneme'])
    expect(readdirSync(join(folder, 'deneme'))).not.toContain('scenarios')
  })

  test('leaves the old bundle standing when writing fails', () => {
    const { hash } = writeDistrictBundle(buildDistrict(), folder)
    const circular: Record<string, unknown> = {}
    circular.self = circular
    expect(() =>
      writeDistrictBundle(buildDistrict({}, { storeys: Uint8Array.of(9, 9) }), folder, { report: circular }),
    ).toThrow()
    expect(readDistrictBundle(join(folder, 'deneme')).manifest.hash).toBe(hash)
    expect(readdirSync(folder)).toEqual(['deneme'])
  })

  test.each(['../outside', 'Büyük', '', 'a/b', '.gizli', '__proto__'])('refuses to name a folder %j', (id) => {
    expect(() => writeDistrictBundle(buildDistrict({ id }), folder)).toThrow(
      expect.objectContaining({ code: 'output-name' }),
    )
    expect(readdirSync(folder)).toEqual([])
  })

  test('refuses to write through a link out of the folder', () => {
    const elsewhere = join(folder, 'elsewhere')
    const districts = join(folder, 'districts')
    mkdirSync(elsewhere)
    mkdirSync(districts)
    symlinkSync(elsewhere, join(districts, 'deneme'))
    expect(() => writeDistrictBundle(buildDistrict(), districts)).toThrow(
      expect.objectContaining({ code: 'output-outside' }),
    )
    expect(readdirSync(elsewhere)).toEqual([])
  })

  test('measures sizes that agree with the files', () => {
    const { folder: written, sizes } = writeDistrictBundle(buildDistrict(), folder)
    const zipped = readFileSync(join(written, 'columns.bin.gz'))
    expect(sizes.columnsGz).toBe(zipped.length)
    expect(sizes.columns).toBe(gunzipSync(zipped).length)
    expect(Object.values(sizes.groups).reduce((sum, { bytes }) => sum + bytes, 0)).toBe(sizes.columns)
  })
})

describe('readDistrictBundle', () => {
  test('says what to run when there is no bundle', () => {
    expect(() => readDistrictBundle(join(folder, 'yok'))).toThrow(/npm run bake/)
  })

  test('notices a changed column', () => {
    const { folder: written } = writeDistrictBundle(buildDistrict(), folder)
    const path = join(written, 'columns.bin.gz')
    const bytes = gunzipSync(readFileSync(path))
    bytes[bytes.length - 1] = (bytes[bytes.length - 1] as number) ^ 1
    writeFileSync(path, gzipSync(bytes))
    expect(() => readDistrictBundle(written)).toThrow(expect.objectContaining({ code: 'bundle-hash' }))
  })

  test('notices a changed manifest', () => {
    const { folder: written } = writeDistrictBundle(buildDistrict(), folder)
    const path = join(written, 'district.json')
    writeFileSync(path, readFileSync(path, 'utf8').replace('Çınar', 'Cinar'))
    expect(() => readDistrictBundle(written)).toThrow(expect.objectContaining({ code: 'bundle-hash' }))
  })

  test.each([
    ['district.json', '{"format":"vizyon-district","version":999}', 'bundle-version'],
    ['district.json', '{', 'bundle-unreadable'],
    ['columns.bin.gz', 'not gzip', 'bundle-unreadable'],
  ])('refuses %s holding %j', (name, text, code) => {
    const { folder: written } = writeDistrictBundle(buildDistrict(), folder)
    writeFileSync(join(written, name), text)
    expect(() => readDistrictBundle(written)).toThrow(expect.objectContaining({ code }))
  })
})

describe('isBundleStale', () => {
  test('is stale when missing, fresh when just baked, stale again when an input or the code changes', () => {
    const assets = join(folder, 'assets')
    const code = join(folder, 'src', 'bake')
    mkdirSync(assets)
    mkdirSync(code, { recursive: true })
    writeFileSync(join(assets, 'a.csv'), '1')
    writeFileSync(join(code, 'a.ts'), '1')
    const district = join(folder, 'deneme')
    const isStale = () => isBundleStale(district, assets, folder)
    const bake = () =>
      writeDistrictBundle(buildDistrict(), folder, {
        report: { stamp: sourceStamp(assets, folder), version: BUNDLE_VERSION },
      })

    expect(isStale()).toBe(true)
    bake()
    expect(isStale()).toBe(false)
    writeFileSync(join(assets, 'a.csv'), '2')
    expect(isStale()).toBe(true)
    bake()
    writeFileSync(join(code, 'a.ts'), '2')
    expect(isStale()).toBe(true)
    bake()
    rmSync(join(district, 'columns.bin.gz'))
    expect(isStale()).toBe(true)
  })
})

describe('asStored', () => {
  test('is what reading gives, and storing it again changes nothing', () => {
    const rough = buildDistrict({}, { eavesHeight: Float32Array.of(9.04, Number.NaN) })
    rough.buildings.footprints.vertices[0] = 0.123456
    const settled = asStored(rough)
    const { hash } = writeDistrictBundle(rough, folder)
    expect(settled).toEqual(readDistrictBundle(join(folder, 'deneme')).district)
    expect(writeDistrictBundle(settled, folder).hash).toBe(hash)
    expect(settled.buildings.footprints.vertices[0]).toBe(0.12)
  })
})
