import { describePlace, type FaultContext } from '../../foundation'
import { FAULT_TEXTS, type FaultCode } from './faultTexts'

export type { FaultCode } from './faultTexts'

/** One thing wrong in one place of a source. `feature` faults cost that feature; `file` faults cost the whole bake. */
export interface Fault {
  code: FaultCode
  scope: 'file' | 'feature'
  context: FaultContext
}

export type Language = 'tr' | 'en'

/** Whether a fault lies in one feature (which `--drop-invalid` may leave out) or in the file as a whole. */
export function faultOf(code: FaultCode, context: FaultContext): Fault {
  return { code, scope: FAULT_TEXTS[code].scope, context }
}

/** One line: `mahalle.geojson, feature 128 (id "B-4411"), field: what is there, expected what; what to do`. */
export function describeFault({ code, context }: Fault, language: Language = 'en'): string {
  const place = language === 'en' ? describePlace(context) : describePlaceInTurkish(context)
  const sentence = FAULT_TEXTS[code][language](context)
  return place === '' ? sentence : `${place}: ${sentence}`
}

function describePlaceInTurkish(context: FaultContext): string {
  const { feature, id, ...rest } = context
  const inEnglish = describePlace({ ...rest, field: undefined })
  const parts = inEnglish === '' ? [] : [inEnglish]
  if (feature !== undefined) parts.push(`öğe ${feature}${id === undefined ? '' : ` (kimlik ${JSON.stringify(id)})`}`)
  if (context.field !== undefined) parts.push(context.field)
  return parts.join(', ')
}
