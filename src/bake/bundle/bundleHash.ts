import { createHash } from 'node:crypto'
import type { BundleManifest } from '../../model'
import { canonicalJson } from './canonicalJson'

/**
 * What a district is, in 64 hexadecimal digits: SHA-256 over the canonical manifest and the unzipped columns.
 *
 * Left out are `hash` itself and `scenarios`: scenarios name the district they belong to by this hash, and shipping
 * one more proposal does not make it another city.
 */
export function bundleHash(manifest: BundleManifest, bytes: Uint8Array): string {
  const { hash: _hash, scenarios: _scenarios, ...content } = manifest
  return createHash('sha256').update(canonicalJson(content)).update('\n').update(bytes).digest('hex')
}
