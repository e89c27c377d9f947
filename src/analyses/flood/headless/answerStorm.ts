import { fieldsOf, type Fields } from '../../../foundation'
import { OBSERVED_STORMS } from '../rain/observedStorms'
import { curveDepth, designStorm, scaleRainfall, STORM_SHAPES, type IntensityCurve } from '../rain/storms'

/**
 * `flood.storm`: rain over time, by a depth (m), a duration (s) and a shape; by an `observed` storm; or by an intensity
 * `curve` (mm/h by minutes), whose depth it then has. `fallen` counts from the start, `depths` are those of the steps, m.
 */
export function answerStorm(request: unknown): unknown {
  const fields = fieldsOf(request)
  const observed = fields.has('observed')
    ? OBSERVED_STORMS.find(
        ({ id }) =>
          id ===
          fields.oneOf(
            'observed',
            OBSERVED_STORMS.map((storm) => storm.id),
          ),
      )
    : undefined
  const curve = fields.has('curve') ? readCurve(fields.record('curve')) : undefined
  const duration = fields.number('duration', { from: 60, to: 604_800, otherwise: observed?.duration })
  const curveMetres = curve === undefined ? undefined : curveDepth(curve, duration / 60) / 1000
  const depth = fields.number('depth', { from: 0, to: 2, otherwise: observed?.depth ?? curveMetres })
  const shape = fields.oneOf('shape', STORM_SHAPES, 'block')
  const peak = fields.number('peak', { from: 0, to: 0.99, otherwise: 0.4 })
  const factor = fields.number('climateFactor', { from: 0.1, to: 5, otherwise: 1 })
  const step = fields.has('step') ? fields.number('step', { from: 1, to: 3600 }) : undefined
  fields.finish()
  const rain = scaleRainfall(designStorm(depth, duration, shape, { curve, peak, step }), factor)
  const times = Array.from(rain.times)
  const fallen = Array.from(rain.fallen)
  const depths = fallen.slice(1).map((total, k) => total - fallen[k]!)
  return {
    shape,
    duration,
    total: fallen[fallen.length - 1],
    climateFactor: factor,
    returnPeriod: null,
    source: observed?.source ?? null,
    times,
    fallen,
    depths,
    intensities: depths.map((part, k) => part / (times[k + 1]! - times[k]!)),
  }
}

function readCurve(fields: Fields): IntensityCurve {
  const curve = {
    a: fields.number('a', { from: 1e-6, to: 1e7 }),
    b: fields.number('b', { from: 0, to: 1e4 }),
    c: fields.number('c', { from: 0, to: 2 }),
  }
  fields.finish()
  return curve
}
