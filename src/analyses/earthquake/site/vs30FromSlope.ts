import table from '../tables/vs30FromSlope.json'

const ROWS = table.rows as [vs30Min: number, vs30Max: number, slopeMin: number, slopeMax: number][]
const LEAST = 180
const MOST = 900

/**
 * Vs30 by the slope of the ground in active tectonic regions: straight lines in log Vs30 over log slope between the
 * table's entries, the last one prolonged, clamped to 180–900 m/s.
 *
 * @param slope  rise over run of an elevation model of about 900 m (30 arc seconds); a finer one gives other slopes
 * @returns m/s; NaN for an unknown slope
 *
 * Screening quality: the scatter of measured values about it is about ± 30 %.
 * Source    D. J. Wald & T. I. Allen (2007), BSSA 97:1379–1395; T. I. Allen & D. J. Wald (2009), BSSA 99:935–943;
 *           the ranges in use by the USGS program
 */
export function vs30FromSlope(slope: number): number {
  if (Number.isNaN(slope)) return Number.NaN
  let row = ROWS[0] as (typeof ROWS)[number]
  for (const next of ROWS) if (slope >= next[2]) row = next
  const [vs30Min, vs30Max, slopeMin, slopeMax] = row
  const share = Math.log(Math.max(slope, 1e-6) / slopeMin) / Math.log(slopeMax / slopeMin)
  const vs30 = vs30Min * Math.exp(share * Math.log(vs30Max / vs30Min))
  return Math.min(Math.max(vs30, LEAST), MOST)
}
