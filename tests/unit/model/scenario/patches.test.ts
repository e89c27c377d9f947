import { fc, test } from '@fast-check/vitest'
import { describe, expect } from 'vitest'
import { applyPatch, diffRecords, isEmptyPatch, recordsOf, type Patch } from '../../../../src/model'

interface Thing {
  id: string
  value: number
}
const id = fc.constantFrom('a', 'b', 'c', 'd', '__proto__', 'constructor')
const things = fc.uniqueArray(fc.record({ id, value: fc.integer() }), { selector: (thing) => thing.id })
const patch: fc.Arbitrary<Patch<Thing>> = fc.record({ put: things, remove: fc.array(id) })
const entries = (records: ReadonlyMap<string, Thing>) =>
  [...records.values()].toSorted((a, b) => (a.id < b.id ? -1 : 1))

describe('applyPatch', () => {
  test.prop([things, patch])('is undone by its inverse, and its inverse by the inverse of that', (start, edit) => {
    const records = recordsOf<Thing>(start)
    const there = applyPatch(records, edit)
    const back = applyPatch(there.records, there.inverse)
    expect(entries(back.records)).toEqual(entries(records))
    expect(entries(applyPatch(back.records, back.inverse).records)).toEqual(entries(there.records))
  })

  test.prop([things, patch])('leaves its input unchanged', (start, edit) => {
    const records = recordsOf<Thing>(start)
    applyPatch(records, edit)
    expect(entries(records)).toEqual(entries(recordsOf<Thing>(start)))
  })

  test.prop([things, things, fc.uniqueArray(id)])(
    'does not care about the order of patches of different ids',
    (start, puts, mine) => {
      const isMine = (key: string) => (mine as string[]).includes(key)
      const a: Patch<Thing> = { put: puts.filter((thing) => isMine(thing.id)), remove: [] }
      const b: Patch<Thing> = { put: [], remove: start.map((thing) => thing.id).filter((key) => !isMine(key)) }
      const records = recordsOf<Thing>(start)
      const ab = applyPatch(applyPatch(records, a).records, b).records
      const ba = applyPatch(applyPatch(records, b).records, a).records
      expect(entries(ab)).toEqual(entries(ba))
    },
  )

  test('leaves no trace where nothing changed', () => {
    const records = recordsOf<Thing>([{ id: 'a', value: 1 }])
    const { records: after, inverse } = applyPatch(records, { put: [{ id: 'a', value: 1 }], remove: ['b'] })
    expect(after).toBe(records)
    expect(isEmptyPatch(inverse)).toBe(true)
  })
})

describe('diffRecords', () => {
  test.prop([things, things], { numRuns: 1000 })('makes the second of the first', (a, b) => {
    const records = recordsOf<Thing>(a)
    const target = recordsOf<Thing>(b)
    expect(entries(applyPatch(records, diffRecords(records, target)).records)).toEqual(entries(target))
  })
})
