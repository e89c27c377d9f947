import type { Buildings } from '../buildings'
import type { District } from '../district'
import type { Knowledge } from '../knowledge'
import type { Terrain } from '../terrain'
import type { ColumnRecord } from './columns'

/** Raised whenever a reader of the old format would misread the new one. */
export const BUNDLE_VERSION = 1

/** Coordinates in bundles are whole centimetres. */
export const COORDINATE_STEP = 0.01
/** Terrain heights in bundles are whole centimetres, building heights and tree heights decimetres. */
export const ELEVATION_STEP = 0.01
export const HEIGHT_STEP = 0.1

export const MANIFEST_FILE = 'district.json'
export const COLUMNS_FILE = 'columns.bin.gz'

/** `district.json`: everything of a district but its long columns. */
export interface BundleManifest extends Omit<
  District,
  'terrain' | 'buildings' | 'parcels' | 'streets' | 'areas' | 'trees'
> {
  format: 'vizyon-district'
  terrain: Omit<Terrain, 'values'>
  buildings: {
    count: number
    /** `prefix`: building i is called prefix + i in base 10, padded to six digits. Otherwise the list itself. */
    ids: { prefix: string } | string[]
    /** Columns of their own where the mark differs from building to building. */
    knowledge: Record<keyof Buildings['knowledge'], Knowledge | 'column'>
  }
  parcels: { count: number; knowledge: Knowledge }
  streets: { count: number; nodeCount: number; names: string[]; knowledge: Knowledge }
  areas: { count: number; names: Record<number, string>; knowledge: Knowledge }
  trees: { count: number; knowledge: Knowledge }
  /** Scenario files that come with the district, beside the manifest. */
  scenarios: string[]
  columns: ColumnRecord[]
}

/** The id of building `index` under a prefix. */
export function prefixedId(prefix: string, index: number): string {
  return prefix + String(index).padStart(6, '0')
}
