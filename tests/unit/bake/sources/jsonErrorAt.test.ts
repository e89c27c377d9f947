import { fc, test } from '@fast-check/vitest'
import { describe, expect } from 'vitest'
import { jsonErrorAt } from '../../../../src/bake/sources/jsonErrorAt'

const isJson = (text: string) => {
  try {
    JSON.parse(text)
    return true
  } catch {
    return false
  }
}

describe('jsonErrorAt', () => {
  test.prop([
    fc.json({ maxDepth: 4 }),
    fc.nat(),
    fc.constantFrom('', ',', '"', '}', ']', ':', '\\', 'x', '0', '-', '\n'),
  ])('agrees with the runtime on what is JSON, whatever is put into it', (json, where, intruder) => {
    const at = where % (json.length + 1)
    const spoilt = json.slice(0, at) + intruder + json.slice(at)
    expect(jsonErrorAt(spoilt) < 0).toBe(isJson(spoilt))
  })

  test.prop([fc.json({ maxDepth: 4 }), fc.nat()])(
    'never points behind the end of what is still right',
    (json, where) => {
      const cut = json.slice(0, where % (json.length + 1))
      const at = jsonErrorAt(cut)
      if (at >= 0) expect(at).toBeLessThanOrEqual(cut.length)
    },
  )

  test.each([
    ['{"a": ,}', 6],
    ['[1,]', 3],
    ['[1 2]', 3],
    ['{"a" 1}', 5],
    ['{a: 1}', 1],
    ['"ab', 3],
    ['[1', 2],
    ['[1] x', 4],
    ['"a\nb"', 2],
    ['[01]', 2],
    ['', 0],
  ])('finds the fault of %j', (text, at) => {
    expect(jsonErrorAt(text)).toBe(at)
  })
})
