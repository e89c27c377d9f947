import type { Words } from '../../model'
import type { HexColour } from '../colour/colour'
import type { Pattern } from './legend'

/** How a land use of a plan is drawn. */
interface PlanColour {
  label: Words
  fill: HexColour
  letter: string
  pattern: Pattern
}

/**
 * Fills of the implementation plan at 1/1000 (Mekânsal Planlar Yapım Yönetmeliği, Ek-1). They are official and come too
 * close for colour-blind eyes (commerce and park differ by 9 for a deuteranope), so that each carries a letter and a
 * pattern of our own; the official pattern tiles are not ours to copy.
 */
export const PLAN_COLOURS: Readonly<Record<string, PlanColour>> = {
  konutYerlesik: {
    label: { tr: 'Yerleşik konut alanı', en: 'Settled housing' },
    fill: '#8C541A',
    letter: 'K',
    pattern: 'none',
  },
  konutGelisme: {
    label: { tr: 'Gelişme konut alanı', en: 'Housing to be developed' },
    fill: '#FFFA26',
    letter: 'G',
    pattern: 'dots',
  },
  ticaretKonut: {
    label: { tr: 'Ticaret + konut (TİCK)', en: 'Commerce + housing' },
    fill: '#E3BA45',
    letter: 'TK',
    pattern: 'horizontal',
  },
  ticaret: { label: { tr: 'Ticaret', en: 'Commerce' }, fill: '#E00021', letter: 'T', pattern: 'cross' },
  turizm: { label: { tr: 'Turizm tesisi', en: 'Tourism' }, fill: '#FF7300', letter: 'TR', pattern: 'vertical' },
  egitim: { label: { tr: 'Eğitim', en: 'Education' }, fill: '#008FFF', letter: 'E', pattern: 'horizontal' },
  saglik: { label: { tr: 'Sağlık', en: 'Health' }, fill: '#00A9E6', letter: 'S', pattern: 'cross' },
  sosyalKulturel: {
    label: { tr: 'Sosyal ve kültürel tesis', en: 'Social and cultural' },
    fill: '#73D4FF',
    letter: 'SK',
    pattern: 'dots',
  },
  ibadet: { label: { tr: 'İbadet', en: 'Worship' }, fill: '#73D4FF', letter: 'İ', pattern: 'vertical' },
  spor: { label: { tr: 'Spor', en: 'Sport' }, fill: '#89CD66', letter: 'SP', pattern: 'horizontal' },
  kamu: { label: { tr: 'Kamu', en: 'Public' }, fill: '#6699CD', letter: 'KM', pattern: 'vertical' },
  park: { label: { tr: 'Park', en: 'Park' }, fill: '#249C22', letter: 'P', pattern: 'dots' },
  agaclandirma: {
    label: { tr: 'Ağaçlandırılacak alan', en: 'To be wooded' },
    fill: '#63BA52',
    letter: 'A',
    pattern: 'cross',
  },
  orman: { label: { tr: 'Orman', en: 'Forest' }, fill: '#228B22', letter: 'O', pattern: 'vertical' },
  meydan: { label: { tr: 'Meydan', en: 'Square' }, fill: '#FFE5CF', letter: 'M', pattern: 'none' },
  sanayi: { label: { tr: 'Sanayi', en: 'Industry' }, fill: '#AA66CD', letter: 'SN', pattern: 'diagonal' },
  depolama: { label: { tr: 'Depolama', en: 'Storage' }, fill: '#C29ED7', letter: 'D', pattern: 'horizontal' },
  kdkca: {
    label: { tr: 'Konut dışı kentsel çalışma', en: 'Non-residential work' },
    fill: '#808080',
    letter: 'Ç',
    pattern: 'cross',
  },
  teknikAltyapi: { label: { tr: 'Teknik altyapı', en: 'Utilities' }, fill: '#ABABC8', letter: 'TA', pattern: 'cross' },
  otopark: { label: { tr: 'Otopark', en: 'Parking' }, fill: '#B2B2B2', letter: 'OP', pattern: 'vertical' },
}

const UNKNOWN_USE: PlanColour = {
  label: { tr: 'Diğer kullanım', en: 'Other use' },
  fill: '#FFFFFF',
  letter: '?',
  pattern: 'diagonal',
}

export function planColourOf(landUse: string): PlanColour {
  return Object.hasOwn(PLAN_COLOURS, landUse) ? (PLAN_COLOURS[landUse] as PlanColour) : UNKNOWN_USE
}
