import { fc, test } from '@fast-check/vitest'
import { describe, expect } from 'vitest'
import {
  addScenarios,
  beginGesture,
  changePatch,
  commit,
  createDocumentStore,
  redo,
  scenarioOf,
  scenariosOf,
  undo,
  type DocumentStore,
} from '../../../src/state'
import { buildDistrict } from '../builders/district'
import { anyChange, anyScenario, buildHouse, buildScenario } from '../builders/scenario'

const district = buildDistrict()
const plan = () => buildScenario(district, [buildHouse('h', 1), buildHouse('i', 2)])
const contents = (document: DocumentStore) => [...document.getState().records].toSorted(([a], [b]) => (a < b ? -1 : 1))

const edits = fc.array(
  fc.record({
    put: fc.array(anyChange(district.buildings.ids, district.streets.count), { maxLength: 3 }),
    remove: fc.array(fc.constantFrom('h', 'i', 'a'), { maxLength: 2 }),
  }),
  { minLength: 100, maxLength: 100 },
)

describe('document', () => {
  test.prop([edits], { numRuns: 25 })('returns to the first records after 100 edits, and comes back', (patches) => {
    const document = createDocumentStore([plan()])
    const start = contents(document)
    patches.forEach((patch, i) => commit(document, `edit ${i}`, changePatch('plan', patch)))
    const end = contents(document)
    while (undo(document) !== undefined);
    expect(contents(document)).toEqual(start)
    while (redo(document) !== undefined);
    expect(contents(document)).toEqual(end)
  })

  test.prop([anyScenario(district)])('gives a scenario back as it came', (scenario) => {
    const document = createDocumentStore([scenario])
    const ids = (list: readonly { id: string }[]) => list.map(({ id }) => id)
    const back = scenarioOf(document.getState().records, scenario.id)
    expect(ids(back?.changes ?? []).toSorted()).toEqual(ids(scenario.changes).toSorted())
    expect({ ...back, changes: [] }).toEqual({ ...scenario, changes: [] })
  })

  test('makes no entry of an edit that changes nothing, and gives up what was undone at the next edit', () => {
    const document = createDocumentStore([plan()])
    commit(document, 'Nothing', changePatch('plan', { put: [buildHouse('h', 1)], remove: ['nowhere'] }))
    expect(document.getState().undo).toEqual([])
    commit(document, 'Raise', changePatch('plan', { put: [buildHouse('h', 1, { storeys: 8 })], remove: [] }))
    expect(undo(document)).toBe('Raise')
    commit(document, 'Lower', changePatch('plan', { put: [buildHouse('h', 1, { storeys: 3 })], remove: [] }))
    expect(redo(document)).toBeUndefined()
    expect(document.getState().undo.map(({ label }) => label)).toEqual(['Lower'])
  })

  test('keeps two scenarios apart whatever their ids hold', () => {
    const a = { ...plan(), id: 'x:y' }
    const b = { ...plan(), id: 'x' }
    const document = createDocumentStore([a, b])
    commit(document, 'Remove', changePatch('x', { put: [], remove: ['y:h', 'h'] }))
    expect(scenarioOf(document.getState().records, 'x:y')?.changes).toHaveLength(2)
    expect(scenarioOf(document.getState().records, 'x')?.changes).toHaveLength(1)
  })

  test('takes loaded scenarios without an entry', () => {
    const document = createDocumentStore()
    addScenarios(document, [plan()])
    expect(scenariosOf(document.getState().records).map(({ id }) => id)).toEqual(['plan'])
    expect(undo(document)).toBeUndefined()
  })
})

describe('beginGesture', () => {
  const storeysOf = (document: DocumentStore) => {
    const change = scenarioOf(document.getState().records, 'plan')?.changes[0]
    return change?.kind === 'build' ? change.storeys : undefined
  }
  const raise = (storeys: number) => changePatch('plan', { put: [buildHouse('h', 1, { storeys })], remove: [] })

  test('is one entry however often it previews', () => {
    const document = createDocumentStore([plan()])
    const drag = beginGesture(document, 'Raise')
    for (let storeys = 7; storeys < 15; storeys++) drag.preview(raise(storeys))
    expect(storeysOf(document)).toBe(14)
    drag.commit()
    expect(storeysOf(document)).toBe(14)
    expect(document.getState().undo.map(({ label }) => label)).toEqual(['Raise'])
    undo(document)
    expect(storeysOf(document)).toBe(6)
  })

  test('starts each preview from the beginning', () => {
    const document = createDocumentStore([plan()])
    const drag = beginGesture(document, 'Move')
    drag.preview(changePatch('plan', { put: [], remove: ['h'] }))
    drag.preview(raise(9))
    expect(scenarioOf(document.getState().records, 'plan')?.changes).toHaveLength(2)
    drag.cancel()
  })

  test('leaves nothing behind when cancelled, nor an entry when the hand came back', () => {
    const document = createDocumentStore([plan()])
    const before = document.getState().records
    const drag = beginGesture(document, 'Raise')
    drag.preview(raise(12))
    drag.cancel()
    expect(document.getState().records).toBe(before)
    const back = beginGesture(document, 'Raise')
    back.preview(raise(12))
    back.preview(raise(6))
    back.commit()
    expect(document.getState().undo).toEqual([])
  })

  test('refuses an edit from elsewhere in between', () => {
    const document = createDocumentStore([plan()])
    const drag = beginGesture(document, 'Raise')
    commit(document, 'Other', raise(3))
    expect(() => drag.preview(raise(12))).toThrow(/edited during the gesture/)
  })
})
