import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { readFrame } from '../../../../src/bake/embedded/frame'
import { localFrame, ringArea, ringCentroid } from '../../../../src/foundation'

const frame = readFrame('assets/kucukcekmece')
const { toLocal } = localFrame(frame.origin)

const OWN_AREA: Record<string, [factor: number, tolerance: number]> = {
  Fatih: [1.08, 0.015],
  'Yeni Mahalle': [1, 0.03],
  Yeşilova: [1, 0.03],
}

describe('outlines against the published areas and centroids', () => {
  test.each(table('neighbourhoods.published.csv'))('$name', (row) => {
    const ring = frame.neighbourhoods.find(({ id }) => id === row.uavt)?.rings[0] as number[]
    const [factor, tolerance] = OWN_AREA[row.name as string] ?? [1, 0.015]
    expect(Math.abs(ringArea(ring) / 1e6 / Number(row.areaKm2) - factor)).toBeLessThan(tolerance)
    const [x, y] = ringCentroid(ring)
    const [px, py] = toLocal(Number(row.longitude), Number(row.latitude))
    expect(Math.hypot(x - px, y - py)).toBeLessThan(row.name === 'Fatih' ? 150 : 60)
  })

  test('the land together is 37.8 km²', () => {
    const area = frame.boundary.reduce((sum, ring) => sum + ringArea(ring), 0) / 1e6
    expect(Math.abs(area / 37.81 - 1)).toBeLessThan(0.005)
  })

  test('the district ring of the map is 44.3 km², with its half of the lake', () => {
    expect(Math.abs(ringArea(frame.districtRing) / 1e6 / 44.3 - 1)).toBeLessThan(0.01)
  })

  test('the lake is 16.8 km², published figures being 15 to 16', () => {
    expect(Math.abs(ringArea(frame.lake.ring) / 1e6 / 16.8 - 1)).toBeLessThan(0.01)
  })
})

describe('sums of the neighbourhoods against the published totals', () => {
  test.each(table('totals.published.csv'))('$figure', ({ figure, value }) => {
    const sum = frame.neighbourhoods.reduce((total, { published, pipeDamage }) => {
      const figures: Record<string, unknown> = {
        ...published,
        ...published.byPeriod,
        ...published.byStoreys,
        ...published.earthquakeScenario,
        ...pipeDamage,
      }
      return total + (figures[figure as string] as number)
    }, 0)
    expect(sum).toBe(Number(value))
  })
})

function table(file: string): Record<string, string>[] {
  const lines = readFileSync(`tests/verification/bake/embedded/${file}`, 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
  const header = (lines[0] as string).split(',')
  return lines.slice(1).map((line) => Object.fromEntries(line.split(',').map((cell, i) => [header[i] as string, cell])))
}
