import type { Triple } from './colour'

export const COLOUR_VISIONS = ['normal', 'protan', 'deutan', 'tritan'] as const
export type ColourVision = (typeof COLOUR_VISIONS)[number]

/**
 * How a colour looks to people without one kind of cone.
 *
 * @param linear  linear sRGB, 0 … 1
 * @returns linear sRGB, cut to 0 … 1
 *
 * Source  G. M. Machado, M. M. Oliveira, L. A. F. Fernandes, "A physiologically-based model for simulation of color
 *         vision deficiency", IEEE TVCG 15(6), 1291–1298, 2009; matrices of severity 1.0
 * Limits  tritan is the weakest part of the model, as its authors say
 */
export function seenBy(vision: ColourVision, linear: Triple): Triple {
  const m = MATRICES[vision]
  return [0, 3, 6].map((row) => {
    const v = (m[row] as number) * linear[0] + (m[row + 1] as number) * linear[1] + (m[row + 2] as number) * linear[2]
    return Math.min(1, Math.max(0, v))
  }) as unknown as Triple
}

const MATRICES: Record<ColourVision, readonly number[]> = {
  normal: [1, 0, 0, 0, 1, 0, 0, 0, 1],
  protan: [0.152286, 1.052583, -0.204868, 0.114503, 0.786281, 0.099216, -0.003882, -0.048116, 1.051998],
  deutan: [0.367322, 0.860646, -0.227968, 0.280085, 0.672501, 0.047413, -0.01182, 0.04294, 0.968881],
  tritan: [1.255528, -0.076749, -0.178779, -0.078411, 0.930809, 0.147602, 0.004733, 0.691367, 0.3039],
}
