import { describe, expect, test } from 'vitest'
import { joynerBooreDistance } from '../../../src/analyses/earthquake/rupture/joynerBooreDistance'
import { scenarioRupture } from '../../../src/analyses/earthquake/rupture/scenarioRupture'
import { designSpectrum, type SiteClass } from '../../../src/analyses/earthquake/site/designSpectrum'
import { mapAccelerations } from '../../../src/analyses/earthquake/site/hazardMap'
import { localFrame } from '../../../src/foundation'
import { readTable } from './readTable'

const ORIGIN = { longitude: 28.785, latitude: 41.015 }
const frame = localFrame(ORIGIN)

describe('joynerBooreDistance', () => {
  test.each(readTable('distance.cross.csv'))('to $place within 5 m of the geodesic', (row) => {
    const [x, y] = frame.toLocal(Number(row.longitude), Number(row.latitude))
    const distance = joynerBooreDistance(scenarioRupture({ kind: 'baseline' }), ORIGIN)(x, y)
    expect(Math.abs(distance - 1000 * Number(row.rjb_km))).toBeLessThan(5)
  })

  test('the trace is 104.1 km long, 62.9 km of it west of the bend', () => {
    const length = (kind: 'baseline' | 'west' | 'east') => {
      const points = scenarioRupture({ kind }).trace.map((p) => frame.toLocal(p.longitude, p.latitude))
      return (
        points.slice(1).reduce((sum, p, i) => sum + Math.hypot(p[0] - points[i]![0], p[1] - points[i]![1]), 0) / 1000
      )
    }
    expect(length('baseline')).toBeCloseTo(104.1, 1)
    expect(length('west')).toBeCloseTo(62.9, 1)
    expect(length('east')).toBeCloseTo(41.2, 1)
  })
})

describe('designSpectrum', () => {
  test.each(readTable('designSpectrum.cross.csv'))('at $longitude, $latitude on $site_class', (row) => {
    const map = mapAccelerations(Number(row.longitude), Number(row.latitude))!
    const spectrum = designSpectrum(map.SS, map.S1, row.site_class as SiteClass)
    const computed: Record<string, number> = {
      SS: map.SS,
      S1: map.S1,
      FS: spectrum.FS,
      F1: spectrum.F1,
      SDS: spectrum.SDS,
      SD1: spectrum.SD1,
      TA: spectrum.TA,
      TB: spectrum.TB,
      Sae03: spectrum.acceleration(0.3),
      Sae06: spectrum.acceleration(0.6),
      Sae10: spectrum.acceleration(1),
    }
    for (const [name, value] of Object.entries(computed)) {
      expect(Math.abs(value - Number(row[name])), `${name} ${value}`).toBeLessThan(1.1e-5)
    }
  })

  test('is continuous at TA, TB and TL', () => {
    const spectrum = designSpectrum(1.2, 0.33, 'ZC')
    for (const corner of [spectrum.TA, spectrum.TB, 6]) {
      expect(spectrum.acceleration(corner * (1 + 1e-9))).toBeCloseTo(spectrum.acceleration(corner * (1 - 1e-9)), 6)
    }
  })
})
