import { describe, expect, it } from 'vitest'
import { writeRange, writeValue, type BoardCell } from '../../../src/ui/comparison'
import type { MessageId, Messages } from '../../../src/ui/messages'

const messages = {
  say: (id: MessageId, values: Record<string, string | number> = {}) => [id, ...Object.values(values)].join(' '),
  number: (value: number, options?: Intl.NumberFormatOptions) => new Intl.NumberFormat('tr-TR', options).format(value),
} as Messages

const cell = (rest: Partial<BoardCell>): BoardCell => ({
  value: 12,
  low: null,
  high: null,
  reason: '',
  difference: null,
  isDistinguishable: true,
  ...rest,
})

describe('writeValue', () => {
  it('writes Turkish numbers with the unit', () => {
    expect(writeValue(16520, { digits: 0, unit: 'konut' }, messages)).toBe('16.520 konut')
    expect(writeValue(1.5, { digits: 2, unit: 'm²/kişi' }, messages)).toBe('1,50 m²/kişi')
  })

  it('never writes unknown as zero', () => {
    expect(writeValue(null, { digits: 0, unit: 'konut' }, messages)).toBe('compare.unknown')
    expect(writeValue(Number.NaN, { digits: 0, unit: 'konut' }, messages)).toBe('compare.unknown')
    expect(writeValue(0, { digits: 0, unit: 'konut' }, messages)).toBe('0 konut')
  })
})

describe('writeRange', () => {
  it('gives both ends, or why there are none', () => {
    expect(writeRange(cell({ low: 10, high: 14 }), { digits: 0 }, messages)).toBe('compare.range 10 14')
    expect(writeRange(cell({ reason: 'sayım kesin' }), { digits: 0 }, messages)).toBe('compare.noRange sayım kesin')
  })

  it('of an unknown value is the reason why it is unknown', () => {
    expect(writeRange(cell({ value: null, reason: 'yıllar bilinmiyor' }), { digits: 0 }, messages)).toBe(
      'yıllar bilinmiyor',
    )
  })
})
