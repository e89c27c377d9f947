import { fieldsOf } from '../../../foundation'
import { damageFraction, DAMAGE_REGIONS } from '../consequences/damage'
import {
  debrisFactor,
  HAZARD_CLASSES,
  hazardRating,
  isNearBorder,
  LEAST_HAZARD_DEPTH,
  ratingClass,
} from '../consequences/hazard'
import { isPassable, TRAVELLERS } from '../consequences/passage'
import { numbers, refuse } from './readFields'

/** `flood.hazard`: rating, class and what they mean for passing, and the damage fraction, for pairs of depth and speed. */
export function answerHazard(request: unknown): unknown {
  const fields = fieldsOf(request)
  const depth = numbers(fields, 'depth')
  const speed = numbers(fields, 'speed', { length: depth.length })
  const factors = fields.has('debrisFactor') ? numbers(fields, 'debrisFactor', { length: depth.length }) : undefined
  const region = fields.oneOf('region', DAMAGE_REGIONS, 'europe')
  fields.finish()
  return {
    cases: Array.from(depth, (d, k) => {
      const v = speed[k]!
      if (!(d >= 0 && d <= 1000)) throw refuse(`depth[${k}]`, d, 'metres, 0 … 1000')
      if (!(v >= 0 && v <= 100)) throw refuse(`speed[${k}]`, v, 'metres a second, 0 … 100')
      const factor = factors?.[k] ?? debrisFactor(d)
      const rating = hazardRating(d, v, factor)
      const kind = d < LEAST_HAZARD_DEPTH ? 0 : ratingClass(rating)
      return {
        depth: d,
        speed: v,
        debrisFactor: factor,
        rating,
        class: kind,
        className: HAZARD_CLASSES[kind],
        isNearBorder: kind > 0 && isNearBorder(rating),
        passable: Object.fromEntries(TRAVELLERS.map((who) => [who, isPassable(d, kind === 0 ? 0 : rating, who)])),
        damageFraction: {
          residential: damageFraction(d, 'residential', region),
          commercial: damageFraction(d, 'commercial', region),
          industrial: damageFraction(d, 'industrial', region),
        },
      }
    }),
  }
}
