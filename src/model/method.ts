import type { Words } from './district'

/** What an analysis rests on, in plain language; the apps show it beside every result (house rule 5). */
export interface Method {
  name: Words
  assumptions: Words[]
  limits: Words[]
  /** Author, title, year; the same in every language. */
  sources: string[]
}
