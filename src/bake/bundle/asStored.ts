import { readBundle, writeBundle, type District } from '../../model'
import { bundleHash } from './bundleHash'

/**
 * A district as whoever opens its bundle will see it: coordinates in whole centimetres, heights in decimetres, hash
 * filled in. What is drawn on top of a district (proposals) is drawn on this one.
 */
export function asStored(district: District): District {
  const { manifest, bytes } = writeBundle(district)
  manifest.hash = bundleHash(manifest, bytes)
  return readBundle(manifest, bytes)
}
