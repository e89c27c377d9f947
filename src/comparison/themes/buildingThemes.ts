import {
  BUILDING_USES,
  KNOWLEDGE,
  knowledgeAt,
  PERIODS,
  periodOf,
  type Buildings,
  type BuildingUse,
  type Knowledge,
  type Period,
  type Words,
} from '../../model'
import type { LegendEntry, Pattern } from './legend'
import { NO_UNIT } from './legend'
import { KNOWLEDGE_PALETTE, PERIOD_PALETTE, STOREY_PALETTE, USE_PALETTE, type Palette } from './palettes'

export const BUILDING_THEME_IDS = ['use', 'period', 'storeys', 'knowledge'] as const
export type BuildingThemeId = (typeof BUILDING_THEME_IDS)[number]

/** What buildings are coloured by: one class per building. */
interface BuildingThemeDefinition {
  title: Words
  unit: Words
  note: Words
  entries: readonly LegendEntry[]
  /** @returns index into `entries` */
  classOf(buildings: Buildings, index: number): number
}

const UNKNOWN: Words = { tr: 'Bilinmiyor', en: 'Unknown' }

const USE_NAMES: Record<BuildingUse, Words> = {
  unknown: UNKNOWN,
  housing: { tr: 'Konut', en: 'Housing' },
  mixed: { tr: 'Konut + ticaret', en: 'Housing + commerce' },
  commerce: { tr: 'Ticaret', en: 'Commerce' },
  industry: { tr: 'Sanayi', en: 'Industry' },
  school: { tr: 'Okul', en: 'School' },
  health: { tr: 'Sağlık', en: 'Health' },
  worship: { tr: 'İbadet', en: 'Worship' },
  public: { tr: 'Kamu', en: 'Public' },
  social: { tr: 'Sosyal tesis', en: 'Social facility' },
}

const PERIOD_NAMES: Record<Period, Words> = {
  before1980: { tr: '1980 öncesi', en: 'Before 1980' },
  from1980to2000: { tr: '1980–2000', en: '1980–2000' },
  after2000: { tr: '2000 sonrası', en: 'After 2000' },
}

const KNOWLEDGE_NAMES: Record<Knowledge, Words> = {
  measured: { tr: 'Ölçülmüş', en: 'Measured' },
  published: { tr: 'Yayımlanmış', en: 'Published' },
  derived: { tr: 'Türetilmiş', en: 'Derived' },
  generated: { tr: 'İstatistikten üretilmiş', en: 'Generated from statistics' },
  unknown: UNKNOWN,
}

/** Upper storey of each class but the last. */
const STOREY_LIMITS = [2, 4, 6, 9, 14]
const STOREY_NAMES = ['1–2', '3–4', '5–6', '7–9', '10–14', '15+']

const KNOWLEDGE_ORDER: readonly Knowledge[] = ['measured', 'published', 'derived', 'generated']

export const BUILDING_THEMES_BY_ID: Record<BuildingThemeId, BuildingThemeDefinition> = {
  use: {
    title: { tr: 'Kullanım', en: 'Use' },
    unit: NO_UNIT,
    note: NO_UNIT,
    entries: entriesOf(
      USE_PALETTE,
      BUILDING_USES.slice(1).map((use) => ({ id: use, label: USE_NAMES[use] })),
    ),
    classOf: (buildings, index) => {
      const use = buildings.use[index] as number
      return use === 0 ? BUILDING_USES.length - 1 : use - 1
    },
  },
  period: {
    title: { tr: 'Yapım dönemi', en: 'Construction period' },
    unit: NO_UNIT,
    note: {
      tr: 'Dönemler İBB 2017 tablosundaki gibidir; 1980 ve 2000 yılları ortadaki döneme sayılır.',
      en: 'Periods as in the İBB table of 2017; the years 1980 and 2000 count to the middle one.',
    },
    entries: entriesOf(
      PERIOD_PALETTE,
      PERIODS.map((period) => ({ id: period, label: PERIOD_NAMES[period] })),
    ),
    classOf: (buildings, index) => {
      const period = periodOf(buildings.yearBuilt[index] as number)
      return period === -1 ? PERIODS.length : period
    },
  },
  storeys: {
    title: { tr: 'Kat sayısı', en: 'Storeys' },
    unit: { tr: 'zemin üstü kat', en: 'storeys above ground' },
    note: NO_UNIT,
    entries: entriesOf(
      STOREY_PALETTE,
      STOREY_NAMES.map((name) => ({ id: name, label: { tr: name, en: name } })),
    ),
    classOf: (buildings, index) => {
      const storeys = buildings.storeys[index] as number
      if (storeys === 0) return STOREY_NAMES.length
      const found = STOREY_LIMITS.findIndex((limit) => storeys <= limit)
      return found === -1 ? STOREY_NAMES.length - 1 : found
    },
  },
  knowledge: {
    title: { tr: 'Nereden biliyoruz?', en: 'How it is known' },
    unit: NO_UNIT,
    note: {
      tr: 'Yapının en zayıf bilinen özelliği gösterilir: taban alanı, kat sayısı ve yapım yılı içinden.',
      en: 'Shows the least known of footprint, storeys and year of each building.',
    },
    entries: entriesOf(
      KNOWLEDGE_PALETTE,
      KNOWLEDGE_ORDER.map((knowledge) => ({ id: knowledge, label: KNOWLEDGE_NAMES[knowledge] })),
    ),
    classOf: (buildings, index) => {
      let worst = 0
      for (const attribute of ['footprint', 'storeys', 'yearBuilt'] as const) {
        const mark = knowledgeAt(buildings.knowledge[attribute], index)
        worst = Math.max(worst, mark === 'unknown' ? KNOWLEDGE_ORDER.length : KNOWLEDGE.indexOf(mark) - 1)
      }
      return worst
    },
  },
}

/** Classes of a palette with that of the unknown behind them, always hatched. */
function entriesOf(palette: Palette, classes: { id: string; label: Words }[]): LegendEntry[] {
  const pattern: Pattern = 'none'
  return [
    ...classes.map((known, i) => ({ ...known, colour: palette.colours[i] ?? palette.unknown, pattern })),
    { id: 'unknown', label: UNKNOWN, colour: palette.unknown, pattern: 'diagonal' },
  ]
}
