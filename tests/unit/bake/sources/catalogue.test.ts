import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import {
  checkConfig,
  configJsonSchema,
  describeFault,
  faultLines,
  FAULT_TEXTS,
  type FaultCode,
} from '../../../../src/bake/sources'
import { faultOf } from '../../../../src/bake/sources/faults'
import { city } from './cityBuilder'

const rooms = join(import.meta.dirname, '../../../../src/bake/sources')
const codes = Object.keys(FAULT_TEXTS) as FaultCode[]

describe('the fault catalogue', () => {
  test.each(codes)('%s is raised somewhere', (code) => {
    const raised = readdirSync(rooms).filter(
      (name) =>
        name.endsWith('.ts') &&
        name !== 'faultTexts.ts' &&
        readFileSync(join(rooms, name), 'utf8').includes(`'${code}'`),
    )
    expect(raised).not.toEqual([])
  })

  test.each(codes)('%s has one line in each language, of its own words', (code) => {
    const context = {
      file: 'a.geojson',
      found: '41,02',
      expected: 3,
      reason: 'r',
      count: 2,
      row: 1,
      column: 1,
      first: 0,
      directory: 0,
      tile: 0,
    }
    const [tr, en] = (['tr', 'en'] as const).map((language) => describeFault(faultOf(code, context), language))
    for (const sentence of [tr!, en!]) expect(sentence).not.toMatch(/undefined|\n/)
    expect(tr).not.toBe(en)
  })

  test('names the place as the rest of the house does', () => {
    const fault = faultOf('storeys-zero', { file: 'b.geojson', feature: 812, id: 'b-7f3a', field: 'properties.kat' })
    expect(describeFault(fault, 'en')).toMatch(/^b\.geojson, feature 812 \(id "b-7f3a"\), properties\.kat: /)
    expect(describeFault(fault, 'tr')).toMatch(/^b\.geojson, öğe 812 \(kimlik "b-7f3a"\), properties\.kat: /)
  })

  test('keeps what a file says on one line, quoted and short', () => {
    const sentence = describeFault(
      faultOf('coordinate-not-number', { file: 'a', found: `x\n\u001b[31m${'y'.repeat(500)}` }),
    )
    expect(sentence).not.toMatch(/[\n\u001b]/)
    expect(sentence.length).toBeLessThan(160)
  })

  test('shows twenty and then counts', () => {
    const faults = Array.from({ length: 25 }, (_, feature) =>
      faultOf(feature < 22 ? 'storeys-zero' : 'geometry-missing', { file: 'a', feature }),
    )
    const lines = faultLines(faults)
    expect(lines).toHaveLength(21)
    expect(lines[20]).toBe('… 25 in all: storeys-zero 22, geometry-missing 3')
  })
})

describe('checkConfig', () => {
  const { config } = city()
  const refusalOf = (changed: unknown) => {
    try {
      checkConfig(changed, 'c.json')
    } catch (error) {
      return (error as { context: { faults: { code: string; context: { field?: string } }[] } }).context.faults.map(
        ({ code, context }) => [code, context.field],
      )
    }
    return []
  }

  test('takes a whole configuration', () => {
    expect(refusalOf(config)).toEqual([])
  })

  test('reports every fault of a configuration at once, each at its place', () => {
    const { name: _name, ...nameless } = config
    expect(
      refusalOf({
        ...nameless,
        id: 'Büyük Ada',
        zoom: 3,
        footprints: { file: 'b', source: 's', slivers: { lessThan: -1, action: 'eat' } },
      }).sort(),
    ).toEqual(
      [
        ['config-invalid', 'footprints.slivers.action'],
        ['config-invalid', 'footprints.slivers.lessThan'],
        ['config-invalid', 'id'],
        ['config-invalid', 'name'],
        ['config-invalid', 'zoom'],
      ].sort(),
    )
  })

  test('asks for the licence of every layer', () => {
    expect(refusalOf({ ...config, footprints: { file: 'b', source: 'nobody' } })).toEqual([
      ['config-source-unknown', 'footprints.source'],
    ])
  })

  test('asks for something that bounds the district', () => {
    const { neighbourhoods: _neighbourhoods, ...boundless } = config
    expect(refusalOf(boundless)).toEqual([['config-invalid', undefined]])
  })

  test.each(['__proto__', 'constructor', 'toString'])('is not fooled by the key %s', (key) => {
    const text = JSON.stringify(config).replace('{', `{${JSON.stringify(key)}:{"polluted":true},`)
    expect(refusalOf(JSON.parse(text)).length).toBeGreaterThan(0)
    expect(({} as { polluted?: boolean }).polluted).toBeUndefined()
  })

  test('publishes a schema in which every field is described or plain', () => {
    expect(JSON.stringify(configJsonSchema())).toContain('"zeroStoreysMeansUnknown"')
  })
})
