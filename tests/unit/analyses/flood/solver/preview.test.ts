import { expect, test } from 'vitest'
import { solveFlood } from '../../../../../src/analyses/flood'

test('the preview shows speeds water has, on rain that falls down steps', async () => {
  const [columns, rows] = [40, 6]
  // Terraces of 1.5 m every 8 m, smooth as asphalt: films at the edges, where q over depth alone makes 100 m/s.
  const bedElevation = Float64Array.from({ length: columns * rows }, (_, cell) => 1.5 * Math.floor((cell % columns) / 4))
  const { maximumSpeed, ledger } = await solveFlood({
    columns,
    rows,
    cellSize: 2,
    bedElevation,
    manningN: 0.02,
    boundaries: { west: 'open', east: 'wall', north: 'wall', south: 'wall' },
    rain: { times: [0, 600], fallen: [0, 0.06] },
    duration: 900,
    scheme: 'localInertial',
  })
  expect(Math.max(...maximumSpeed)).toBeGreaterThan(0.1)
  expect(Math.max(...maximumSpeed)).toBeLessThan(10)
  expect(ledger.relativeError).toBeLessThan(1e-10)
})
