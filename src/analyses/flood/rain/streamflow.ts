import { curveNumberRunoff } from '../ground/curveNumber'
import type { Rainfall, Series } from '../solver/problem'

/**
 * Flow of a stream from the basin above the district: SCS runoff of each step of the storm through the triangular SCS
 * unit hydrograph.
 *
 *     q_p = 0.208 A / t_p   m³/s per mm of runoff and km², t_p h;   base 8/3 t_p
 *
 * @param area         m²
 * @param curveNumber  composite, 0 … 100
 * @param timeToPeak   t_p, s
 * @param step         s
 *
 * Source  USDA NEH-4, ch. 16. The triangle holds its runoff exactly: the 0.208 is (1 + 5/3 = 8/3) rounded
 */
export function streamHydrograph(
  rain: Rainfall,
  area: number,
  curveNumber: number,
  timeToPeak: number,
  step = 300,
): Series {
  const stormEnd = rain.times[rain.times.length - 1]!
  const base = (8 / 3) * timeToPeak
  const count = Math.ceil((stormEnd + base) / step) + 1
  const values = new Float64Array(count)
  const fallen = (time: number) => interpolate(rain, time)
  // Height of a triangle of 1 m³: 2 / base.
  const unit = (time: number) => {
    if (time <= 0 || time >= base) return 0
    return (2 / base) * (time < timeToPeak ? time / timeToPeak : (base - time) / (base - timeToPeak))
  }
  for (let k = 0; k * step < stormEnd; k++) {
    const excess =
      curveNumberRunoff(fallen((k + 1) * step), curveNumber) - curveNumberRunoff(fallen(k * step), curveNumber)
    for (let j = k; j < count; j++) values[j]! += excess * area * unit((j - k - 0.5) * step)
  }
  return { times: Float64Array.from(values, (_, k) => k * step), values }
}

function interpolate({ times, fallen }: Rainfall, time: number): number {
  const last = times.length - 1
  if (time >= times[last]!) return fallen[last]!
  for (let i = 0; i < last; i++) {
    if (times[i + 1]! < time) continue
    return fallen[i]! + ((time - times[i]!) / (times[i + 1]! - times[i]!)) * (fallen[i + 1]! - fallen[i]!)
  }
  return fallen[0]!
}
