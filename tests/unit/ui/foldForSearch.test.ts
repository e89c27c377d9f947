import { fc, test } from '@fast-check/vitest'
import { describe, expect, it } from 'vitest'
import { foldForSearch, matchesSearch } from '../../../src/ui/listing'

describe('foldForSearch', () => {
  it('finds Turkish names typed without Turkish letters', () => {
    expect(matchesSearch('Söğütlü Çeşme', 'sogutlu cesme')).toBe(true)
    expect(matchesSearch('İnönü', 'INONU')).toBe(true)
    expect(matchesSearch('Halkalı Merkez', 'HALKALI')).toBe(true)
    expect(matchesSearch('Yarımburgaz', 'yarimburgaz')).toBe(true)
    expect(matchesSearch('IŞIK', 'işik')).toBe(true)
  })

  it('asks for every word, in any order', () => {
    expect(matchesSearch('Küçükçekmece Gölü kıyısı', 'kıyı göl')).toBe(true)
    expect(matchesSearch('Küçükçekmece Gölü kıyısı', 'göl park')).toBe(false)
  })

  test.prop([fc.string()])('of what is folded changes nothing', (text) => {
    expect(foldForSearch(foldForSearch(text))).toBe(foldForSearch(text))
  })

  test.prop([fc.string()])('finds every text by itself', (text) => {
    expect(matchesSearch(text, text)).toBe(true)
  })
})
