import type { FaultContext } from '../../foundation'
import type { FaultCode } from './faults'
import { tally, type PropertyValue, type Tallies } from './sourceLayer'

/** Where an attribute stands and what it may be. */
export interface NumberRule {
  field: string
  least: number
  most: number
  isWhole: boolean
}

type Complain = (code: FaultCode, context: FaultContext) => void

/**
 * Reads a number from a property. Absent, null and empty mean unknown; numbers written as text are taken and counted;
 * a decimal comma is a fault, since "1,234" may be either.
 *
 * @returns NaN if unknown or at fault
 */
export function readNumber(
  value: PropertyValue | undefined,
  rule: NumberRule,
  repairs: Tallies,
  complain: Complain,
): number {
  const field = `properties.${rule.field}`
  if (value === undefined || value === null) return Number.NaN
  let number: number
  if (typeof value === 'number') {
    number = value
  } else {
    const text = String(value).trim()
    if (text === '') return Number.NaN
    if (typeof value !== 'string' || !/^-?\d{1,15}(?:\.\d{1,15})?$/.test(text)) {
      complain('property-not-number', { field, found: typeof value === 'string' ? value.slice(0, 60) : value })
      return Number.NaN
    }
    tally(repairs, 'numberAsText', `${rule.field} ${JSON.stringify(text)}`)
    number = Number(text)
  }
  const expected = `${rule.least} … ${rule.most}`
  if (!Number.isFinite(number) || number < rule.least || number > rule.most) {
    complain('property-out-of-range', { field, found: String(number), expected })
    return Number.NaN
  }
  if (rule.isWhole && !Number.isInteger(number)) {
    complain('property-not-whole', { field, found: number, expected })
    return Number.NaN
  }
  return number
}

/** Text of a property: trimmed, inner white space made single, composed (NFC); empty if there is none. */
export function readText(value: PropertyValue | undefined): string {
  if (value === undefined || value === null) return ''
  return String(value).normalize('NFC').replace(/\s+/g, ' ').trim()
}
