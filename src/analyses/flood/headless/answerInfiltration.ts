import { fieldsOf } from '../../../foundation'
import { curveNumberRunoff } from '../ground/curveNumber'
import { greenAmptInfiltration, SOIL_TEXTURES, soilOfTexture } from '../ground/greenAmpt'
import { readSoil } from './answerSolve'
import { numbers, refuse } from './readFields'

/**
 * `flood.infiltration`: what the ground takes. Either Green–Ampt (`texture` with `wetness`, or `soil` in SI units; under
 * `depth` of water, at `times`), or the runoff of a storm by curve number (`curveNumber`, `rain` in m).
 */
export function answerInfiltration(request: unknown): unknown {
  const fields = fieldsOf(request)
  if (fields.has('curveNumber')) {
    const curveNumber = fields.number('curveNumber', { from: 1, to: 100 })
    const rain = fields.number('rain', { from: 0, to: 10 })
    fields.finish()
    const runoff = curveNumberRunoff(rain, curveNumber)
    return { curveNumber, rain, runoff, retained: rain - runoff }
  }
  const soil = fields.has('soil')
    ? readSoil(fields.record('soil'))
    : soilOfTexture(fields.oneOf('texture', SOIL_TEXTURES), fields.number('wetness', { from: 0, to: 1, otherwise: 0 }))
  const depth = fields.number('depth', { from: 0, to: 100, otherwise: 0 })
  const times = Array.from(numbers(fields, 'times'))
  fields.finish()
  times.forEach((time, k) => {
    if (!(time >= 0 && time <= 1e9)) throw refuse(`times[${k}]`, time, 'seconds, 0 … 1e9')
  })
  const infiltrated = times.map((time) => greenAmptInfiltration(soil, time, depth))
  const S = (soil.suction + depth) * soil.moistureDeficit
  return {
    soil,
    depth,
    times,
    infiltrated,
    // f = K (1 + S/F): without end at the very start.
    rate: infiltrated.map((taken) => (taken > 0 ? soil.conductivity * (1 + S / taken) : null)),
  }
}
