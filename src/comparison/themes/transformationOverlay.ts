import type { District, PlanArea, ScenarioState, Words } from '../../model'
import type { HexColour } from '../colour/colour'
import { datesOf } from './classes'
import { NO_UNIT, type Legend, type LegendEntry, type Pattern } from './legend'
import type { OverlayPolygon } from './overlayPolygon'
import { planColourOf } from './planColours'

/** The two statuses of Law 6306 by hatch and by line; the fill is the land use. */
const STATUSES: Record<PlanArea['status'], { label: Words; pattern: Pattern; stroke: HexColour }> = {
  riskArea: { label: { tr: 'Riskli alan (6306)', en: 'Risk area (Law 6306)' }, pattern: 'diagonal', stroke: '#a3121f' },
  reserveArea: {
    label: { tr: 'Rezerv yapı alanı (6306)', en: 'Reserve area (Law 6306)' },
    pattern: 'dots',
    stroke: '#123f7d',
  },
}

const PLAN_OUTLINE: HexColour = '#1d1d1b'

export function transformationPolygons(
  { planAreas }: Pick<District, 'planAreas'>,
  state: ScenarioState | null,
): OverlayPolygon[] {
  const areas = planAreas.map(({ id, name, status, landUse, rings }): OverlayPolygon => {
    const { fill, letter } = planColourOf(landUse)
    const { pattern, stroke } = STATUSES[status]
    return { id, rings, fill, opacity: 0.75, pattern, stroke: { colour: stroke, width: 8 }, letter, label: name }
  })
  const plan = state?.scenario
  if (plan !== undefined && plan.area.length > 0) {
    areas.push({
      id: `plan-${plan.id}`,
      rings: [plan.area],
      fill: null,
      opacity: 1,
      pattern: 'none',
      stroke: { colour: PLAN_OUTLINE, width: 5 },
      label: plan.name,
    })
  }
  return areas
}

export function transformationLegend({ planAreas, sources }: Pick<District, 'planAreas' | 'sources'>): Legend {
  const statuses = [...new Set(planAreas.map(({ status }) => status))]
  const uses = [...new Set(planAreas.map(({ landUse }) => landUse))]
  const entries: LegendEntry[] = [
    ...statuses.map((status) => ({
      id: status,
      label: STATUSES[status].label,
      colour: '#f4f1ea' as const,
      pattern: STATUSES[status].pattern,
    })),
    ...uses.map((use) => {
      const { label, fill, letter } = planColourOf(use)
      return { id: use, label, colour: fill, pattern: 'none' as const, letter }
    }),
  ]
  const named = new Set(planAreas.map(({ source }) => source))
  const found = sources.filter(({ id }) => named.has(id))
  const dates = [...new Set(planAreas.map(({ date }) => date))].toSorted().join(', ')
  const isIllustrative = planAreas.some(({ knowledge }) => knowledge === 'illustrative')
  return {
    title: { tr: 'Kentsel dönüşüm alanları', en: 'Urban transformation areas' },
    unit: NO_UNIT,
    entries,
    sources: found,
    date: dates || datesOf(found),
    note: isIllustrative
      ? {
          tr: 'Alanlar proje tarafından çizilmiş örneklerdir; 6306 sayılı Kanuna göre alınmış resmî karar değildir. Renkler uygulama imar planının dolgu renkleridir.',
          en: 'The areas are examples drawn by the project, not official decisions under Law 6306. Colours are the fills of implementation plans.',
        }
      : {
          tr: 'Renkler uygulama imar planının dolgu renkleridir.',
          en: 'Colours are the fills of implementation plans.',
        },
  }
}
