import type { LineSet } from '../foundation'
import type { Knowledge } from './knowledge'

/** Codes are stored in bundles: append, never reorder. */
export const STREET_CLASSES = ['motorway', 'arterial', 'collector', 'local', 'footway', 'steps'] as const
export type StreetClass = (typeof STREET_CLASSES)[number]

/** Street centre lines between junctions; one index per street in every column. */
export interface Streets {
  count: number
  lines: LineSet
  /** Index into STREET_CLASSES; shape (count). */
  streetClass: Uint8Array
  /** Right of way, parcel line to parcel line, m; NaN = unknown; shape (count). */
  width: Float32Array
  /** Junction at the first and at the last vertex; shape (count). */
  fromNode: Uint32Array
  toNode: Uint32Array
  nodeCount: number
  /** Index into `names`; 0 is the empty name; shape (count). */
  name: Uint16Array
  names: string[]
  knowledge: Knowledge
}
