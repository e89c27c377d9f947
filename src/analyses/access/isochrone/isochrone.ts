import { Clipper, EndType, JoinType, type Paths64 } from 'clipper2-ts'
import { lineOf } from '../../../foundation'
import type { Nearest } from '../graph/nearest'
import { cutLineAt } from '../network/cutStreet'
import { lineLength } from '../network/heightProfile'
import type { WalkingNetwork } from '../network/WalkingNetwork'
import type { Gates } from '../places/Gates'
import type { WalkingCosts } from '../reach/reachOf'

/** Ground beside a street that counts as reached with it, m (project choice). */
const BESIDE = 20
const PER_METRE = 1000

/**
 * Courses that are walked within a limit, each edge cut exactly where the limit is met, from both ends if need be.
 *
 * @param nearest  a search, `to` the destination or `from` the start
 * @param costs    the costs of that search
 */
export function reachedCourses(
  network: WalkingNetwork,
  costs: Float64Array,
  nearest: Nearest,
  limit: number,
  direction: 'to' | 'from',
): number[][] {
  const courses: number[][] = []
  const flip = direction === 'from' ? 0 : 1
  for (let e = 0; e < network.edgeCount; e++) {
    const shareFrom = (node: number, code: number) => {
      const left = limit - (nearest.seconds[node] as number)
      const cost = costs[code] as number
      return left < 0 || cost === Infinity ? 0 : cost === 0 ? 1 : Math.min(1, left / cost)
    }
    const first = shareFrom(network.from[e] as number, (2 * e) ^ flip)
    const last = shareFrom(network.to[e] as number, (2 * e + 1) ^ flip)
    if (first === 0 && last === 0) continue
    const course = lineOf(network.courses, e)
    const length = lineLength(course)
    if (first + last >= 1) {
      courses.push([...course])
      continue
    }
    const cuts = [first, 1 - last].filter((share) => share > 0 && share < 1).map((share) => share * length)
    const pieces = cutLineAt(course, cuts)
    if (first > 0) courses.push(pieces[0] as number[])
    if (last > 0) courses.push(pieces[pieces.length - 1] as number[])
  }
  return courses
}

/** What is walked of the gates' own edges, both ways from each gate, where its ends may lie beyond the limit. */
export function coursesAtGates(
  network: WalkingNetwork,
  { arcs, perMetre }: WalkingCosts,
  gates: Gates,
  limit: number,
  direction: 'to' | 'from',
): number[][] {
  const courses: number[][] = []
  for (let g = 0; g < gates.count; g++) {
    const edge = gates.edge[g] as number
    const left = limit - (gates.metres[g] as number) * perMetre
    const outward = direction === 'from' ? 0 : 1
    const [ahead, back] = [arcs[(2 * edge) ^ outward] as number, arcs[(2 * edge + 1) ^ outward] as number]
    if (left <= 0 || ahead === Infinity || back === Infinity) continue
    const course = lineOf(network.courses, edge)
    const length = lineLength(course)
    const share = gates.share[g] as number
    const cuts = [Math.max(0, share - left / back), Math.min(1, share + left / ahead)].filter(
      (cut) => cut > 0 && cut < 1,
    )
    const pieces = cutLineAt(
      course,
      cuts.map((cut) => cut * length),
    )
    courses.push(pieces[share - left / back > 0 ? 1 : 0] as number[])
  }
  return courses
}

/** The outline of what is reached: courses widened by 20 m and united, never a hull. Rings, holes clockwise, to the millimetre. */
export function isochroneRings(courses: readonly (readonly number[])[]): number[][] {
  const paths: Paths64 = courses.map((course) => {
    const path = []
    for (let i = 0; i < course.length; i += 2) {
      path.push({
        x: Math.round((course[i] as number) * PER_METRE),
        y: Math.round((course[i + 1] as number) * PER_METRE),
      })
    }
    return path
  })
  return Clipper.inflatePaths(paths, BESIDE * PER_METRE, JoinType.Round, EndType.Round).map((path) =>
    path.flatMap(({ x, y }) => [x / PER_METRE, y / PER_METRE]),
  )
}
