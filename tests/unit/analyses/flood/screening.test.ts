import { fc, test } from '@fast-check/vitest'
import { describe, expect } from 'vitest'
import {
  floodScreeningRequest,
  isWet,
  method,
  newlyWetArea,
  screenFlood,
  wetDepth,
  type FloodScreeningRequest,
} from '../../../../src/analyses/flood'

const COLUMNS = 14
const ROWS = 11
const CELL = 10

/** Ground in quarter metres, a lake in the north-west corner, a sea along the south edge, one stream in the middle. */
function request(beds: readonly number[], lakeLevel = 1): FloodScreeningRequest {
  return {
    terrain: {
      columns: COLUMNS,
      rows: ROWS,
      cellSize: CELL,
      west: 0,
      north: 0,
      values: Float32Array.from(beds),
    },
    waterBodies: [
      { level: lakeLevel, rings: [[-5, 5, -5, -25, 25, -25, 25, 5]] },
      { level: 0, rings: [[-5, -95, -5, -105, 135, -105, 135, -95]] },
    ],
    streams: [{ line: [70, -20, 70, -70], width: 4 }],
    largestRise: 8,
    channelArea: 1e9,
    stride: 1,
  }
}

const quarterMetres = fc.integer({ min: -8, max: 60 }).map((quarters) => quarters / 4)
const terrain = fc.array(quarterMetres, { minLength: COLUMNS * ROWS, maxLength: COLUMNS * ROWS })
const withHoles = fc.array(
  fc.oneof({ weight: 12, arbitrary: quarterMetres }, { weight: 1, arbitrary: fc.constant(Number.NaN) }),
  {
    minLength: COLUMNS * ROWS,
    maxLength: COLUMNS * ROWS,
  },
)
const rises = fc.integer({ min: 0, max: 32 }).map((quarters) => quarters / 4)

describe('screenFlood', () => {
  test.prop([withHoles])('never puts ground below its drainage', async (beds) => {
    const { heightAboveDrainage, channels } = await screenFlood(request(beds))
    heightAboveDrainage.values.forEach((height, node) => {
      if (!Number.isNaN(height)) expect(height).toBeGreaterThanOrEqual(0)
      if (channels.values[node] === 1 && !Number.isNaN(beds[node])) expect(height).toBe(0)
    })
  })

  test.prop([withHoles, rises])('wets what a flood fill at that very level finds', async (beds, rise) => {
    const asked = request(beds)
    const screening = await screenFlood(asked)
    const expected = floodFill(asked, rise)
    expected.forEach((wet, node) => expect(isWet(screening, node, rise)).toBe(wet))
  })

  test.prop([terrain, rises, rises])('never dries anything by a higher lake', async (beds, a, b) => {
    const screening = await screenFlood(request(beds))
    const lower = wetDepth(screening, Math.min(a, b))
    const higher = wetDepth(screening, Math.max(a, b))
    lower.forEach((depth, node) => expect(higher[node]).toBeGreaterThanOrEqual(depth))
    expect(newlyWetArea(screening, Math.max(a, b))).toBeGreaterThanOrEqual(newlyWetArea(screening, Math.min(a, b)))
  })

  test("leaves still water still: at today's level only the water itself is wet", async () => {
    const beds = Array.from({ length: COLUMNS * ROWS }, () => 5)
    const screening = await screenFlood(request(beds))
    expect(newlyWetArea(screening, 0)).toBe(0)
    // Lake: columns 0 … 2, rows 0 … 2; sea: the southernmost row.
    const wet = beds.filter((_, node) => isWet(screening, node, 0)).length
    expect(wet).toBe(3 * 3 + COLUMNS)
  })

  test('gives the height of a plane slope above the sea at its foot', async () => {
    const beds = Array.from({ length: COLUMNS * ROWS }, (_, node) => ROWS - 1 - Math.floor(node / COLUMNS))
    const asked = { ...request(beds), streams: [], waterBodies: [request(beds).waterBodies[1]!] }
    const { heightAboveDrainage, hollowDepth } = await screenFlood(asked)
    // Off the side and top edges, where water may leave the known ground, HAND is the fall to the shore.
    for (let row = 1; row < ROWS; row++) {
      for (let column = 1; column < COLUMNS - 1; column++) {
        expect(heightAboveDrainage.values[row * COLUMNS + column]).toBe(ROWS - 1 - row)
      }
    }
    expect(Math.max(...hollowDepth.values)).toBe(0)
  })

  test('says unknown, not zero, where water leaves the known ground', async () => {
    const beds = Array.from({ length: COLUMNS * ROWS }, (_, node) => 10 + (node % COLUMNS))
    const { heightAboveDrainage } = await screenFlood({ ...request(beds), streams: [], waterBodies: [] })
    expect(heightAboveDrainage.values.every(Number.isNaN)).toBe(true)
  })

  test('finds a channel where enough ground drains, mapped or not', async () => {
    // A valley along the middle column that falls to the south.
    const beds = Array.from({ length: COLUMNS * ROWS }, (_, node) => {
      const column = node % COLUMNS
      return Math.abs(column - 7) * 4 + (ROWS - 1 - Math.floor(node / COLUMNS))
    })
    const asked = { ...request(beds), streams: [], waterBodies: [], channelArea: 20 * CELL * CELL }
    const { channels, heightAboveDrainage } = await screenFlood(asked)
    expect(channels.values[(ROWS - 2) * COLUMNS + 7]).toBe(1)
    expect(channels.values[(ROWS - 2) * COLUMNS + 3]).toBe(0)
    expect(heightAboveDrainage.values[(ROWS - 2) * COLUMNS + 7]).toBe(0)
  })

  test.prop([withHoles])('gives equal answers to equal requests and leaves the request alone', async (beds) => {
    const asked = request(beds)
    const before = structuredClone(asked)
    const first = await screenFlood(asked)
    expect(asked).toEqual(before)
    expect(await screenFlood(before)).toEqual(first)
  })

  test('thins the terrain where asked', async () => {
    const beds = Array.from({ length: COLUMNS * ROWS }, () => 5)
    const { riseToWet } = await screenFlood({ ...request(beds), stride: 2 })
    expect([riseToWet.columns, riseToWet.rows, riseToWet.cellSize]).toEqual([7, 6, 20])
  })

  test('refuses terrain without extent', async () => {
    const asked = {
      ...request([]),
      terrain: { columns: 1, rows: 1, cellSize: 10, west: 0, north: 0, values: new Float32Array(1) },
    }
    await expect(screenFlood(asked)).rejects.toThrow(/expected at least 2 × 2/)
  })
})

