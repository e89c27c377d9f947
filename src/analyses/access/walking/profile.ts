import type { Words } from '../../../model'
import { TOBLER_LEVEL_SPEED } from './tobler'
import { levelSpeedAt } from './walkingSpeedByAge'

/** How slope changes a profile's speed: by Tobler's ratio, linearly to half speed at 8.33 % (wheels by hand), or not at all. */
export const SLOPE_MODELS = ['tobler', 'linear', 'none'] as const
export type SlopeModel = (typeof SLOPE_MODELS)[number]

/** A kind of person on foot or on wheels; every figure may be edited, `status` says whether a source carries it. */
export interface WalkingProfile {
  id: string
  name: Words
  /** On level ground, m/s. */
  levelSpeed: number
  slopeModel: SlopeModel
  /** Steepest slope passed, rise over run either way; Infinity = none refused. */
  maxSlope: number
  /** Speed on stairs as a share of the level speed; 0 = refused. */
  stairs: number
  /** True for wheels: kerbs, narrow pavements and `wheelchair=no` bar the way. */
  isOnWheels: boolean
  status: 'confirmed' | 'unconfirmed'
  source: string
}

const BOHANNON = 'Bohannon & Williams Andrews 2011'
const HALF_SPEED_ON_STAIRS = 0.5

const tobler = { slopeModel: 'tobler', maxSlope: Infinity, stairs: HALF_SPEED_ON_STAIRS, isOnWheels: false } as const

/**
 * The five profiles of the district's tables, then two finer ones, then Tobler's walker for comparison with other
 * programs. Only the wheels are stopped by a stair, and those over 80; a pram is lifted up at the stair's half speed.
 */
export const PROFILES: readonly WalkingProfile[] = [
  {
    id: 'adult',
    name: { tr: 'Yetişkin', en: 'Adult' },
    levelSpeed: levelSpeedAt(30, 'women'),
    ...tobler,
    status: 'confirmed',
    source: `${BOHANNON}, women 20–39, men 60–69`,
  },
  {
    id: 'older',
    name: { tr: 'Yaşlı (65–79)', en: 'Older adult (65–79)' },
    levelSpeed: levelSpeedAt(75, 'women'),
    ...tobler,
    status: 'confirmed',
    source: `${BOHANNON}, women 70–79`,
  },
  {
    id: 'child',
    name: { tr: 'Çocuk (7–12)', en: 'Child (7–12)' },
    levelSpeed: 1.1,
    ...tobler,
    status: 'unconfirmed',
    source: 'project choice',
  },
  {
    id: 'pram',
    name: { tr: 'Çocuk arabalı', en: 'With a pram' },
    levelSpeed: 0.9,
    ...tobler,
    maxSlope: 0.0833,
    status: 'unconfirmed',
    source: 'project choice; on stairs the pram is carried',
  },
  {
    id: 'wheelchair',
    name: { tr: 'Tekerlekli sandalye', en: 'Wheelchair' },
    levelSpeed: 0.8,
    slopeModel: 'linear',
    maxSlope: 0.0833,
    stairs: 0,
    isOnWheels: true,
    status: 'unconfirmed',
    source: '0.8 m/s is a clinical threshold of full community ambulation; short bouts of every day have a median of 0.43 m/s (Sonenblum et al. 2012, Rehabil. Res. Pract. 753165)',
  },
  {
    id: 'older80',
    name: { tr: 'Yaşlı (80 ve üstü)', en: 'Older adult (80 and over)' },
    levelSpeed: levelSpeedAt(85, 'women'),
    ...tobler,
    maxSlope: 0.1,
    stairs: 0,
    status: 'unconfirmed',
    source: `${BOHANNON}, women 80–99 (speed); slope and stairs are project choices`,
  },
  {
    id: 'electricWheelchair',
    name: { tr: 'Akülü sandalye', en: 'Electric wheelchair' },
    levelSpeed: 1,
    slopeModel: 'none',
    maxSlope: 0.1,
    stairs: 0,
    isOnWheels: true,
    status: 'unconfirmed',
    source: 'project choice',
  },
  {
    id: 'tobler',
    name: { tr: 'Tobler yürüyüşçüsü', en: 'Tobler’s walker' },
    levelSpeed: TOBLER_LEVEL_SPEED,
    ...tobler,
    status: 'confirmed',
    source: 'Tobler 1993',
  },
]

/** The profiles every table shows, in this order. */
export const TABLE_PROFILES = ['adult', 'older', 'child', 'pram', 'wheelchair'] as const

export function profileOf(id: string): WalkingProfile | undefined {
  return PROFILES.find((profile) => profile.id === id)
}
