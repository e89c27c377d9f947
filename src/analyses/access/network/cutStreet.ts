/**
 * Cuts a line into equal pieces no longer than `longest`.
 *
 * @returns the pieces, each a flat x, y list that begins where the one before ends
 */
export function cutLine(line: ArrayLike<number>, length: number, longest: number): number[][] {
  const count = Math.max(1, Math.ceil(length / longest - 1e-9))
  return cutLineAt(
    line,
    Array.from({ length: count - 1 }, (_, i) => ((i + 1) * length) / count),
  )
}

/** Cuts a line at distances from its start, ascending, each within it. */
export function cutLineAt(line: ArrayLike<number>, distances: readonly number[]): number[][] {
  const pieces: number[][] = []
  let piece = [line[0] as number, line[1] as number]
  let passed = 0
  let next = 0
  for (let i = 2; i < line.length; i += 2) {
    const [ax, ay] = [line[i - 2] as number, line[i - 1] as number]
    const [bx, by] = [line[i] as number, line[i + 1] as number]
    const run = Math.hypot(bx - ax, by - ay)
    while (next < distances.length && run > 0 && (distances[next] as number) <= passed + run) {
      const share = Math.max(0, Math.min(1, ((distances[next] as number) - passed) / run))
      const [x, y] = [ax + (bx - ax) * share, ay + (by - ay) * share]
      if (share > 0) piece.push(x, y)
      if (piece.length < 4) piece.push(x, y)
      pieces.push(piece)
      piece = [x, y]
      next++
    }
    if (piece[piece.length - 2] !== bx || piece[piece.length - 1] !== by) piece.push(bx, by)
    passed += run
  }
  if (piece.length < 4) piece.push(piece[0] as number, piece[1] as number)
  pieces.push(piece)
  return pieces
}
