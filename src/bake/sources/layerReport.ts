import { countCodes } from './faultLog'
import type { Fault } from './faults'
import type { ReadFile } from './readSource'
import type { Tallies } from './sourceLayer'

/** What became of one source file. `in` = `out` + all `losses`. */
export interface LayerReport {
  layer: string
  file: string
  /** SHA-256 of the file. */
  hash: string
  bytes: number
  crs: string
  encoding?: string
  /** Features in the file. */
  in: number
  /** Features in the district. */
  out: number
  /** Features that did not come through, by reason. */
  losses: Record<string, number>
  /** Things put right, by kind; none of them costs a feature. */
  repairs: Tallies
  /** Things worth a look. */
  warnings: Tallies
  /** Attributes without a value, by attribute, over the features that came through. */
  unknown?: Record<string, number>
}

/** Opens the account of a layer; features with faults are lost under their first fault. */
export function openReport(layer: string, file: string, crs: string, read: ReadFile, count: number): LayerReport {
  const { hash, bytes, encoding, repairs, warnings } = read
  return {
    layer,
    file,
    hash,
    bytes,
    crs,
    ...(encoding === undefined ? {} : { encoding }),
    in: count,
    out: count,
    losses: {},
    repairs,
    warnings,
  }
}

export function lose(report: LayerReport, reason: string, count = 1): void {
  if (count === 0) return
  report.losses[reason] = (report.losses[reason] ?? 0) + count
  report.out -= count
}

/** Books every feature that has a fault as lost, once, under the first of its faults. */
export function loseFaulty(report: LayerReport, faults: readonly Fault[]): Set<number> {
  const first = new Map<number, Fault>()
  for (const fault of faults) {
    const { feature } = fault.context
    if (fault.scope === 'feature' && feature !== undefined && !first.has(feature)) first.set(feature, fault)
  }
  for (const [code, count] of Object.entries(countCodes([...first.values()]))) lose(report, code, count)
  return new Set(first.keys())
}
