import type { District } from '../../model'
import { bytesOf } from '../colour/colour'
import { classIndex, datesOf, scaleEntries, sourcesNamed, type ClassedScale } from './classes'
import type { Legend } from './legend'
import { FLOOD_PALETTE } from './palettes'

const SCALE: ClassedScale = {
  limits: [0.5, 1, 2, 4],
  labels: [
    { tr: '0,5 m’den az', en: 'less than 0.5 m' },
    { tr: '0,5–1 m', en: '0.5–1 m' },
    { tr: '1–2 m', en: '1–2 m' },
    { tr: '2–4 m', en: '2–4 m' },
    { tr: '4 m ve üstü', en: '4 m and more' },
  ],
  palette: FLOOD_PALETTE,
}

/** Depths at which the colour changes, m; for shaders beside `floodTexels`. */
export const FLOOD_LIMITS = SCALE.limits

/** @param depth  m of water above ground; 0 or less is dry, NaN unknown @returns null where it is dry */
export function floodRamp(depth: number): string | null {
  if (depth <= 0) return null
  const index = classIndex(SCALE, depth)
  return SCALE.palette.colours[index] ?? SCALE.palette.unknown
}

/** The ramp as one texel per class, RGBA; shape (classes, 4). */
export function floodTexels(): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(SCALE.palette.colours.flatMap((colour) => [...bytesOf(colour), 255]))
}

export function floodLegend({ sources }: Pick<District, 'sources'>): Legend {
  const found = sourcesNamed(sources, /gebco|elevation|yükselti|dem\b|dtm\b|stream|dere/i)
  return {
    title: { tr: 'Taşkın taraması', en: 'Flood screening' },
    unit: { tr: 'zeminden su yüksekliği', en: 'water above ground' },
    entries: scaleEntries(SCALE).filter(({ id }) => id !== 'unknown'),
    sources: found,
    date: datesOf(found),
    note: {
      tr: 'Ön tarama, benzetim değildir: zeminin dereye, göle ya da denize göre yüksekliğine bakar. Akış, zaman, bina ve altyapı hesaba katılmaz; arazi yaklaşıktır.',
      en: 'Screening, not a simulation: it looks at the height of the ground above stream, lake or sea. Flow, time, buildings and drains are left out; the terrain is approximate.',
    },
  }
}
