import { invariant } from '../../../foundation'
import table from '../tables/tbdy2018.json'

/** Local ground classes of TBDY-2018 table 16.1; ZF asks for a study of its own and is never given by a velocity. */
export const SITE_CLASSES = ['ZA', 'ZB', 'ZC', 'ZD', 'ZE'] as const
export type SiteClass = (typeof SITE_CLASSES)[number]

/** @param vs30 m/s; a value on a limit belongs to the stiffer class */
export function siteClassOf(vs30: number): SiteClass {
  invariant(vs30 > 0, `siteClassOf: Vs30 is ${vs30}`)
  if (vs30 > 1500) return 'ZA'
  if (vs30 >= 760) return 'ZB'
  if (vs30 >= 360) return 'ZC'
  return vs30 >= 180 ? 'ZD' : 'ZE'
}

/** Horizontal elastic design spectrum of TBDY-2018 at a place; accelerations in g, periods in s. */
export interface DesignSpectrum {
  siteClass: SiteClass
  FS: number
  F1: number
  SDS: number
  SD1: number
  TA: number
  TB: number
  /** Spectral acceleration at a period, g. */
  acceleration(period: number): number
  /** Spectral displacement at a period, m. */
  displacement(period: number): number
}

const TL = 6
/** m/s² */
const GRAVITY = 9.81

/**
 *     SDS = SS FS,  SD1 = S1 F1,  TA = 0.2 SD1/SDS,  TB = SD1/SDS,  TL = 6 s
 *     Sae = (0.4 + 0.6 T/TA) SDS | SDS | SD1/T | SD1 TL/T²
 *
 * @param SS, S1  map values on Vs30 = 760 m/s at 0.2 s and 1.0 s, g
 *
 * Serves the design spectrum and the hazard zone of Annex A only. On top of a ground-motion model, which has a site term
 * of its own, it would count the soil twice.
 *
 * Source    Türkiye Bina Deprem Yönetmeliği 2018, tables 2.1 and 2.2, eqs. 2.1–2.3
 * Verified  tests/verification/earthquake/designSpectrum.cross.csv
 */
export function designSpectrum(SS: number, S1: number, siteClass: SiteClass): DesignSpectrum {
  const FS = between(table.FS.SS, table.FS[siteClass], SS)
  const F1 = between(table.F1.S1, table.F1[siteClass], S1)
  const SDS = SS * FS
  const SD1 = S1 * F1
  const TB = SD1 / SDS
  const TA = 0.2 * TB
  const acceleration = (period: number): number => {
    if (period < TA) return (0.4 + (0.6 * period) / TA) * SDS
    if (period <= TB) return SDS
    return period <= TL ? SD1 / period : (SD1 * TL) / (period * period)
  }
  const displacement = (period: number): number => (period / (2 * Math.PI)) ** 2 * GRAVITY * acceleration(period)
  return { siteClass, FS, F1, SDS, SD1, TA, TB, acceleration, displacement }
}

/** Linear between the table's columns, constant beyond its ends. */
function between(columns: number[], values: number[], at: number): number {
  const last = columns.length - 1
  if (at <= (columns[0] as number)) return values[0] as number
  for (let i = 1; i <= last; i++) {
    const [a, b] = [columns[i - 1] as number, columns[i] as number]
    if (at <= b)
      return (values[i - 1] as number) + (((values[i] as number) - (values[i - 1] as number)) * (at - a)) / (b - a)
  }
  return values[last] as number
}
