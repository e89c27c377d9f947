import { describe, expect, test } from 'vitest'
import {
  performanceScore,
  scoreZone,
  type Adjacency,
  type ScoreInput,
  type ScoreZone,
} from '../../../src/analyses/earthquake/score/performanceScore'
import { readTable } from './readTable'

function inputOf(row: Record<string, string>): ScoreInput {
  const flag = (name: string) => row[name] === '1'
  const common = { storeys: Number(row.storeys), zone: row.zone as ScoreZone, adjacency: row.adjacency as Adjacency }
  if (row.kind === 'concrete') {
    return {
      ...common,
      kind: 'concrete',
      system: row.system as 'frame',
      apparentQuality: (['good', 'moderate', 'poor'] as const)[Number(row.quality)],
      softStorey: flag('soft'),
      heavyOverhang: flag('overhang'),
      verticalIrregularity: flag('vertical'),
      planIrregularity: flag('plan'),
      shortColumn: flag('short_column'),
      hillSlope: flag('hill'),
    }
  }
  return {
    ...common,
    kind: 'masonry',
    system: row.system as 'unreinforced',
    materialQuality: Number(row.quality) as 0,
    workmanship: Number(row.workmanship) as 0,
    planGeometry: Number(row.plan) as 0,
    wallAmount: Number(row.walls) as 0,
    openingAlignment: 0,
    existingDamage: false,
    bondBeamMissing: false,
    storeysDifferByFacade: false,
    softStorey: flag('soft'),
    outOfPlane: false,
    earthRoof: false,
  }
}

