import { ringArea, type Random } from '../../../foundation'
import type { GrownArea } from './grown'
import { interiorPoint } from './interiorPoint'
import { spreadOut } from './spread'

const RESIDENTS_PER_ASSEMBLY_AREA = 5000
/** m² */
const LEAST_AREA = 1200

/** Names parks and schoolyards where people gather after an earthquake: the larger ones, far from one another. */
export function chooseAssemblyAreas(areas: readonly GrownArea[], neighbourhood: number, population: number, random: Random): GrownArea[] {
  const candidates = areas.flatMap((area) => {
    if (area.neighbourhood !== neighbourhood || (area.kind !== 'park' && area.kind !== 'schoolyard')) return []
    const ring = area.rings[0] as number[]
    if (ringArea(ring) < LEAST_AREA) return []
    const [x, y] = interiorPoint(ring)
    return [{ area, x, y }]
  })
  return spreadOut(candidates, Math.max(1, Math.round(population / RESIDENTS_PER_ASSEMBLY_AREA)), random).map(({ area }) => ({
    kind: 'assemblyArea',
    rings: [area.rings[0] as number[]],
    neighbourhood,
  }))
}
