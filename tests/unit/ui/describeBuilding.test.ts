import { describe, expect, it } from 'vitest'
import { UNKNOWN_COUNT } from '../../../src/model'
import { describeBuilding } from '../../../src/ui/building'
import { TABLES, type MessageId, type Messages } from '../../../src/ui/messages'
import { buildDistrict } from '../builders/district'

const messages = {
  language: 'tr',
  say: (id: MessageId, values: Record<string, string | number> = {}) =>
    Object.entries(values).reduce((text, [key, value]) => text.replaceAll(`{${key}}`, String(value)), TABLES.tr[id]),
  number: (value: number, options?: Intl.NumberFormatOptions) => new Intl.NumberFormat('tr-TR', options).format(value),
  words: ({ tr }: { tr: string }) => tr,
  date: (iso: string) => iso,
  compare: () => 0,
} as Messages

const factOf = (buildings: Parameters<typeof describeBuilding>[0], index: number, id: MessageId) => {
  const found = describeBuilding(buildings, index, messages).find(({ label }) => label === TABLES.tr[id])
  if (found === undefined) throw new Error(`the card has no line "${id}"`)
  return found
}

describe('describeBuilding', () => {
  it('says unknown for what is unknown, and how it is known only where something is', () => {
    const { buildings } = buildDistrict({ knowledge: 'measured' })
    buildings.storeys[0] = 0
    buildings.yearBuilt[0] = 0
    buildings.dwellings[0] = UNKNOWN_COUNT
    buildings.residents[0] = UNKNOWN_COUNT
    buildings.eavesHeight[0] = Number.NaN
    for (const id of [
      'building.storeys',
      'building.yearBuilt',
      'building.dwellings',
      'building.residents',
      'building.height',
      'building.floorArea',
    ] as const) {
      expect(factOf(buildings, 0, id)).toMatchObject({ value: null, knowledge: 'unknown' })
    }
  })

  it('keeps a real zero apart from unknown', () => {
    const { buildings } = buildDistrict()
    buildings.dwellings[0] = 0
    expect(factOf(buildings, 0, 'building.dwellings').value).toBe('0')
  })

  it('writes a year as a year, not as a number of thousands', () => {
    const { buildings } = buildDistrict()
    buildings.yearBuilt[0] = 1984
    expect(factOf(buildings, 0, 'building.yearBuilt').value).toBe('1984')
  })

  it('knows a computed area no better than derived, and no better than what it is computed from', () => {
    const measured = buildDistrict({ knowledge: 'measured' }).buildings
    expect(factOf(measured, 0, 'building.floorArea').knowledge).toBe('derived')
    const generated = buildDistrict({ knowledge: 'generated' }).buildings
    expect(factOf(generated, 0, 'building.floorArea').knowledge).toBe('generated')
  })
})
