import { gzipSync } from 'node:zlib'
import type { BundleManifest } from '../../model'

/** Sizes of a bundle in bytes, the basis of the budget "bytes a building". */
export interface BundleSizes {
  manifest: number
  manifestGz: number
  /** Columns before and after gzip. */
  columns: number
  columnsGz: number
  /** Columns gzipped, building columns alone, over the number of buildings; null without buildings. */
  buildingBytesEach: number | null
  /** Per group of columns (`terrain`, `buildings.vertices` …): packed bytes, and gzipped on their own. */
  groups: Record<string, { bytes: number; gz: number }>
}

/** Measures a bundle; groups are gzipped apart and quickly, so their sum is a little more than the whole. */
export function bundleSizes(manifest: BundleManifest, bytes: Uint8Array, columnsGz: number): BundleSizes {
  const text = Buffer.from(JSON.stringify(manifest))
  const parts = new Map<string, Uint8Array[]>()
  for (const { name, offset, planes, length } of manifest.columns) {
    const group = groupOf(name)
    const list = parts.get(group) ?? []
    list.push(bytes.subarray(offset, offset + planes * length))
    parts.set(group, list)
  }
  const groups: BundleSizes['groups'] = {}
  for (const [group, list] of parts) {
    const joined = Buffer.concat(list)
    groups[group] = { bytes: joined.length, gz: joined.length === 0 ? 0 : gzipSync(joined, { level: 6 }).length }
  }
  const ofBuildings = Object.entries(groups).reduce(
    (sum, [name, { gz }]) => sum + (name.startsWith('buildings') ? gz : 0),
    0,
  )
  return {
    manifest: text.length,
    manifestGz: gzipSync(text, { level: 9 }).length,
    columns: bytes.length,
    columnsGz,
    buildingBytesEach: manifest.buildings.count === 0 ? null : round(ofBuildings / manifest.buildings.count),
    groups,
  }
}

function groupOf(column: string): string {
  const [set = column, name = ''] = column.split('.')
  if (set !== 'buildings') return set
  return ['ringOf', 'vertexOf', 'vertices'].includes(name) ? 'buildings.footprints' : 'buildings.attributes'
}

const round = (value: number) => Math.round(value * 10) / 10
