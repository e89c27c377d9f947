import { fc, test } from '@fast-check/vitest'
import { describe, expect, it } from 'vitest'
import { clockTime, dayFromNumber, dayOfYear } from '../../../src/ui/sun'
import { dateInWords } from '../../../src/ui/messages'

describe('dateInWords', () => {
  it('is as exact as what it is given', () => {
    expect(dateInWords('2017', 'tr-TR')).toBe('2017')
    expect(dateInWords('2017-05', 'tr-TR')).toBe('Mayıs 2017')
    expect(dateInWords('2017-05-17', 'tr-TR')).toBe('17 Mayıs 2017')
    expect(dateInWords('2017-05-17', 'en-GB')).toBe('17 May 2017')
  })

  it('leaves what is no date as it is', () => {
    expect(dateInWords('2023 sonu', 'tr-TR')).toBe('2023 sonu')
    expect(dateInWords('', 'tr-TR')).toBe('')
  })
})

describe('dayOfYear', () => {
  it('counts 29 February', () => {
    expect(dayOfYear('01-01')).toBe(1)
    expect(dayOfYear('02-29')).toBe(60)
    expect(dayOfYear('03-01')).toBe(61)
    expect(dayOfYear('12-31')).toBe(366)
  })

  test.prop([fc.integer({ min: 1, max: 366 })])('comes back from the day it names', (number) => {
    expect(dayOfYear(dayFromNumber(number))).toBe(number)
  })

  test.prop([fc.integer({ min: -500, max: 900 })])('of any number is a day of the year', (number) => {
    expect(dayFromNumber(number)).toMatch(/^(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/)
  })
})

describe('clockTime', () => {
  it('writes hours and minutes with two digits', () => {
    expect(clockTime(7.75)).toBe('07:45')
    expect(clockTime(0)).toBe('00:00')
    expect(clockTime(24)).toBe('24:00')
  })

  test.prop([fc.double({ min: 0, max: 24, noNaN: true })])('never shows sixty minutes', (hour) => {
    expect(clockTime(hour)).toMatch(/^([01]\d|2[0-4]):[0-5]\d$/)
  })
})
