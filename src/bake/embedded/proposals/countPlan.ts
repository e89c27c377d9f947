import { ringArea } from '../../../foundation'
import { periodOf, type Change, type District } from '../../../model'
import type { PlanSite } from './planSite'

/** What a plan makes of the site, in whole numbers for its summary. */
export interface PlanCounts {
  homes: number
  demolished: number
  /** Of the demolished, built after 2000. */
  demolishedNew: number
  strengthened: number
  built: number
  highest: number
  closedStreets: number
  /** m² */
  parkArea: number
  assemblyAreas: number
}

export function countPlan(district: District, site: PlanSite, changes: readonly Change[]): PlanCounts {
  const { buildings } = district
  const counts: PlanCounts = {
    homes: 0,
    demolished: 0,
    demolishedNew: 0,
    strengthened: 0,
    built: 0,
    highest: 0,
    closedStreets: 0,
    parkArea: 0,
    assemblyAreas: 0,
  }
  const gone = new Set<string>()
  for (const change of changes) {
    if (change.kind === 'demolish') change.buildings.forEach((id) => gone.add(id))
    else if (change.kind === 'strengthen') counts.strengthened += change.buildings.length
    else if (change.kind === 'closeStreets') counts.closedStreets += change.streets.length
    else if (change.kind === 'setAssemblyArea') counts.assemblyAreas++
    else if (change.kind === 'layGreen' && change.areaKind === 'park') counts.parkArea += ringArea(change.outline)
    else if (change.kind === 'build') {
      counts.built++
      counts.homes += change.dwellings
      counts.highest = Math.max(counts.highest, change.storeys)
    }
  }
  for (const building of site.buildings) {
    if (!gone.has(buildings.ids[building] as string)) counts.homes += buildings.dwellings[building] as number
    else {
      counts.demolished++
      if (periodOf(buildings.yearBuilt[building] as number) === 2) counts.demolishedNew++
    }
  }
  return counts
}
