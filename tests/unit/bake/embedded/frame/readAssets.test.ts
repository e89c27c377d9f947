import { describe, expect, test } from 'vitest'
import { coastSchema } from '../../../../../src/bake/embedded/frame/assetSchemas'
import { parseAsset, readAssets } from '../../../../../src/bake/embedded/frame/readAssets'
import { DataError } from '../../../../../src/foundation'

describe('readAssets', () => {
  test('reads the embedded district', () => {
    const assets = readAssets('assets/kucukcekmece')
    expect(assets.neighbourhoods).toHaveLength(21)
    expect(assets.outlines.arcs).toHaveLength(59)
  })

  test('names a file that is missing', () => {
    expect(() => readAssets('assets/nowhere')).toThrowError(/district.json: not found/)
  })
})

describe('parseAsset', () => {
  test('names every fault of a file with its place', () => {
    const text = JSON.stringify({
      name: { tr: 'Deniz' },
      level: 'sea',
      shoreOfLand: { from: [28, 41], to: [28, 41] },
      line: [
        [28.7, 41],
        [287, 41],
      ],
    })
    const fault = caught(() => parseAsset('coast.json', text, coastSchema))
    expect(fault.code).toBe('asset-invalid')
    for (const place of ['name.en', 'level', 'line.1.0']) expect(fault.message).toContain(place)
  })

  test('says when a file is cut short', () => {
    expect(caught(() => parseAsset('coast.json', '{"name": ', coastSchema)).code).toBe('asset-not-json')
  })
})

function caught(action: () => unknown): DataError {
  try {
    action()
  } catch (fault) {
    if (fault instanceof DataError) return fault
  }
  throw new Error('expected a DataError')
}
