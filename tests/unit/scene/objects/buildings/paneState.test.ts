import { fc, test } from '@fast-check/vitest'
import { describe, expect, it } from 'vitest'
import { BUILDING_FATES, type ScenarioState } from '../../../../../src/model'
import { BUILDING_LOOKS, paneStateLength, writePaneState } from '../../../../../src/scene/objects/buildings/paneState'

const state = (fate: number[], added: number) =>
  ({ fate: new Uint8Array(fate), added: { count: added } }) as unknown as Pick<ScenarioState, 'fate' | 'added'>

function written(baseCount: number, ...rest: [Parameters<typeof writePaneState>[2], Uint8Array | null, number?]): Uint8Array {
  const out = new Uint8Array(paneStateLength(baseCount + (rest[0]?.added.count ?? 0))).fill(99)
  writePaneState(out, baseCount, ...rest)
  return out
}

describe('writePaneState', () => {
  it('is paper for all without a scenario or theme, and hides what lies beyond', () => {
    const out = written(3, null, null)
    expect([0, 1, 2, 3].map((i) => out[4 * i + 3])).toEqual([1, 1, 1, 0])
  })

  it('hides what is removed, marks what is strengthened and what is new', () => {
    const out = written(3, state([BUILDING_FATES.kept, BUILDING_FATES.removed, BUILDING_FATES.strengthened], 1), null)
    expect(out[3]).toBe(BUILDING_LOOKS.paper)
    expect(out[7]).toBe(BUILDING_LOOKS.hidden)
    expect(out[11]).toBe(BUILDING_LOOKS.paper | BUILDING_LOOKS.strengthened)
    expect(out[15]).toBe(BUILDING_LOOKS.paper | BUILDING_LOOKS.proposed)
  })

  test.prop([fc.uint8Array({ minLength: 20, maxLength: 20 })])('carries colours unchanged; alpha 0 stays paper', (colours) => {
    const out = written(5, null, colours)
    for (let i = 0; i < 5; i++) {
      if (colours[4 * i + 3] === 0) expect(out[4 * i + 3]).toBe(BUILDING_LOOKS.paper)
      else {
        expect(out[4 * i + 3]).toBe(BUILDING_LOOKS.themed)
        expect(out.subarray(4 * i, 4 * i + 3)).toEqual(colours.subarray(4 * i, 4 * i + 3))
      }
    }
  })

  it('highlights one building, new ones too, but never a removed one', () => {
    const shown = state([BUILDING_FATES.removed], 1)
    expect((written(1, shown, null, 1)[7] as number) & BUILDING_LOOKS.highlighted).toBeTruthy()
    expect(written(1, shown, null, 0)[3]).toBe(BUILDING_LOOKS.hidden)
  })
})
