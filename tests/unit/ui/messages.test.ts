import { parse, TYPE, type MessageFormatElement } from '@formatjs/icu-messageformat-parser'
import { describe, expect, it } from 'vitest'
import { TABLES } from '../../../src/ui/messages'
import type { MessageId } from '../../../src/ui/messages'

const ids = Object.keys(TABLES.tr) as MessageId[]

/** Names of the values a text asks for, wherever they stand in it. */
function valuesOf(elements: readonly MessageFormatElement[]): Set<string> {
  const names = new Set<string>()
  for (const element of elements) {
    if (element.type === TYPE.literal || element.type === TYPE.pound) continue
    names.add(element.value)
    if (element.type === TYPE.plural || element.type === TYPE.select) {
      for (const { value } of Object.values(element.options)) for (const name of valuesOf(value)) names.add(name)
    }
  }
  return names
}

describe('message tables', () => {
  it('have the same keys in every language', () => {
    expect(Object.keys(TABLES.en).toSorted()).toEqual(ids.toSorted())
  })

  it('have no empty text', () => {
    for (const table of Object.values(TABLES)) {
      expect(Object.entries(table).filter(([, text]) => text.trim() === '')).toEqual([])
    }
  })

  it('ask for the same values in every language', () => {
    const values = (table: Record<MessageId, string>) =>
      ids.map((id) => [id, [...valuesOf(parse(table[id]))].toSorted()])
    expect(values(TABLES.en)).toEqual(values(TABLES.tr))
  })

  it('write Turkish with typographic apostrophes and quotes', () => {
    expect(Object.entries(TABLES.tr).filter(([, text]) => /['"]/.test(text))).toEqual([])
  })
})
