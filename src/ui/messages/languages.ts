import { en } from './en'
import { tr, type MessageId } from './tr'

/** Languages of the screen, each named in its own tongue. */
export const LANGUAGES = { tr: 'Türkçe', en: 'English' } as const
export type Language = keyof typeof LANGUAGES

export const LOCALES: Record<Language, string> = { tr: 'tr-TR', en: 'en-GB' }

export const TABLES: Record<Language, Record<MessageId, string>> = { tr, en }
