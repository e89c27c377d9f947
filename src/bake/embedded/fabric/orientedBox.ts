/** The smallest rectangle around a ring. `angle` is the direction of its long side, radians. */
export interface OrientedBox {
  angle: number
  length: number
  width: number
  centre: [x: number, y: number]
}

/**
 * Smallest enclosing rectangle by rotating over the edges of the convex hull (one side of it lies along a hull edge:
 * H. Freeman and R. Shapira, Communications of the ACM 18, 1975).
 */
export function orientedBox(ring: readonly number[]): OrientedBox {
  const hull = convexHull(ring)
  let best: OrientedBox = { angle: 0, length: 0, width: 0, centre: [ring[0] as number, ring[1] as number] }
  let least = Infinity
  for (let i = 0; i < hull.length; i++) {
    const [ax, ay] = hull[i] as Point
    const [bx, by] = hull[(i + 1) % hull.length] as Point
    const span = Math.hypot(bx - ax, by - ay)
    if (span < 1e-6) continue
    const ux = (bx - ax) / span
    const uy = (by - ay) / span
    let [minU, maxU, minV, maxV] = [Infinity, -Infinity, Infinity, -Infinity]
    for (const [x, y] of hull) {
      const u = x * ux + y * uy
      const v = y * ux - x * uy
      minU = Math.min(minU, u)
      maxU = Math.max(maxU, u)
      minV = Math.min(minV, v)
      maxV = Math.max(maxV, v)
    }
    const area = (maxU - minU) * (maxV - minV)
    // A tie (rectangles) goes to the first edge, so that equal rings give equal boxes.
    if (area >= least - 1e-6) continue
    least = area
    const u = (minU + maxU) / 2
    const v = (minV + maxV) / 2
    const isAlong = maxU - minU >= maxV - minV
    best = {
      angle: Math.atan2(uy, ux) + (isAlong ? 0 : Math.PI / 2),
      length: Math.max(maxU - minU, maxV - minV),
      width: Math.min(maxU - minU, maxV - minV),
      centre: [u * ux - v * uy, u * uy + v * ux],
    }
  }
  return best
}

type Point = [number, number]

/** Convex hull, counter-clockwise, by A. Andrew's monotone chain, Information Processing Letters 9, 1979. */
function convexHull(ring: readonly number[]): Point[] {
  const points: Point[] = []
  for (let i = 0; i < ring.length; i += 2) points.push([ring[i] as number, ring[i + 1] as number])
  points.sort((a, b) => a[0] - b[0] || a[1] - b[1])
  return [...halfHull(points), ...halfHull(points.reverse())]
}

function halfHull(points: readonly Point[]): Point[] {
  const chain: Point[] = []
  for (const point of points) {
    while (chain.length > 1 && turn(chain[chain.length - 2] as Point, chain[chain.length - 1] as Point, point) <= 0) chain.pop()
    chain.push(point)
  }
  chain.pop()
  return chain
}

function turn(a: Point, b: Point, c: Point): number {
  return (b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0])
}
