/** 0 tests and the weakest kiosks, 1 standard, 2 presentation. */
export type Tier = 0 | 1 | 2

interface TierSettings {
  /** Samples a pixel of the picture; 0 draws straight to the screen. */
  samples: number
  /** Side of a shadow map, texels. */
  shadowSize: number
  /** Side of a level of the ground picture, texels. */
  groundSize: number
  /** Samples a texel of the ground picture. */
  groundSamples: number
  /** Longer side of the occlusion map, texels. */
  occlusionSize: number
  anisotropy: number
  /** Whether occlusion is also searched in the picture itself. */
  hasAmbientOcclusion: boolean
  /** Screen pixels a CSS pixel at most. */
  pixelRatio: number
}

export const TIERS: Record<Tier, TierSettings> = {
  0: { samples: 0, shadowSize: 1024, groundSize: 1024, groundSamples: 0, occlusionSize: 1024, anisotropy: 2, hasAmbientOcclusion: false, pixelRatio: 1 },
  1: { samples: 4, shadowSize: 2048, groundSize: 2048, groundSamples: 4, occlusionSize: 2048, anisotropy: 8, hasAmbientOcclusion: false, pixelRatio: 2 },
  2: { samples: 4, shadowSize: 4096, groundSize: 4096, groundSamples: 4, occlusionSize: 2048, anisotropy: 16, hasAmbientOcclusion: true, pixelRatio: 2 },
}
