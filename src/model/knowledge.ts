/**
 * How an attribute is known. Every attribute of every thing on screen says it.
 *
 * - measured: surveyed or counted on the object itself (a municipal footprint)
 * - published: a figure of a named source for this very object
 * - derived: computed from measured or published figures by a stated rule
 * - generated: drawn so that sums match published statistics; true of the whole, not of the one building
 */
export const KNOWLEDGE = ['unknown', 'measured', 'published', 'derived', 'generated'] as const
export type Knowledge = (typeof KNOWLEDGE)[number]

/** One mark for a whole column, or one per building (index into KNOWLEDGE). */
export type KnowledgeColumn = Knowledge | Uint8Array

export function knowledgeAt(column: KnowledgeColumn, index: number): Knowledge {
  if (typeof column === 'string') return column
  return KNOWLEDGE[column[index] as number] ?? 'unknown'
}
