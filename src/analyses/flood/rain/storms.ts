import { DataError } from '../../../foundation'
import type { Rainfall } from '../solver/problem'

export const STORM_SHAPES = ['block', 'alternatingBlock', 'chicago'] as const
export type StormShape = (typeof STORM_SHAPES)[number]

/** Intensity by duration, i = a / (t + b)^c with t in minutes and i in mm/h. */
export interface IntensityCurve {
  a: number
  b: number
  c: number
}

/** Longest step of a storm, s. */
const LONGEST_STORM_STEP = 300

/** Rain that falls evenly. @param depth m @param duration s */
export function blockStorm(depth: number, duration: number): Rainfall {
  return { times: [0, duration], fallen: [0, depth] }
}

/** Depth of a duration by a curve, mm. @param minutes min */
export function curveDepth({ a, b, c }: IntensityCurve, minutes: number): number {
  return minutes <= 0 ? 0 : (a / (minutes + b) ** c / 60) * minutes
}

/**
 * Increments of the alternating block storm, mm, sorted from the largest: D(kΔt) − D((k − 1)Δt).
 *
 * @param step, duration  min
 */
export function blockIncrements(curve: IntensityCurve, duration: number, step: number): number[] {
  const count = Math.round(duration / step)
  return Array.from({ length: count }, (_, k) => curveDepth(curve, (k + 1) * step) - curveDepth(curve, k * step)).sort(
    (p, q) => q - p,
  )
}

/**
 * Alternating block storm: the largest increment at block ⌈r n⌉, then one after, one before, and so on.
 *
 * @param duration, step  min
 * @param peak  r, 0 … 1
 * @returns depths per step, mm
 *
 * Source  Chow, Maidment & Mays 1988, sect. 14.4
 */
export function alternatingBlocks(curve: IntensityCurve, duration: number, step: number, peak = 0.4): number[] {
  const increments = blockIncrements(curve, duration, step)
  const count = increments.length
  const blocks = new Array<number>(count).fill(0)
  let before = Math.min(count, Math.max(1, Math.ceil(peak * count))) - 1
  let after = before + 1
  let turnsRight = false
  for (const increment of increments) {
    const goesRight = after < count && (turnsRight || before < 0)
    if (goesRight) blocks[after++] = increment
    else blocks[before--] = increment
    turnsRight = !turnsRight
  }
  return blocks
}

/**
 * Chicago storm, its intensity integrated over each step, so that the peak is not missed between samples.
 *
 *     i(τ) = a [(1 − c) τ + b] / (τ + b)^(1+c),  τ = (t_p − t)/r before the peak, (t − t_p)/(1 − r) after
 *     ∫₀^τ i = a τ / (τ + b)^c
 *
 * @param duration, step  min
 * @param peak  r, 0 … 1
 * @returns depths per step, mm
 *
 * Source    Keifer & Chu 1957, J. Hydraul. Div. ASCE 83(HY4)
 * Verified  tests/verification/flood/formulas.test.ts
 */
export function chicagoStorm(curve: IntensityCurve, duration: number, step: number, peak = 0.4): number[] {
  const { a, b, c } = curve
  const summit = peak * duration
  const whole = (tau: number) => (tau <= 0 ? 0 : (a * tau) / (tau + b) ** c / 60)
  const fallen = (t: number) =>
    t <= summit
      ? peak * (whole(duration) - whole(peak === 0 ? 0 : (summit - t) / peak))
      : peak * whole(duration) + (1 - peak) * whole((t - summit) / (1 - peak))
  return Array.from({ length: Math.round(duration / step) }, (_, k) => fallen((k + 1) * step) - fallen(k * step))
}

/** Depths per step as what has fallen. @param depths mm @param step min */
export function rainfallOf(depths: readonly number[], step: number): Rainfall {
  const fallen = [0]
  for (const depth of depths) fallen.push(fallen[fallen.length - 1]! + depth / 1000)
  return { times: fallen.map((_, k) => k * step * 60), fallen }
}

/**
 * A storm of the free slider: a depth over a duration in a shape. Where no curve of a station is loaded, the shape comes
 * from the MGM heavy-rain threshold's, scaled to the depth: it says how rain bunches, not how often it falls.
 *
 * @param depth     m
 * @param duration  s
 */
export function designStorm(
  depth: number,
  duration: number,
  shape: StormShape,
  options: { curve?: IntensityCurve; peak?: number; step?: number } = {},
): Rainfall {
  if (!(depth >= 0 && depth <= 2)) {
    throw new DataError('storm-depth', `depth is ${depth} m, expected 0 … 2`, { field: 'depth' })
  }
  if (!(duration >= 60 && duration <= 7 * 86_400)) {
    throw new DataError('storm-duration', `duration is ${duration} s, expected 60 … 604800`, { field: 'duration' })
  }
  const { curve = THRESHOLD_CURVE, peak = 0.4, step = Math.min(LONGEST_STORM_STEP, duration / 12) } = options
  if (!(peak >= 0 && peak < 1)) {
    throw new DataError('storm-peak', `peak is ${peak}, expected 0 … 1`, { field: 'peak' })
  }
  if (shape === 'block') return blockStorm(depth, duration)
  const minutes = step / 60
  const whole = Math.ceil(duration / step - 1e-9) * minutes
  const depths = (shape === 'chicago' ? chicagoStorm : alternatingBlocks)(curve, whole, minutes, peak)
  const total = depths.reduce((sum, part) => sum + part, 0)
  return rainfallOf(
    depths.map((part) => (part * depth * 1000) / total),
    minutes,
  )
}

/**
 * MGM's threshold of heavy rain, R = √(5t − (t/24)²).
 *
 * @param duration  s, up to a day
 * @returns m
 *
 * Source  mgm.gov.tr, Maksimum Yağışlar Şiddet ve Tekerrür Analizleri
 */
export function heavyRainThreshold(duration: number): number {
  const minutes = duration / 60
  return Math.sqrt(5 * minutes - (minutes / 24) ** 2) / 1000
}

/** √(5t) mm in t minutes is i = 60 √5 / t^½ mm/h: the threshold's curve up to a few hours. */
const THRESHOLD_CURVE: IntensityCurve = { a: 60 * Math.sqrt(5), b: 0, c: 0.5 }

/** Multiplies what falls by a climate factor. */
export function scaleRainfall({ times, fallen }: Rainfall, factor: number): Rainfall {
  return { times, fallen: Array.from(fallen, (depth) => depth * factor) }
}