describe('performanceScore', () => {
  test.each(readTable('performanceScore.cross.csv'))('$kind, $storeys storeys, zone $zone: $score', (row) => {
    expect(performanceScore(inputOf(row))).toEqual({ least: Number(row.score), most: Number(row.score), unknown: [] })
  })

  // Every entry of tables A.2–A.5 by one building at a time: scores of a building in which one thing only is amiss.
  test('takes off what the printed tables say, parameter by parameter', () => {
    const sound: ScoreInput = {
      kind: 'concrete',
      storeys: 3,
      zone: 'III',
      system: 'frame',
      apparentQuality: 'good',
      softStorey: false,
      heavyOverhang: false,
      adjacency: 'detached',
      verticalIrregularity: false,
      planIrregularity: false,
      shortColumn: false,
      hillSlope: false,
    }
    const score = (change: Partial<typeof sound>, storeys: number) =>
      performanceScore({ ...sound, ...change, storeys } as ScoreInput)!.most -
      performanceScore({ ...sound, storeys })!.most
    const rows: [Partial<typeof sound>, number[]][] = [
      [{ softStorey: true }, [-10, -10, -20, -30, -30, -30, -30]],
      [{ apparentQuality: 'moderate' }, [-10, -10, -10, -15, -25, -30, -30]],
      [{ apparentQuality: 'poor' }, [-20, -20, -20, -30, -50, -60, -60]],
      [{ heavyOverhang: true }, [-10, -10, -20, -30, -30, -30, -30]],
      [{ adjacency: 'sameLevelMiddle' }, [0, 0, 0, 0, 0, 0, 0]],
      [{ adjacency: 'sameLevelEdge' }, [-10, -10, -10, -10, -10, -10, -10]],
      [{ adjacency: 'otherLevelMiddle' }, [-5, -5, -5, -5, -5, -5, -5]],
      [{ adjacency: 'otherLevelEdge' }, [-15, -15, -15, -15, -15, -15, -15]],
      [{ verticalIrregularity: true }, [-5, -5, -10, -15, -15, -15, -15]],
      [{ planIrregularity: true }, [-5, -5, -10, -10, -10, -10, -10]],
      [{ shortColumn: true }, [-5, -5, -5, -5, -5, -5, -5]],
      [{ hillSlope: true }, [-3, -3, -3, -3, -3, -3, -3]],
      [{ system: 'frameAndWall' }, [100, 100, 85, 75, 65, 55, 55]],
    ]
    for (const [change, expected] of rows) {
      expect(
        expected.map((_, i) => score(change, i + 1)),
        JSON.stringify(change),
      ).toEqual(expected)
    }
    const base: Record<ScoreZone, number[]> = {
      I: [90, 90, 80, 70, 60, 50, 50],
      II: [120, 120, 100, 90, 80, 65, 65],
      III: [160, 160, 140, 130, 110, 90, 90],
      IV: [195, 195, 170, 160, 135, 110, 110],
    }
    for (const [zone, expected] of Object.entries(base)) {
      expect(
        expected.map((_, i) => performanceScore({ ...sound, zone: zone as ScoreZone, storeys: i + 1 })!.most),
      ).toEqual(expected)
    }
  })

  test('takes off what the printed tables say of masonry', () => {
    const sound: ScoreInput = {
      kind: 'masonry',
      storeys: 1,
      zone: 'I',
      system: 'unreinforced',
      materialQuality: 0,
      workmanship: 0,
      planGeometry: 0,
      wallAmount: 0,
      openingAlignment: 0,
      existingDamage: false,
      bondBeamMissing: false,
      storeysDifferByFacade: false,
      softStorey: false,
      adjacency: 'detached',
      outOfPlane: false,
      earthRoof: false,
    }
    const scores = (change: Partial<typeof sound>) =>
      [1, 2, 3, 4, 5].map((storeys) => performanceScore({ ...sound, ...change, storeys } as ScoreInput)!.most)
    const base = scores({})
    expect(base).toEqual([110, 100, 90, 80, 70])
    for (const zone of ['II', 'III'] as const) expect(scores({ zone })).toEqual([120, 110, 100, 90, 80])
    expect(scores({ zone: 'IV' })).toEqual([130, 120, 110, 100, 90])
    const rows: [Partial<typeof sound>, number[]][] = [
      [{ system: 'mixed' }, [0, 0, 0, 0, 0]],
      [{ system: 'confined' }, [30, 30, 30, 30, 30]],
      [{ system: 'reinforced' }, [60, 60, 60, 60, 60]],
      [{ materialQuality: 1 }, [-10, -10, -10, -10, -10]],
      [{ workmanship: 2 }, [-10, -10, -10, -10, -10]],
      [{ existingDamage: true }, [-5, -5, -5, -5, -5]],
      [{ planGeometry: 1 }, [-5, -10, -10, -15, -20]],
      [{ wallAmount: 1 }, [-5, -5, -10, -10, -15]],
      [{ bondBeamMissing: true }, [-5, -5, -5, -5, -5]],
      [{ openingAlignment: 1 }, [0, -5, -5, -10, -10]],
      [{ storeysDifferByFacade: true }, [-5, -5, -5, -5, -5]],
      [{ softStorey: true }, [0, -5, -5, -10, -10]],
      [{ adjacency: 'sameLevelMiddle' }, [0, 0, 0, 0, 0]],
      [{ adjacency: 'sameLevelEdge' }, [-5, -5, -5, -5, -5]],
      [{ adjacency: 'otherLevelMiddle' }, [-5, -5, -5, -5, -5]],
      [{ adjacency: 'otherLevelEdge' }, [-10, -10, -10, -10, -10]],
      [{ outOfPlane: true }, [-10, -10, -10, -10, -10]],
      [{ earthRoof: true }, [-10, -10, -10, -10, -10]],
    ]
    for (const [change, expected] of rows) {
      expect(
        scores(change).map((score, i) => score - base[i]!),
        JSON.stringify(change),
      ).toEqual(expected)
    }
  })

  test('gives an interval where something is unknown, and no score to tall buildings', () => {
    const interval = performanceScore({
      kind: 'concrete',
      storeys: 5,
      zone: 'I',
      softStorey: true,
      adjacency: 'detached',
    })!
    expect(interval).toMatchObject({ most: 30, least: 30 - 50 - 30 - 15 - 10 - 5 - 3 })
    expect(interval.unknown).toContain('apparentQuality')
    expect(performanceScore({ kind: 'concrete', storeys: 8, zone: 'I' })).toBeUndefined()
    expect(performanceScore({ kind: 'masonry', storeys: 6, zone: 'I' })).toBeUndefined()
  })
})

describe('scoreZone', () => {
  test.each([
    [1.0, 'ZC', 'I'],
    [1.2, 'ZE', 'I'],
    [1.0, 'ZB', 'II'],
    [0.75, 'ZD', 'II'],
    [0.99, 'ZC', 'II'],
    [0.75, 'ZA', 'III'],
    [0.5, 'ZC', 'III'],
    [0.74, 'ZE', 'III'],
    [0.6, 'ZB', 'IV'],
    [0.49, 'ZE', 'IV'],
  ] as const)('SDS %f g on %s is zone %s', (SDS, siteClass, zone) => {
    expect(scoreZone(SDS, siteClass, 'concrete')).toBe(zone)
  })
})
