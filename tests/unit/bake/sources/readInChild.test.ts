import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { readInChild } from '../../../../src/bake/sources'
import { readRequest } from '../../../../src/bake/sources/readRequest'
import { IMPORT_LIMITS } from '../../../../src/bake/sources/limits'

const read = readInChild(join(import.meta.dirname, 'hangingReader.mjs'))
const request = (file: string, readMilliseconds = 20_000) =>
  readRequest({ path: file, file, wants: 'raster', limits: { ...IMPORT_LIMITS, readMilliseconds } })

describe('readInChild', () => {
  test('ends a reader that hangs, and names the file', async () => {
    const start = performance.now()
    const { faults } = await read(request('hang', 400))
    expect(faults).toMatchObject([{ code: 'reader-timeout', context: { file: 'hang', expected: 400 } }])
    expect(performance.now() - start).toBeLessThan(5_000)
  })

  test('reports a reader that dies', async () => {
    expect((await read(request('die'))).faults).toMatchObject([{ code: 'reader-failed', context: { file: 'die' } }])
  })

  test.runIf(process.platform === 'linux')('ends a reader that swells', async () => {
    expect((await read(request('swell'))).faults).toMatchObject([{ code: 'reader-memory', context: { file: 'swell' } }])
  })
})
