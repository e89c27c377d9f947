import { describe, expect, test } from 'vitest'
import {
  BUILDING_THEME_IDS,
  colourBuildings,
  colourPlanAreaBuildings,
  damageShare,
  floodRamp,
  floodTexels,
  OVERLAY_IDS,
  overlayLegend,
  overlayPolygons,
  themeLegend,
} from '../../../src/comparison'
import { BUILDING_THEMES, OVERLAYS } from '../../../src/state'
import { applyScenario, type PlanArea } from '../../../src/model'
import { box, buildDistrict } from '../builders/district'
import { buildHouse, buildScenario } from '../builders/scenario'

const district = buildDistrict({ unknownShare: 0.2 })
const state = applyScenario(
  district,
  buildScenario(district, [buildHouse('h', 1, { storeys: 12 })], { area: box(0, 0, 200, 200) }),
)
const hex = (colours: Uint8Array, i: number) =>
  `#${[...colours.subarray(4 * i, 4 * i + 3)].map((byte) => byte.toString(16).padStart(2, '0')).join('')}`

describe('colourBuildings', () => {
  test('knows the same themes and overlays as the view', () => {
    expect(['none', ...BUILDING_THEME_IDS]).toEqual([...BUILDING_THEMES])
    expect([...OVERLAY_IDS]).toEqual([...OVERLAYS])
  })

  test('leaves the paper model without colour', () => {
    expect(colourBuildings('none', district, state).every((byte) => byte === 0)).toBe(true)
  })

  test.each(BUILDING_THEME_IDS)('gives every building by %s a colour of the legend', (theme) => {
    const colours = colourBuildings(theme, district, state)
    expect(colours.length).toBe(4 * (district.buildings.count + 1))
    const known = new Set<string>(themeLegend(theme, district).entries.map(({ colour }) => colour))
    for (let i = 0; i < colours.length / 4; i++) {
      expect(known.has(hex(colours, i))).toBe(true)
      expect(colours[4 * i + 3]).toBe(255)
    }
  })

  test('puts storeys into their classes and the unknown into its own', () => {
    const { entries } = themeLegend('storeys', district)
    const colours = colourBuildings('storeys', district, state)
    const labelOf = (i: number) => entries.find(({ colour }) => colour === hex(colours, i))?.label.en
    expect(labelOf(district.buildings.count)).toBe('10–14')
    const unknown = district.buildings.storeys.indexOf(0)
    expect(labelOf(unknown)).toBe('Unknown')
    const four = district.buildings.storeys.indexOf(4)
    expect(labelOf(four)).toBe('3–4')
  })

  test('shows the least known of a building', () => {
    const { entries } = themeLegend('knowledge', district)
    const known = {
      ...district.buildings.knowledge,
      footprint: 'measured' as const,
      storeys: 'measured' as const,
      yearBuilt: 'derived' as const,
    }
    const measured = { ...district, buildings: { ...district.buildings, knowledge: known } }
    const first = hex(colourBuildings('knowledge', measured, null), 0)
    expect(entries.find(({ colour }) => colour === first)?.id).toBe('derived')
  })
})

describe('legends', () => {
  test.each(BUILDING_THEME_IDS)('%s says everything in both tongues and marks the unknown without colour', (theme) => {
    const legend = themeLegend(theme, district)
    expect(legend.title.tr && legend.title.en).toBeTruthy()
    for (const { label } of legend.entries) expect(label.tr && label.en).toBeTruthy()
    expect(legend.entries.at(-1)).toMatchObject({ id: 'unknown', pattern: 'diagonal' })
    expect(legend.sources.map(({ id }) => id)).toContain('counts')
    expect(legend.date).toBe('2017')
  })

  test.each(OVERLAY_IDS)('%s has a note to be read with it', (overlay) => {
    const legend = overlayLegend(overlay, { ...district, planAreas: [planArea] })
    expect(legend.note.tr.length).toBeGreaterThan(20)
    expect(legend.note.en.length).toBeGreaterThan(20)
    expect(legend.entries.length).toBeGreaterThan(1)
  })

  test('of flood says that it is a screening, of earthquake that figures are of whole neighbourhoods', () => {
    expect(overlayLegend('flood', district).note.en).toMatch(/^Screening, not a simulation/)
    expect(overlayLegend('earthquake', district).note.tr).toMatch(/mahalle geneli, yayımlanmış rakam/)
    expect(overlayLegend('earthquake', district).sources.map(({ id }) => id)).toEqual(['quake'])
  })
})

const planArea: PlanArea = {
  id: 'risk',
  name: { tr: 'Örnek', en: 'Example' },
  status: 'riskArea',
  landUse: 'konutYerlesik',
  rings: [box(0, 0, 50, 50)],
  knowledge: 'illustrative',
  note: { tr: '', en: '' },
  source: 'counts',
  date: '2026',
}

