import type { DistrictSource, Words } from '../../model'
import type { LegendEntry } from './legend'
import type { Palette } from './palettes'

/** Classes of a quantity by their limits: class i holds limits[i − 1] ≤ value < limits[i]. */
export interface ClassedScale {
  limits: readonly number[]
  labels: readonly Words[]
  palette: Palette
}

/** @returns index of the class; −1 if the value is unknown (NaN, null) */
export function classIndex({ limits }: Pick<ClassedScale, 'limits'>, value: number | null): number {
  if (value === null || Number.isNaN(value)) return -1
  const found = limits.findIndex((limit) => value < limit)
  return found === -1 ? limits.length : found
}

/** Classes with "no figure" behind them, hatched. */
export function scaleEntries({ labels, palette }: ClassedScale): LegendEntry[] {
  return [
    ...labels.map((label, i) => ({
      id: `class-${i}`,
      label,
      colour: palette.colours[i] ?? palette.unknown,
      pattern: 'none' as const,
    })),
    {
      id: 'unknown',
      label: { tr: 'Rakam yok', en: 'No figure' },
      colour: palette.unknown,
      pattern: 'diagonal' as const,
    },
  ]
}

/** The sources of a district that one of the patterns finds by name; dates and licences stay theirs. */
export function sourcesNamed(sources: readonly DistrictSource[], ...names: RegExp[]): DistrictSource[] {
  return sources.filter(({ name }) => names.some((pattern) => pattern.test(name)))
}

/** The dates of some sources, each once, oldest first. */
export function datesOf(sources: readonly DistrictSource[]): string {
  return [...new Set(sources.flatMap(({ date }) => (date === undefined ? [] : [date])))].toSorted().join(', ')
}
