import type { Change } from './changes'

/** Records by id. Never changed in place: an edit gives a new map that shares the records it left alone. */
export type Records<Item extends { id: string } = Change> = ReadonlyMap<string, Item>

/** An edit: records put (added or replaced, by id) and ids removed. */
export interface Patch<Item extends { id: string } = Change> {
  put: readonly Item[]
  remove: readonly string[]
}

export interface AppliedPatch<Item extends { id: string }> {
  records: Records<Item>
  /** Brings `records` back to what they were. Empty if nothing changed. */
  inverse: Patch<Item>
}

export function recordsOf<Item extends { id: string }>(items: readonly Item[]): Records<Item> {
  return new Map(items.map((item) => [item.id, item]))
}

/**
 * Applies a patch. Where a patch both removes and puts an id, the put wins. Removing what is not there and putting what
 * is already there (the same object, or one with the same content) changes nothing and leaves no trace in the inverse.
 */
export function applyPatch<Item extends { id: string }>(
  records: Records<Item>,
  patch: Patch<Item>,
): AppliedPatch<Item> {
  const wanted = new Map<string, Item | undefined>()
  for (const id of patch.remove) wanted.set(id, undefined)
  for (const item of patch.put) wanted.set(item.id, item)

  const put: Item[] = []
  const remove: string[] = []
  const next = new Map(records)
  for (const [id, item] of wanted) {
    const before = records.get(id)
    if (item === undefined) {
      if (before === undefined) continue
      next.delete(id)
      put.push(before)
    } else {
      if (before !== undefined && isSame(before, item)) continue
      next.set(id, item)
      if (before === undefined) remove.push(id)
      else put.push(before)
    }
  }
  const isUnchanged = put.length === 0 && remove.length === 0
  return { records: isUnchanged ? records : next, inverse: { put, remove } }
}

export function isEmptyPatch(patch: Patch<{ id: string }>): boolean {
  return patch.put.length === 0 && patch.remove.length === 0
}

/** The patch that makes `b` out of `a`: `applyPatch(a, diffRecords(a, b)).records` holds what `b` holds. */
export function diffRecords<Item extends { id: string }>(a: Records<Item>, b: Records<Item>): Patch<Item> {
  const put: Item[] = []
  const remove: string[] = []
  for (const [id, item] of b) {
    const before = a.get(id)
    if (before === undefined || !isSame(before, item)) put.push(item)
  }
  for (const id of a.keys()) if (!b.has(id)) remove.push(id)
  return { put, remove }
}

/** Equality of plain data, keys in any order. */
function isSame(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false
  if (Array.isArray(a) !== Array.isArray(b)) return false
  const keysOfA = Object.keys(a).filter((key) => (a as Record<string, unknown>)[key] !== undefined)
  const keysOfB = Object.keys(b).filter((key) => (b as Record<string, unknown>)[key] !== undefined)
  return (
    keysOfA.length === keysOfB.length &&
    keysOfA.every((key) => isSame((a as Record<string, unknown>)[key], (b as Record<string, unknown>)[key]))
  )
}
