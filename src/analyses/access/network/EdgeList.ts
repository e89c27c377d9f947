import { packLines } from '../../../foundation'
import type { Streets, Terrain } from '../../../model'
import { cutLine } from './cutStreet'
import { heightProfile, lineLength } from './heightProfile'
import type { StreetAttributes } from './streetAttributes'
import type { WalkingNetwork } from './WalkingNetwork'

/** Edges are cut at every so many metres, so that slope is local. */
const LONGEST_EDGE = 50

/** Columns of edges under construction. */
export class EdgeList {
  readonly from: number[] = []
  readonly to: number[] = []
  readonly courses: ArrayLike<number>[] = []
  readonly length: number[] = []
  readonly slope: number[] = []
  readonly street: number[] = []
  readonly streetClass: number[] = []
  readonly rightOfWay: number[] = []
  readonly pavementWidth: number[] = []
  readonly kerb: number[] = []
  readonly surface: number[] = []
  readonly wheelchair: number[] = []
  readonly isOpen: number[] = []

  constructor(
    private readonly terrain: Terrain,
    /** Makes a node and answers with its number. */
    private readonly newNode: (x: number, y: number) => number,
  ) {}

  /**
   * A street as edges from one node to another.
   *
   * @param line    its course or a part of it
   * @param number  its index in the network's numbering
   */
  addStreet(line: ArrayLike<number>, ends: [from: number, to: number], streets: Streets, attributes: StreetAttributes, index: number, number: number): void {
    const length = lineLength(line)
    const height = heightProfile(this.terrain, line, attributes.span[index] !== 0)
    const pieces = cutLine(line, length, LONGEST_EDGE)
    const run = length / pieces.length
    let node = ends[0]
    pieces.forEach((course, i) => {
      const isLast = i === pieces.length - 1
      const next = isLast ? ends[1] : this.newNode(course[course.length - 2] as number, course[course.length - 1] as number)
      this.from.push(node)
      this.to.push(next)
      this.courses.push(course)
      this.length.push(run)
      this.slope.push((height((i + 1) * run) - height(i * run)) / run)
      this.street.push(number)
      this.streetClass.push(streets.streetClass[index] as number)
      this.rightOfWay.push(streets.width[index] as number)
      this.pavementWidth.push(attributes.pavementWidth[index] as number)
      this.kerb.push(attributes.kerb[index] as number)
      this.surface.push(attributes.surface[index] as number)
      this.wheelchair.push(attributes.wheelchair[index] as number)
      this.isOpen.push(1)
      node = next
    })
  }

  /** A part of an edge that exists: everything but its course, ends and length stays as it was. */
  addPart(network: WalkingNetwork, edge: number, ends: [from: number, to: number], course: number[]): void {
    this.from.push(ends[0])
    this.to.push(ends[1])
    this.courses.push(course)
    this.length.push(lineLength(course))
    this.slope.push(network.slope[edge] as number)
    this.street.push(network.street[edge] as number)
    this.streetClass.push(network.streetClass[edge] as number)
    this.rightOfWay.push(network.rightOfWay[edge] as number)
    this.pavementWidth.push(network.pavementWidth[edge] as number)
    this.kerb.push(network.kerb[edge] as number)
    this.surface.push(network.surface[edge] as number)
    this.wheelchair.push(network.wheelchair[edge] as number)
    this.isOpen.push(network.isOpen[edge] as number)
  }

  columns() {
    return {
      from: Uint32Array.from(this.from),
      to: Uint32Array.from(this.to),
      courses: packLines(this.courses),
      length: Float64Array.from(this.length),
      slope: Float64Array.from(this.slope),
      street: Uint32Array.from(this.street),
      streetClass: Uint8Array.from(this.streetClass),
      rightOfWay: Float32Array.from(this.rightOfWay),
      pavementWidth: Float32Array.from(this.pavementWidth),
      kerb: Uint8Array.from(this.kerb),
      surface: Uint8Array.from(this.surface),
      wheelchair: Uint8Array.from(this.wheelchair),
      isOpen: Uint8Array.from(this.isOpen),
    }
  }
}
