import { DataError, fieldsOf } from '../../../foundation'
import { joynerBooreDistance } from '../rupture/joynerBooreDistance'
import { scenarioRupture } from '../rupture/scenarioRupture'
import { readRupture } from './readRequest'

/** `earthquake.distance`: Joyner–Boore distances of points, each in a local frame of its own. */
export function answerDistance(request: unknown): unknown {
  const fields = fieldsOf(request)
  const rupture = scenarioRupture(readRupture(fields, (request as { rupture?: unknown }).rupture))
  const rjbKm = fields.list('points').map((point, i) => {
    const [longitude, latitude] = Array.isArray(point) ? (point as unknown[]) : []
    const isPlace =
      typeof longitude === 'number' &&
      typeof latitude === 'number' &&
      Math.abs(longitude) <= 180 &&
      Math.abs(latitude) < 85
    if (!isPlace) {
      throw new DataError(
        'request-invalid',
        `points[${i}] is ${JSON.stringify(point)}, expected [longitude, latitude] in degrees`,
        {
          field: `points[${i}]`,
        },
      )
    }
    return joynerBooreDistance(rupture, { longitude, latitude })(0, 0) / 1000
  })
  fields.finish()
  return { magnitude: rupture.event.magnitude, rjbKm }
}
