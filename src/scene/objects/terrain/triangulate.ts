/**
 * A mesh of right-angled triangles that follows a square grid of heights as closely as asked: flat ground takes few
 * large triangles, slopes many small ones, and there are no cracks, since an edge is split for both sides or for none.
 *
 * Source  W. Evans, D. Kirkpatrick, G. Townsend, "Right-triangulated irregular networks", Algorithmica 30, 2001; the
 *         bottom-up error pass is the one described by V. Agafonkin, "Fast terrain mesh generation", 2019
 */
interface TriangleMesh {
  /** Column and row of each vertex; shape (vertices, 2). */
  vertices: Uint16Array<ArrayBuffer>
  /** Three vertices a triangle, counter-clockwise seen from above with rows running south; shape (triangles, 3). */
  triangles: Uint32Array<ArrayBuffer>
}

/**
 * @param heights  square grid of side 2ⁿ + 1, row-major from the north-west
 * @param most     greatest number of triangles wanted
 * @param finest   error below which nothing is gained, in the unit of the heights
 */
export function triangulate(heights: Float32Array, size: number, most: number, finest: number): TriangleMesh {
  const errors = splitErrors(heights, size)
  let error = finest
  if (countTriangles(errors, size, error) > most) {
    // The count falls as the error grows: halve the bracket until it is within a few per cent.
    let low = finest
    let high = finest
    do high *= 4
    while (countTriangles(errors, size, high) > most)
    for (let round = 0; round < 7; round++) {
      const middle = (low + high) / 2
      if (countTriangles(errors, size, middle) > most) low = middle
      else high = middle
    }
    error = high
  }
  return cut(errors, size, error)
}

/** For each grid node that can be the middle of a longest edge: the worst error below it if the edge is left whole. */
function splitErrors(heights: Float32Array, size: number): Float32Array {
  const tile = size - 1
  const errors = new Float32Array(size * size)
  const triangles = tile * tile * 2 - 2
  const smallest = triangles - tile * tile
  for (let i = triangles - 1; i >= 0; i--) {
    // Walk down from one of the two root triangles; the bits of the number say which half.
    let id = i + 2
    let ax = 0
    let ay = 0
    let bx = 0
    let by = 0
    let cx = 0
    let cy = 0
    if (id & 1) bx = by = cx = tile
    else ax = ay = cy = tile
    while ((id >>= 1) > 1) {
      const mx = (ax + bx) >> 1
      const my = (ay + by) >> 1
      if (id & 1) {
        bx = ax
        by = ay
        ax = cx
        ay = cy
      } else {
        ax = bx
        ay = by
        bx = cx
        by = cy
      }
      cx = mx
      cy = my
    }
    const mx = (ax + bx) >> 1
    const my = (ay + by) >> 1
    const middle = my * size + mx
    const straight = ((heights[ay * size + ax] as number) + (heights[by * size + bx] as number)) / 2
    let error = Math.max(errors[middle] as number, Math.abs(straight - (heights[middle] as number)))
    if (i < smallest) {
      const left = ((ay + cy) >> 1) * size + ((ax + cx) >> 1)
      const right = ((by + cy) >> 1) * size + ((bx + cx) >> 1)
      error = Math.max(error, errors[left] as number, errors[right] as number)
    }
    errors[middle] = error
  }
  return errors
}

type Visit = (ax: number, ay: number, bx: number, by: number, cx: number, cy: number) => void

function walk(errors: Float32Array, size: number, most: number, visit: Visit): void {
  const descend: Visit = (ax, ay, bx, by, cx, cy) => {
    const mx = (ax + bx) >> 1
    const my = (ay + by) >> 1
    if (Math.abs(ax - cx) + Math.abs(ay - cy) > 1 && (errors[my * size + mx] as number) > most) {
      descend(cx, cy, ax, ay, mx, my)
      descend(bx, by, cx, cy, mx, my)
    } else visit(ax, ay, bx, by, cx, cy)
  }
  const last = size - 1
  descend(0, 0, last, last, last, 0)
  descend(last, last, 0, 0, 0, last)
}

function countTriangles(errors: Float32Array, size: number, most: number): number {
  let count = 0
  walk(errors, size, most, () => count++)
  return count
}

function cut(errors: Float32Array, size: number, most: number): TriangleMesh {
  const numberOf = new Int32Array(size * size).fill(-1)
  const vertices: number[] = []
  const triangles: number[] = []
  const vertex = (x: number, y: number): number => {
    const node = y * size + x
    let number = numberOf[node] as number
    if (number < 0) {
      number = vertices.length / 2
      numberOf[node] = number
      vertices.push(x, y)
    }
    return number
  }
  walk(errors, size, most, (ax, ay, bx, by, cx, cy) => {
    const a = vertex(ax, ay)
    const b = vertex(bx, by)
    const c = vertex(cx, cy)
    const turn = (bx - ax) * (cy - ay) - (by - ay) * (cx - ax)
    // Rows run south: what turns left in rows and columns is clockwise on the ground.
    if (turn < 0) triangles.push(a, b, c)
    else triangles.push(a, c, b)
  })
  return { vertices: new Uint16Array(vertices), triangles: new Uint32Array(triangles) }
}
