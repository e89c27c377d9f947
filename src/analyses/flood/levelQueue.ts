/**
 * Grid nodes by level, lowest first; equal levels leave in the order they came, so that equal inputs give equal
 * outputs. A binary heap in flat arrays that grow by doubling.
 */
export class LevelQueue {
  size = 0
  private levels: Float64Array
  private tickets: Uint32Array
  private nodes: Int32Array
  private nextTicket = 0

  constructor(capacity = 1024) {
    this.levels = new Float64Array(capacity)
    this.tickets = new Uint32Array(capacity)
    this.nodes = new Int32Array(capacity)
  }

  push(node: number, level: number): void {
    if (this.size === this.nodes.length) this.grow()
    const { levels, tickets, nodes } = this
    const ticket = this.nextTicket++
    let at = this.size++
    while (at > 0) {
      const parent = (at - 1) >> 1
      // A newcomer has the youngest ticket, so equal levels stay above it.
      if ((levels[parent] as number) <= level) break
      levels[at] = levels[parent] as number
      tickets[at] = tickets[parent] as number
      nodes[at] = nodes[parent] as number
      at = parent
    }
    levels[at] = level
    tickets[at] = ticket
    nodes[at] = node
  }

  /** The lowest node; the queue must not be empty. */
  pop(): number {
    const { levels, tickets, nodes } = this
    const lowest = nodes[0] as number
    const last = --this.size
    const level = levels[last] as number
    const ticket = tickets[last] as number
    const node = nodes[last] as number
    let at = 0
    for (;;) {
      let child = 2 * at + 1
      if (child >= last) break
      if (child + 1 < last && this.isBefore(child + 1, child)) child++
      const childLevel = levels[child] as number
      if (childLevel > level || (childLevel === level && (tickets[child] as number) > ticket)) break
      levels[at] = childLevel
      tickets[at] = tickets[child] as number
      nodes[at] = nodes[child] as number
      at = child
    }
    levels[at] = level
    tickets[at] = ticket
    nodes[at] = node
    return lowest
  }

  private isBefore(a: number, b: number): boolean {
    const levelA = this.levels[a] as number
    const levelB = this.levels[b] as number
    return levelA < levelB || (levelA === levelB && (this.tickets[a] as number) < (this.tickets[b] as number))
  }

  private grow(): void {
    const capacity = 2 * this.nodes.length
    const levels = new Float64Array(capacity)
    const tickets = new Uint32Array(capacity)
    const nodes = new Int32Array(capacity)
    levels.set(this.levels)
    tickets.set(this.tickets)
    nodes.set(this.nodes)
    this.levels = levels
    this.tickets = tickets
    this.nodes = nodes
  }
}
