import { localFrame, type PolygonSet } from '../../../foundation'
import { BUILDING_FATES, STRUCTURAL_SYSTEMS, type District, type ScenarioState } from '../../../model'
import { standingShapes } from '../district/exposureOf'
import { SYSTEM, USE } from '../exposure/exposure'
import { designSpectrum, siteClassOf } from '../site/designSpectrum'
import { mapAccelerations } from '../site/hazardMap'
import { observeBuildings } from './observeBuildings'
import { ADJACENCIES, performanceScore, scoreFifths, scoreZone, type ScoreInput } from './performanceScore'

/** Annex A over a district; NaN and 0 where there is no score. */
export interface DistrictScores {
  /** Score between all unseen parameters present and all absent; shape (count). */
  least: Float32Array
  most: Float32Array
  /** 1 = first fifth to be looked at … 5; 0 = no score; shape (count). */
  fifth: Uint8Array
}

/**
 * Annex A scores of all standing buildings by what a map shows of them. Shops under dwellings count as a soft storey in
 * frames; what only a survey sees stays unknown and widens the interval. Steel and precast have no score in the annex.
 *
 * @param vs30  m/s, NaN = unknown; shape (count)
 */
export function districtScores(
  district: District,
  state: ScenarioState | undefined,
  vs30: Float32Array,
): DistrictScores {
  const base = district.buildings
  const { footprints } = standingShapes(district, state)
  const count = vs30.length
  const isStanding = new Uint8Array(count)
  const floorHeight = new Float32Array(count).fill(Number.NaN)
  for (let b = 0; b < count; b++) {
    isStanding[b] = state?.fate[b] === BUILDING_FATES.removed ? 0 : 1
    floorHeight[b] = columnAt(base, state, b, 'floorHeight')
  }
  const observed = observeBuildings(footprints, isStanding, floorHeight, district.terrain)
  const frame = localFrame(district.origin)
  const scores: DistrictScores = {
    least: new Float32Array(count).fill(Number.NaN),
    most: new Float32Array(count).fill(Number.NaN),
    fifth: new Uint8Array(count),
  }
  for (let b = 0; b < count; b++) {
    const system = columnAt(base, state, b, 'structuralSystem')
    const storeys = columnAt(base, state, b, 'storeys')
    if (isStanding[b] === 0 || storeys === 0 || !((vs30[b] as number) > 0)) continue
    if (STRUCTURAL_SYSTEMS[system] === 'steel' || STRUCTURAL_SYSTEMS[system] === 'precast') continue
    const [x, y] = firstVertex(footprints, b)
    const map = mapAccelerations(...frame.toGeographic(x, y))
    if (map === undefined) continue
    const kind = system === SYSTEM.masonry ? 'masonry' : 'concrete'
    const siteClass = siteClassOf(vs30[b] as number)
    const zone = scoreZone(designSpectrum(map.SS, map.S1, siteClass).SDS, siteClass, kind)
    const adjacency = ADJACENCIES[observed.adjacency[b] as number]
    const isIrregular = observed.planIrregularity[b] === 1
    const isMixed = columnAt(base, state, b, 'use') === USE.mixed
    const input: ScoreInput =
      kind === 'masonry'
        ? { kind, storeys, zone, adjacency, system: 'unreinforced', planGeometry: isIrregular ? 2 : undefined }
        : {
            kind,
            storeys,
            zone,
            adjacency,
            planIrregularity: isIrregular,
            hillSlope: observed.hillSlope[b] === 1,
            softStorey: isMixed ? true : undefined,
            system: system === SYSTEM.concreteWall ? 'frameAndWall' : system === SYSTEM.unknown ? undefined : 'frame',
          }
    const score = performanceScore(input)
    if (score === undefined) continue
    scores.least[b] = score.least
    scores.most[b] = score.most
  }
  scores.fifth.set(scoreFifths(scores.least, scores.most))
  return scores
}

function columnAt(
  base: District['buildings'],
  state: ScenarioState | undefined,
  b: number,
  name: 'floorHeight' | 'storeys' | 'structuralSystem' | 'use',
): number {
  return (b < base.count ? base[name][b] : state?.added[name][b - base.count]) as number
}

function firstVertex({ ringOf, vertexOf, vertices }: PolygonSet, index: number): [number, number] {
  const v = 2 * (vertexOf[ringOf[index] as number] as number)
  return [vertices[v] as number, vertices[v + 1] as number]
}
