import { fc, test } from '@fast-check/vitest'
import { describe, expect, it } from 'vitest'
import type { IndicatorValue } from '../../../../src/comparison'
import { writeCell } from '../../../../src/apps/studio/session/useBoard'

const words = ({ tr }: { tr: string }) => tr
const valueOf = (central: number | null, rest: Partial<IndicatorValue> = {}): IndicatorValue => ({
  central,
  unknownCount: 0,
  unit: 'm²',
  madeFrom: { records: [], sources: [], knowledge: {} },
  ...rest,
})

describe('writeCell', () => {
  it('has no difference for the existing state itself, nor where a side is unknown', () => {
    expect(writeCell(valueOf(5), undefined, 0, words).difference).toBeNull()
    expect(writeCell(valueOf(null), valueOf(5), 0, words).difference).toBeNull()
    expect(writeCell(valueOf(5), valueOf(null), 0, words).difference).toBeNull()
  })

  it('keeps unknown unknown and says why', () => {
    const cell = writeCell(valueOf(null, { noRangeBecause: { tr: 'yıllar bilinmiyor', en: '' } }), undefined, 0, words)
    expect(cell).toMatchObject({ value: null, low: null, high: null, reason: 'yıllar bilinmiyor' })
  })

  it('differs by what the reader sees', () => {
    expect(writeCell(valueOf(2.386), valueOf(2.384), 2, words).difference).toBe(0.01)
    expect(writeCell(valueOf(2.384), valueOf(2.376), 2, words).difference).toBe(0)
  })

  test.prop([fc.double({ min: 0, max: 1e7, noNaN: true }), fc.double({ min: 0, max: 1e7, noNaN: true }), fc.nat(3)])(
    'shows a difference that adds up on screen',
    (a, b, decimals) => {
      const { difference } = writeCell(valueOf(b), valueOf(a), decimals, words)
      const shown = (value: number) => Number(value.toFixed(decimals))
      expect(shown(a) + (difference ?? Number.NaN)).toBeCloseTo(shown(b), decimals + 1)
    },
  )
})