describe('overlayPolygons', () => {
  test('draws plan areas by status and land use, and the outline of the plan shown', () => {
    const polygons = overlayPolygons('urbanTransformation', { ...district, planAreas: [planArea] }, state)
    expect(polygons[0]).toMatchObject({ id: 'risk', fill: '#8C541A', pattern: 'diagonal', letter: 'K' })
    expect(polygons[1]).toMatchObject({ id: 'plan-plan', fill: null })
    expect(overlayLegend('urbanTransformation', { ...district, planAreas: [planArea] }).note.en).toMatch(/not official/)
  })

  test('draws a neighbourhood without a published figure hatched, not as harmless', () => {
    const [first] = overlayPolygons('earthquake', district, null)
    expect(first?.pattern).toBe('diagonal')
    expect(first?.label.en).toMatch(/no published figure/)
  })

  test('shares damage by the published figures: Kanarya has (116 + 235) of 3,468 buildings', () => {
    const earthquakeScenario = {
      veryHeavy: 116,
      heavy: 235,
      moderate: 802,
      light: 1210,
      deaths: 144,
      heavilyInjured: 91,
      hospitalised: 384,
      lightlyInjured: 696,
      temporaryShelter: 7297,
    }
    const share = damageShare({ published: { buildings: 3468, earthquakeScenario } })
    expect(share).toBeCloseTo(0.1012, 4)
    const [neighbourhood, ...others] = district.neighbourhoods
    if (neighbourhood === undefined) throw new Error('no neighbourhood')
    const known = { ...neighbourhood, published: { buildings: 3468, earthquakeScenario } }
    const [polygon] = overlayPolygons('earthquake', { ...district, neighbourhoods: [known, ...others] }, null)
    const legend = overlayLegend('earthquake', district)
    expect(legend.entries.find(({ colour }) => colour === polygon?.fill)?.label.en).toBe('10–15 %')
    expect(polygon?.label.tr).toContain('10,1')
  })

  test('follows the scenario in green: a park laid over a neighbourhood changes its class', () => {
    const known = buildDistrict()
    const park = {
      id: 'g',
      order: 1,
      kind: 'layGreen' as const,
      outline: box(0, -400, 300, -10),
      areaKind: 'park' as const,
      name: 'Yeni',
      trees: [],
    }
    const inside = { ...park, outline: box(10, 250, 290, 299) }
    const before = overlayPolygons('green', known, null)
    const after = overlayPolygons('green', known, applyScenario(known, buildScenario(known, [inside])))
    expect(after[0]?.fill).not.toBe(before[0]?.fill)
    expect(after[1]?.fill).toBe(before[1]?.fill)
    expect(after.some(({ label }) => label.tr === 'Yeni')).toBe(true)
  })

  test('has none for flood, which is a raster', () => {
    expect(overlayPolygons('flood', district, null)).toEqual([])
  })
})

describe('floodRamp', () => {
  test('is dry at and below the ground and darker the deeper', () => {
    expect(floodRamp(0)).toBeNull()
    expect(floodRamp(-3)).toBeNull()
    const colours = overlayLegend('flood', district).entries.map(({ colour }) => colour)
    expect([0.1, 0.5, 1.5, 3.99, 4].map(floodRamp)).toEqual(colours)
    expect(floodTexels().length).toBe(4 * colours.length)
    expect(colours).not.toContain(floodRamp(Number.NaN))
  })
})

describe('colourPlanAreaBuildings', () => {
  const area: PlanArea = {
    id: 'a',
    name: { tr: 'a', en: 'a' },
    status: 'riskArea',
    landUse: 'konutYerlesik',
    rings: [box(-10_000, -10_000, 20_000, 20_000)],
    knowledge: 'illustrative',
    note: { tr: '', en: '' },
    source: 'test',
    date: '2026',
  }
  const total = district.buildings.count + state.added.count

  test('gives every building of an area, old and new, the fill of its land use', () => {
    const colours = colourPlanAreaBuildings({ ...district, planAreas: [area] }, state, 1)
    expect(colours).toHaveLength(4 * total)
    for (let i = 0; i < total; i++) {
      expect(colours[4 * i + 3]).toBe(255)
      // Settled housing in the plan's symbols: #8C541A (MPYY Ek-1).
      expect(hex(colours, i)).toBe('#8c541a')
    }
  })

  test('leaves buildings outside as paper', () => {
    const far = { ...area, rings: [box(50_000, 50_000, 50_100, 50_100)] }
    expect(colourPlanAreaBuildings({ ...district, planAreas: [far] }, state, 1).every((byte) => byte === 0)).toBe(true)
  })

  test('comes nearer to paper as the overlay fades, channel by channel', () => {
    const red = (opacity: number) => colourPlanAreaBuildings({ ...district, planAreas: [area] }, state, opacity)[0]!
    expect(red(0.2)).toBeGreaterThan(red(0.6))
    expect(red(0.6)).toBeGreaterThan(red(1))
  })
})
