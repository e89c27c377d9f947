import { polygonArea } from '../../../foundation'
import {
  AREA_KINDS,
  NO_NEIGHBOURHOOD,
  PUBLIC_GREEN,
  type AreaKind,
  type District,
  type ScenarioState,
} from '../../../model'
import type { Origins } from '../places/Origins'

export interface GreenRow {
  /** Index into `District.neighbourhoods`; NO_NEIGHBOURHOOD = outside all of them. */
  neighbourhood: number
  /** m² by kind that counts as public built green. */
  byKind: Partial<Record<AreaKind, number>>
  area: number
  /** Known residents. */
  people: number
  /** m² per resident; NaN of nobody. */
  perResident: number
}

/** Public green and known residents by neighbourhood, those without either left out; an area belongs where its record says. */
export function greenPerResident(
  district: Pick<District, 'areas' | 'neighbourhoods'>,
  origins: Origins,
  state?: ScenarioState,
): GreenRow[] {
  const rows = [...district.neighbourhoods.keys(), NO_NEIGHBOURHOOD].map((neighbourhood): GreenRow => ({
    neighbourhood,
    byKind: {},
    area: 0,
    people: 0,
    perResident: Number.NaN,
  }))
  const rowOf = (neighbourhood: number) => rows[Math.min(neighbourhood, rows.length - 1)] as GreenRow
  const take = ({ count, kind, neighbourhood, shapes }: District['areas'], removed?: Uint8Array) => {
    for (let a = 0; a < count; a++) {
      const name = AREA_KINDS[kind[a] as number] as AreaKind
      if (removed?.[a] === 1 || !PUBLIC_GREEN.includes(name)) continue
      const row = rowOf(neighbourhood[a] as number)
      const area = polygonArea(shapes, a)
      row.byKind[name] = (row.byKind[name] ?? 0) + area
      row.area += area
    }
  }
  take(district.areas, state?.removedAreas)
  if (state !== undefined) take(state.addedAreas)
  for (let i = 0; i < origins.count; i++)
    rowOf(origins.neighbourhood[i] as number).people += origins.people[i] as number
  for (const row of rows) row.perResident = row.people === 0 ? Number.NaN : row.area / row.people
  return rows.filter(({ area, people }) => area > 0 || people > 0)
}
