/** Properties of a soil, or of a layer that takes water like one. */
export interface GreenAmptSoil {
  /** K, m/s. */
  conductivity: number
  /** ψ, suction at the wetting front, m. */
  suction: number
  /** Δθ, pore space free at the start. */
  moistureDeficit: number
  /** Most it can ever take, m; absent = no end. For paving over a reservoir. */
  storage?: number
}

/**
 * Water that has infiltrated after a time under ponding, by Green and Ampt.
 *
 *     F − S ln(1 + F/S) = K t,   S = (ψ + h) Δθ
 *
 * @param time   s since ponding began
 * @param depth  h of the ponded water, m
 * @returns F, m
 *
 * Source    Green & Ampt 1911; Mein & Larson 1973
 * Verified  tests/verification/flood/infiltration.test.ts
 */
export function greenAmptInfiltration(soil: GreenAmptSoil, time: number, depth = 0): number {
  return greenAmptIncrement(soil, 0, time, depth)
}

/**
 * Water that infiltrates within a step, whatever came before: the step is laid at the time at which the same F would
 * have been reached, so that rain that stopped and came again needs no clock of its own.
 *
 *     x − S ln(1 + x / (S + F)) = K dt
 *
 * For small x the logarithm is its series up to x², a quadratic; one or more Newton steps follow where that is not
 * good to 10⁻⁴.
 *
 * @param infiltrated  F so far, m
 * @returns x, m, ≥ 0, limited by the soil's storage
 */
export function greenAmptIncrement(soil: GreenAmptSoil, infiltrated: number, dt: number, depth: number): number {
  const { conductivity, suction, moistureDeficit, storage } = soil
  const room = storage === undefined ? Infinity : storage - infiltrated
  if (room <= 0) return 0
  const supply = conductivity * dt
  const S = (suction + depth) * moistureDeficit
  if (S <= 0 || supply <= 0) return Math.min(Math.max(0, supply), room)
  const y = S + infiltrated
  const a = S / (2 * y * y)
  const b = infiltrated / y
  let x = (2 * supply) / (b + Math.sqrt(b * b + 4 * a * supply))
  if (x > 1e-4 * y) {
    // Convex and increasing: Newton from a start above the root falls to it without crossing.
    x = Math.max(x, supply)
    for (let round = 0; round < 60; round++) {
      const miss = x - S * Math.log1p(x / y) - supply
      const slope = 1 - S / (y + x)
      const change = miss / slope
      x -= change
      if (Math.abs(change) <= 1e-13 * x) break
    }
  }
  return Math.min(x, room)
}

const CM = 0.01
const CM_PER_HOUR = 0.01 / 3600

/**
 * Effective porosity, suction (cm), conductivity (cm/h; the paper's K, half of the saturated one).
 *
 * Source  Rawls, Brakensiek & Miller 1983, J. Hydraul. Eng. 109(1):62–70. Only silt loam has been read in a second
 *         place; the others are unconfirmed.
 */
const RAWLS_1983 = {
  sand: [0.417, 4.95, 11.78],
  loamySand: [0.401, 6.13, 2.99],
  sandyLoam: [0.412, 11.01, 1.09],
  loam: [0.434, 8.89, 0.34],
  siltLoam: [0.486, 16.68, 0.65],
  sandyClayLoam: [0.33, 21.85, 0.15],
  clayLoam: [0.309, 20.88, 0.1],
  siltyClayLoam: [0.432, 27.3, 0.1],
  sandyClay: [0.321, 23.9, 0.06],
  siltyClay: [0.423, 29.22, 0.05],
  clay: [0.385, 31.63, 0.03],
} as const

export type SoilTexture = keyof typeof RAWLS_1983
export const SOIL_TEXTURES = Object.keys(RAWLS_1983) as SoilTexture[]

/**
 * A soil of a USDA texture.
 *
 * @param wetness  share of the pores that hold water already, 0 … 1
 */
export function soilOfTexture(texture: SoilTexture, wetness: number): GreenAmptSoil {
  const [porosity, suction, conductivity] = RAWLS_1983[texture]
  return {
    conductivity: conductivity * CM_PER_HOUR,
    suction: suction * CM,
    moistureDeficit: porosity * (1 - wetness),
  }
}
