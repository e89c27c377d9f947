import { describe, expect, test } from 'vitest'
import { profileOf, PROFILES, TABLE_PROFILES } from '../../../src/analyses/access/walking/profile'
import { steepestRamp } from '../../../src/analyses/access/walking/rampLimits'
import { toblerSpeed } from '../../../src/analyses/access/walking/tobler'
import { stairSpeed, walkingSpeed } from '../../../src/analyses/access/walking/walkingSpeed'
import { levelSpeedAt } from '../../../src/analyses/access/walking/walkingSpeedByAge'
import { readTable } from './readTable'

describe('toblerSpeed', () => {
  test.each(readTable('tobler.analytical.csv'))('on a slope of $slope is $speedKmh km/h', ({ slope, speedKmh, speed }) => {
    expect(Math.abs((toblerSpeed(Number(slope)) * 3.6) / Number(speedKmh) - 1)).toBeLessThan(1e-9)
    expect(Math.abs(toblerSpeed(Number(slope)) / Number(speed) - 1)).toBeLessThan(1e-9)
  })
})

describe('walkingSpeed', () => {
  test.each(readTable('walkingSpeed.cross.csv'))('$profile on $slope', ({ profile, slope, speed }) => {
    const found = walkingSpeed(profileOf(profile as string)!, Number(slope))
    if (Number(speed) === 0) expect(found).toBe(0)
    else expect(Math.abs(found / Number(speed) - 1)).toBeLessThan(1e-9)
  })

  test('is at most 1.191 of the level speed', () => {
    for (const profile of PROFILES) {
      for (let slope = -0.3; slope <= 0.3; slope += 0.001) {
        expect(walkingSpeed(profile, slope)).toBeLessThanOrEqual(1.1913 * profile.levelSpeed)
      }
    }
  })

  test('of the five profiles of the tables a stair stops the wheelchair and nobody else', () => {
    expect(TABLE_PROFILES.filter((id) => stairSpeed(profileOf(id)!) === 0)).toEqual(['wheelchair'])
  })
})

describe('levelSpeedAt', () => {
  test.each(readTable('walkingProfiles.published.csv'))('at $age', ({ age, men, women }) => {
    expect(levelSpeedAt(Number(age), 'men')).toBe(Number(men))
    expect(levelSpeedAt(Number(age), 'women')).toBe(Number(women))
  })

  test('is not known of children', () => {
    expect(levelSpeedAt(10, 'women')).toBeNaN()
  })
})

describe('steepestRamp', () => {
  test.each(readTable('rampLimits.published.csv'))('to $rise m is $maxSlope', ({ rise, maxSlope }) => {
    expect(steepestRamp(Number(rise))).toBe(Number(maxSlope))
  })
})
