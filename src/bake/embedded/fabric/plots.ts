import Flatbush from 'flatbush'
import { ringArea } from '../../../foundation'
import type { Bridge } from './bridges'
import { blockOutlines, carve, withoutSpikes } from './blockOutline'
import { overlapArea, type FlatRing } from './clipping'
import { boxOf } from './containment'
import type { Framework } from './framework'
import type { Block } from './settlement'

/** A block with the land that streets leave of it. */
export interface Plot {
  block: Block
  /** Number of the block in the district. */
  number: number
  outline: FlatRing
  /** m² */
  net: number
  /** The face's outline along street centres, and the width of the street along each edge, metres. */
  face: FlatRing
  widths: number[]
}

/** Rights of way as rectangles, one per straight piece of street, found by place. */
export interface StreetStrips {
  near(ring: FlatRing): FlatRing[]
}

/** How far outlines, being rounded to centimetres, may reach over a street's edge, metres. */
const EDGE_TOLERANCE = 0.03

/** Indexes the right of way of every piece of street of the framework. */
export function indexStreets({ map, styles }: Framework, bridges: readonly Bridge[]): StreetStrips {
  const strips: FlatRing[] = []
  const add = (a: number, b: number, style: number) => {
    const half = styles.widthOf(style) / 2 - EDGE_TOLERANCE
    if (half > 0) strips.push(stripAround(map.x[a] as number, map.y[a] as number, map.x[b] as number, map.y[b] as number, half))
  }
  map.lineOf.forEach((style, edge) => add(map.origin[2 * edge] as number, map.origin[2 * edge + 1] as number, style))
  for (const { from, to, style } of bridges) add(from, to, style)
  return indexStrips(strips)
}

/** A straight piece of street as a rectangle, counter-clockwise. */
export function stripAround(ax: number, ay: number, bx: number, by: number, half: number): FlatRing {
  const length = Math.hypot(bx - ax, by - ay) || 1
  const nx = (-(by - ay) / length) * half
  const ny = ((bx - ax) / length) * half
  return [ax - nx, ay - ny, bx - nx, by - ny, bx + nx, by + ny, ax + nx, ay + ny]
}

export function indexStrips(strips: readonly FlatRing[]): StreetStrips {
  const index = new Flatbush(Math.max(1, strips.length))
  if (strips.length === 0) index.add(Infinity, Infinity, Infinity, Infinity)
  for (const strip of strips) index.add(...boxOf(strip))
  index.finish()
  return { near: (ring) => (strips.length === 0 ? [] : index.search(...boxOf(ring)).sort((a, b) => a - b).map((i) => strips[i] as FlatRing)) }
}

/**
 * The land of each block: the face less half of every street around it, and less what other streets reach into it where
 * they meet its edge at a sharp angle. Of several pieces the largest is built on.
 */
export function plotsOf({ map, styles }: Framework, blocks: readonly Block[], firstBlock: number, strips: StreetStrips): Plot[] {
  return blocks.flatMap((block, i) => {
    if (block.fabric === 'open') return []
    const halves = map.halfEdgesOf(block.face)
    const widths = halves.map((half) => styles.widthOf(map.lineOf[half >> 1] as number))
    let [outline] = blockOutlines(map.ringOf(halves), widths.map((width) => (width === 0 ? 2 : width / 2)))
    if (outline === undefined) return []
    const intruders = strips.near(outline).filter((strip) => overlapArea([outline as FlatRing], [strip]) > 0.05)
    if (intruders.length > 0) {
      outline = carve(outline, intruders).map(withoutSpikes).sort((a, b) => ringArea(b) - ringArea(a))[0]
      if (outline === undefined) return []
    }
    return [{ block, number: firstBlock + i, outline, net: ringArea(outline), face: map.ringOf(halves), widths }]
  })
}
