import { describe, expect, test } from 'vitest'
import { sunTimes } from '../../../src/analyses/sun'
import { readRows } from './readRows'

const seconds = (clock: string) => clock.split(':').reduce((sum, part) => sum * 60 + Number(part), 0)

/** Distance between two times of day, around midnight. */
const apart = (time: Date | null, clock: string, utcOffset: number) => {
  const local = (time as Date).getTime() / 1000 + utcOffset * 3600
  const difference = (((local - seconds(clock)) % 86_400) + 86_400) % 86_400
  return Math.min(difference, 86_400 - difference)
}

describe('sunTimes', () => {
  test.each(readRows('sunTimes.published.csv'))('agrees with the published table on $date', (row) => {
    const place = { latitude: Number(row.latitude), longitude: Number(row.longitude) }
    const times = sunTimes(place, new Date(`${row.date!}T00:00Z`), 64)
    expect(apart(times.sunrise, row.sunrise!, Number(row.utcOffset))).toBeLessThanOrEqual(Number(row.tolerance))
    expect(apart(times.sunset, row.sunset!, Number(row.utcOffset))).toBeLessThanOrEqual(Number(row.tolerance))
  })

  test.each(readRows('sunTimes.cross.csv'))('agrees with another program on $date', (row) => {
    const times = sunTimes({ latitude: 41, longitude: 28.8 }, new Date(`${row.date!}T00:00Z`))
    expect(apart(times.sunrise, row.sunrise!, 3)).toBeLessThanOrEqual(2)
    expect(apart(times.transit, row.transit!, 3)).toBeLessThanOrEqual(2)
    expect(apart(times.sunset, row.sunset!, 3)).toBeLessThanOrEqual(2)
  })
})
