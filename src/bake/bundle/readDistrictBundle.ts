import { existsSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { DataError } from '../../foundation'
import {
  checkBundleVersion,
  COLUMNS_FILE,
  MANIFEST_FILE,
  readBundle,
  type BundleManifest,
  type District,
} from '../../model'
import { bundleHash } from './bundleHash'

/**
 * Reads a bundle from its folder and holds its hash against its content.
 *
 * @throws DataError `bundle-missing`, `bundle-unreadable`, `bundle-version`, `bundle-hash`, each saying what to run
 */
export function readDistrictBundle(folder: string): { district: District; manifest: BundleManifest } {
  const name = basename(folder)
  if (!existsSync(join(folder, MANIFEST_FILE)) || !existsSync(join(folder, COLUMNS_FILE))) {
    throw new DataError('bundle-missing', `there is no bundle "${name}"; bake it with npm run bake`, { id: name })
  }
  const manifest = parseManifest(folder, name)
  checkBundleVersion(manifest)
  let bytes: Uint8Array
  try {
    bytes = gunzipSync(readFileSync(join(folder, COLUMNS_FILE)), { maxOutputLength: LARGEST_COLUMNS })
  } catch (cause) {
    throw unreadable(name, COLUMNS_FILE, cause)
  }
  const hash = bundleHash(manifest, bytes)
  if (hash !== manifest.hash) {
    throw new DataError(
      'bundle-hash',
      `bundle "${name}" was changed after it was baked: its content has hash ${hash}, its manifest says ${manifest.hash}; bake it again with npm run bake`,
      { id: name, found: hash, expected: manifest.hash },
    )
  }
  return { district: readBundle(manifest, bytes), manifest }
}

const LARGEST_COLUMNS = 1 << 30

function parseManifest(folder: string, name: string): BundleManifest {
  try {
    return JSON.parse(readFileSync(join(folder, MANIFEST_FILE), 'utf8')) as BundleManifest
  } catch (cause) {
    throw unreadable(name, MANIFEST_FILE, cause)
  }
}

function unreadable(name: string, file: string, cause: unknown): DataError {
  const reason = cause instanceof Error ? cause.message : String(cause)
  return new DataError(
    'bundle-unreadable',
    `${file} of bundle "${name}" cannot be read (${reason}); bake it again with npm run bake`,
    {
      id: name,
      file,
    },
  )
}
