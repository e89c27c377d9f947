import { lineOf } from '../../foundation'
import { STREET_CLASSES, type RailLine, type Streets } from '../../model'

/** How far a line of the frame may lie from the road it runs on, metres: the error of both together. */
const REACH = 240
/** Metres between the points that are moved. */
const SPACING = 20

/**
 * Lays a bus rapid transit line on the main road it runs along: its published course is drawn from stop to stop, which
 * cuts the corners of the road. Where no named arterial is near, the line stays as it was.
 */
export function followStreets(rail: RailLine, streets: Streets): RailLine {
  const roads = roadBeside(rail, streets)
  const line: number[] = []
  const add = (x: number, y: number) => {
    const [px, py] = nearestOn(roads, x, y)
    if (Math.hypot(px - (line[line.length - 2] ?? Infinity), py - (line[line.length - 1] ?? Infinity)) > 2) {
      line.push(Math.round(px * 100) / 100, Math.round(py * 100) / 100)
    }
  }
  for (let i = 0; i + 3 < rail.line.length; i += 2) {
    const [ax, ay, bx, by] = rail.line.slice(i, i + 4) as [number, number, number, number]
    const count = Math.max(1, Math.ceil(Math.hypot(bx - ax, by - ay) / SPACING))
    for (let k = i === 0 ? 0 : 1; k <= count; k++) add(ax + ((bx - ax) * k) / count, ay + ((by - ay) * k) / count)
  }
  return { ...rail, line }
}

/** The lines of the named arterial that most of the line's own points are nearest to. */
function roadBeside({ line }: RailLine, streets: Streets): Float64Array[] {
  const byName = new Map<number, Float64Array[]>()
  for (let street = 0; street < streets.count; street++) {
    const name = streets.name[street] as number
    if (name === 0 || streets.streetClass[street] !== STREET_CLASSES.indexOf('arterial')) continue
    byName.set(name, [...(byName.get(name) ?? []), lineOf(streets.lines, street)])
  }
  let best: Float64Array[] = []
  let most = 0
  for (const roads of byName.values()) {
    let near = 0
    for (let i = 0; i < line.length; i += 2) {
      const [x, y] = nearestOn(roads, line[i] as number, line[i + 1] as number)
      if (x !== line[i] || y !== line[i + 1]) near++
    }
    if (near > most) {
      most = near
      best = roads
    }
  }
  return best
}

function nearestOn(roads: readonly Float64Array[], x: number, y: number): [number, number] {
  let best: [number, number] = [x, y]
  let least = REACH
  for (const road of roads) {
    for (let i = 0; i + 3 < road.length; i += 2) {
      const [ax, ay, bx, by] = [road[i], road[i + 1], road[i + 2], road[i + 3]] as [number, number, number, number]
      const dx = bx - ax
      const dy = by - ay
      const t = Math.max(0, Math.min(1, ((x - ax) * dx + (y - ay) * dy) / (dx * dx + dy * dy || 1)))
      const distance = Math.hypot(x - ax - t * dx, y - ay - t * dy)
      if (distance >= least) continue
      least = distance
      best = [ax + t * dx, ay + t * dy]
    }
  }
  return best
}
