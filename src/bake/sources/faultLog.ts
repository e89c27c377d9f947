import { DataError, type FaultContext } from '../../foundation'
import { describeFault, faultOf, type Fault, type FaultCode, type Language } from './faults'

/** Every fault of a bake, in the order in which it was found. Nothing is thrown until all have been looked for. */
export class FaultLog {
  readonly faults: Fault[] = []

  add(code: FaultCode, context: FaultContext): void {
    this.faults.push(faultOf(code, context))
  }

  include(faults: readonly Fault[]): void {
    for (const fault of faults) this.faults.push(fault)
  }

  /** True if the bake cannot go on even without the features concerned. */
  get isFatal(): boolean {
    return this.faults.some(({ scope }) => scope === 'file')
  }
}

/** How many single messages are shown before counts take over. */
const SINGLE_MESSAGES = 20

/** The first twenty faults one by one, then how many there are of each code. */
export function faultLines(faults: readonly Fault[], language: Language = 'en'): string[] {
  const lines = faults.slice(0, SINGLE_MESSAGES).map((fault) => describeFault(fault, language))
  if (faults.length <= SINGLE_MESSAGES) return lines
  const rest = language === 'en' ? 'in all' : 'toplam'
  return [
    ...lines,
    `… ${faults.length} ${rest}: ${Object.entries(countCodes(faults))
      .map(([code, n]) => `${code} ${n}`)
      .join(', ')}`,
  ]
}

export function countCodes(faults: readonly Fault[]): Record<string, number> {
  const counts: Record<string, number> = {}
  for (const { code } of faults) counts[code] = (counts[code] ?? 0) + 1
  return counts
}

/** The refusal that ends a bake: all faults travel in its context, the first ones in its message. */
export function refusal(faults: readonly Fault[]): DataError {
  const first = faults[0]
  const files = [...new Set(faults.map(({ context }) => context.file).filter((name) => name !== undefined))]
  return new DataError(
    'sources-refused',
    [`${faults.length} fault(s) in ${files.join(', ')}:`, ...faultLines(faults)].join('\n'),
    {
      ...(first?.context.file === undefined ? {} : { file: first.context.file }),
      files,
      counts: countCodes(faults),
      faults,
    },
  )
}
