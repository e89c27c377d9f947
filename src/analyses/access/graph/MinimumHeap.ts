/**
 * Binary heap of (key, item) pairs on typed arrays, smallest key first, ties by the smaller item so that runs repeat to
 * the bit. An item may stand in it several times; whoever pops it skips the stale ones.
 */
export class MinimumHeap {
  size = 0
  private keys: Float64Array
  private items: Uint32Array

  constructor(capacity = 1024) {
    this.keys = new Float64Array(capacity)
    this.items = new Uint32Array(capacity)
  }

  get leastKey(): number {
    return this.keys[0] as number
  }

  push(key: number, item: number): void {
    if (this.size === this.keys.length) this.grow()
    const { keys, items } = this
    let at = this.size++
    while (at > 0) {
      const parent = (at - 1) >> 1
      const above = keys[parent] as number
      if (above < key || (above === key && (items[parent] as number) <= item)) break
      keys[at] = above
      items[at] = items[parent] as number
      at = parent
    }
    keys[at] = key
    items[at] = item
  }

  /** Removes and returns the item of the least key; the heap must not be empty. */
  pop(): number {
    const { keys, items } = this
    const least = items[0] as number
    const size = --this.size
    const key = keys[size] as number
    const item = items[size] as number
    let at = 0
    for (;;) {
      let child = 2 * at + 1
      if (child >= size) break
      const right = child + 1
      if (right < size) {
        const a = keys[child] as number
        const b = keys[right] as number
        if (b < a || (b === a && (items[right] as number) < (items[child] as number))) child = right
      }
      const below = keys[child] as number
      if (below > key || (below === key && (items[child] as number) >= item)) break
      keys[at] = below
      items[at] = items[child] as number
      at = child
    }
    keys[at] = key
    items[at] = item
    return least
  }

  private grow(): void {
    const keys = new Float64Array(2 * this.keys.length)
    const items = new Uint32Array(2 * this.items.length)
    keys.set(this.keys)
    items.set(this.items)
    this.keys = keys
    this.items = items
  }
}