describe('floodScreeningRequest', () => {
  test('takes streams as lines and leaves out water without a level', () => {
    const { terrain } = request(new Array<number>(COLUMNS * ROWS).fill(0))
    const asked = floodScreeningRequest({
      terrain: { ...terrain, knowledge: 'derived', isApproximate: true },
      water: [
        { id: 'a', kind: 'stream', name: { tr: '', en: '' }, rings: [[0, 0, 5, 5]], width: 6, knowledge: 'derived' },
        {
          id: 'b',
          kind: 'lake',
          name: { tr: '', en: '' },
          rings: [[0, 0, 5, 0, 5, 5]],
          level: 0.4,
          knowledge: 'derived',
        },
        { id: 'c', kind: 'lake', name: { tr: '', en: '' }, rings: [[0, 0, 5, 0, 5, 5]], knowledge: 'derived' },
      ],
    })
    expect(asked.streams).toEqual([{ line: [0, 0, 5, 5], width: 6 }])
    expect(asked.waterBodies.map((body) => body.level)).toEqual([0.4])
  })
})

describe('method', () => {
  test('says in both languages that it is a screening and not a simulation', () => {
    expect(method.name.en).toMatch(/screening, not a simulation/)
    expect(method.name.tr).toMatch(/ön tarama.*benzetim değil/)
  })
})

/** The plain way: start from the water, step to any of eight neighbours whose ground lies below its level plus rise. */
function floodFill({ terrain, waterBodies }: FloodScreeningRequest, rise: number): boolean[] {
  const wet = new Array<boolean>(COLUMNS * ROWS).fill(false)
  waterBodies.forEach(({ level }, body) => {
    const seen = new Set<number>()
    for (let node = 0; node < COLUMNS * ROWS; node++) {
      const column = node % COLUMNS
      const row = Math.floor(node / COLUMNS)
      if (body === 0 ? column <= 2 && row <= 2 : row === ROWS - 1) seen.add(node)
    }
    for (const node of seen) {
      wet[node] = true
      for (let dr = -1; dr <= 1; dr++) {
        for (let dc = -1; dc <= 1; dc++) {
          const column = (node % COLUMNS) + dc
          const row = Math.floor(node / COLUMNS) + dr
          if (column < 0 || row < 0 || column >= COLUMNS || row >= ROWS) continue
          if (terrain.values[row * COLUMNS + column]! <= level + rise) seen.add(row * COLUMNS + column)
        }
      }
    }
  })
  return wet
}
