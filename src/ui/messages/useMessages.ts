import { useMemo } from 'react'
import { useIntl } from 'react-intl'
import type { Words } from '../../model'
import type { Language } from './languages'
import type { MessageId } from './tr'

type Value = string | number

export interface Messages {
  language: Language
  /** The text of a key, ICU values filled in. */
  say(id: MessageId, values?: Record<string, Value>): string
  /** The reader's side of a text that comes with the data. */
  words(words: Words): string
  /** A number as the language writes it: 1.234,5 or 1,234.5. */
  number(value: number, options?: Intl.NumberFormatOptions): string
  /** An ISO 8601 year, month or day in words; what is not a date is shown as it is. */
  date(iso: string): string
  /** Order of names in the language: ç after c, ı before i. */
  compare(a: string, b: string): number
}

/** Texts, numbers and dates in the language of the screen. */
export function useMessages(): Messages {
  const intl = useIntl()
  return useMemo(() => {
    const language: Language = intl.locale.startsWith('tr') ? 'tr' : 'en'
    const collator = new Intl.Collator(intl.locale)
    return {
      language,
      say: (id, values) => intl.formatMessage({ id }, values),
      words: (words) => words[language],
      number: (value, options) =>
        intl.formatNumber(value, options as Parameters<typeof intl.formatNumber>[1]).replace('-', '−'),
      date: (iso) => dateInWords(iso, intl.locale),
      compare: collator.compare,
    }
  }, [intl])
}

/** @returns "2023", "Ocak 2023" or "14 Ocak 2023", as exact as the date given */
export function dateInWords(iso: string, locale: string): string {
  const parts = /^(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?$/.exec(iso)
  if (parts === null) return iso
  const [, year, month, day] = parts
  if (month === undefined) return year as string
  const moment = new Date(Date.UTC(Number(year), Number(month) - 1, day === undefined ? 1 : Number(day)))
  if (Number.isNaN(moment.getTime())) return iso
  return new Intl.DateTimeFormat(locale, {
    timeZone: 'UTC',
    year: 'numeric',
    month: 'long',
    ...(day === undefined ? {} : { day: 'numeric' as const }),
  }).format(moment)
}
