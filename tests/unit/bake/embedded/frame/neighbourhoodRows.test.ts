import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { parseNeighbourhoods } from '../../../../../src/bake/embedded/frame/neighbourhoodRows'

const TEXT = readFileSync('assets/kucukcekmece/neighbourhoods.csv', 'utf8')
const parse = (text: string) => parseNeighbourhoods('neighbourhoods.csv', text)

describe('parseNeighbourhoods', () => {
  test('reads a row into figures', () => {
    const kanarya = parse(TEXT).find(({ name }) => name === 'Kanarya')
    expect(kanarya?.figures.byStoreys).toEqual({ from1to4: 1991, from5to9: 1454, from10: 23 })
    expect(kanarya?.socioEconomic).toEqual({ class: 'D', score: 25 })
  })

  test('names every fault: a lost cell, a word for a number, a grouping that does not sum', () => {
    const broken = TEXT.replace(/^40582,Atakent,/m, '40582,')
      .replace('40591,Atatürk,', '40591,Atatürk,east')
      .replace(',1042,1553,873,', ',1043,1553,873,')
    expect(() => parse(broken)).toThrowError(
      /line 12, : 30 values, expected 31; line 13, longitude: "east28.796397" is not a number; line 23, buildings: is 3468, the periods sum to 3469/,
    )
  })

  test('names a missing column', () => {
    expect(() => parse(TEXT.replace(',vs30,', ',soil,'))).toThrowError(/vs30: column is missing/)
  })

  test('refuses a table without rows', () => {
    expect(() => parse('# nothing\n')).toThrowError(/no rows/)
  })
})
