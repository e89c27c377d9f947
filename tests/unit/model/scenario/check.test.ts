import { test } from '@fast-check/vitest'
import { describe, expect } from 'vitest'
import { DataError } from '../../../../src/foundation'
import { checkScenario, existingScenario, scenarioJsonSchema } from '../../../../src/model'
import { buildDistrict } from '../../builders/district'
import { anyScenario, buildHouse, buildScenario } from '../../builders/scenario'

const district = buildDistrict()
const faultOf = (candidate: unknown): DataError => {
  try {
    checkScenario(candidate, 'plan.json')
  } catch (error) {
    if (error instanceof DataError) return error
    throw error
  }
  throw new Error('was accepted')
}
const good = () => JSON.parse(JSON.stringify(buildScenario(district, [buildHouse('h', 1)]))) as Record<string, unknown>

describe('checkScenario', () => {
  test.prop([anyScenario(district)])('gives back what was written', (scenario) => {
    expect(checkScenario(JSON.parse(JSON.stringify(scenario)))).toEqual(scenario)
  })

  test('takes the existing state', () => {
    const existing = existingScenario(district)
    expect(checkScenario(JSON.parse(JSON.stringify(existing)))).toEqual(existing)
  })

  test.each([null, 7, 'text', [], {}, { format: 'geojson' }])('refuses %j as something else', (candidate) => {
    expect(faultOf(candidate).code).toBe('scenario-format')
  })

  test('says that a file is newer than the program', () => {
    const fault = faultOf({ ...good(), version: 2, somethingNew: true })
    expect(fault.code).toBe('scenario-too-new')
    expect(fault.context).toMatchObject({ file: 'plan.json', field: 'version', version: 2 })
  })

  test('names the field of each fault, all of them at once', () => {
    const changes = [
      { ...buildHouse('h', 1), storeys: 0, floorHeight: 900 },
      { ...buildHouse('i', 2), outline: [0, 0, 1] },
    ]
    const fault = faultOf({ ...good(), changes })
    expect(fault.code).toBe('scenario-invalid')
    const fields = (fault.context.faults as { field: string }[]).map(({ field }) => field)
    expect(fields).toEqual(
      expect.arrayContaining(['changes[0].storeys', 'changes[0].floorHeight', 'changes[1].outline']),
    )
  })

  test.each([
    ['an unknown key', { ...good(), extra: 1 }],
    ['an unknown kind of change', { ...good(), changes: [{ id: 'x', order: 1, kind: 'flood' }] }],
    ['a number that is none', { ...good(), changes: [{ ...buildHouse('h', 1), storeys: Number.NaN }] }],
    ['an infinite coordinate', { ...good(), changes: [buildHouse('h', 1, { outline: [0, 0, 1, 0, Infinity, 1] })] }],
    ['400 storeys', { ...good(), changes: [buildHouse('h', 1, { storeys: 400 })] }],
    ['two changes of one id', { ...good(), changes: [buildHouse('h', 1), buildHouse('h', 2)] }],
  ])('refuses %s', (_, candidate) => {
    expect(faultOf(candidate).code).toBe('scenario-invalid')
  })

  test.each(['{"__proto__": {"polluted": 1}}', '{"a": [{"constructor": 1}]}'])(
    'refuses keys of the prototype: %s',
    (text) => {
      expect(faultOf(JSON.parse(text)).code).toBe('scenario-forbidden-key')
      expect(({} as Record<string, unknown>).polluted).toBeUndefined()
    },
  )

  test('refuses what is nested without end, and is not felled by it', () => {
    const deep = JSON.parse('['.repeat(5000) + ']'.repeat(5000)) as unknown
    expect(faultOf({ ...good(), changes: deep }).code).toBe('scenario-invalid')
  })
})

describe('scenarioJsonSchema', () => {
  test('describes the same fields and refuses unknown ones', () => {
    const schema = scenarioJsonSchema() as { properties: object; additionalProperties: boolean }
    expect(Object.keys(schema.properties).toSorted()).toEqual(Object.keys(good()).toSorted())
    expect(schema.additionalProperties).toBe(false)
  })
})
