/** A point well inside a ring: the middle of the widest horizontal chord of nine. */
export function interiorPoint(ring: readonly number[]): [x: number, y: number] {
  let south = Infinity
  let north = -Infinity
  for (let i = 1; i < ring.length; i += 2) {
    south = Math.min(south, ring[i] as number)
    north = Math.max(north, ring[i] as number)
  }
  let best: [number, number] = [ring[0] as number, ring[1] as number]
  let widest = -1
  for (let k = 1; k < 10; k++) {
    // An odd fraction keeps the chord off vertices that lie on round heights.
    const y = south + ((north - south) * (k + 0.0137)) / 10
    const crossings = chordCrossings(ring, y)
    for (let i = 0; i + 1 < crossings.length; i += 2) {
      const left = crossings[i] as number
      const right = crossings[i + 1] as number
      if (right - left > widest) {
        widest = right - left
        best = [(left + right) / 2, y]
      }
    }
  }
  return best
}

function chordCrossings(ring: readonly number[], y: number): number[] {
  const crossings: number[] = []
  for (let i = 0; i < ring.length; i += 2) {
    const j = (i + 2) % ring.length
    const ay = ring[i + 1] as number
    const by = ring[j + 1] as number
    if (ay > y === by > y) continue
    const ax = ring[i] as number
    crossings.push(ax + (((ring[j] as number) - ax) * (y - ay)) / (by - ay))
  }
  return crossings.sort((a, b) => a - b)
}
