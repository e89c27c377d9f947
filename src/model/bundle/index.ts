export { writeBundle, type WrittenBundle } from './write'
export { checkBundleVersion, readBundle } from './read'
export {
  BUNDLE_VERSION,
  COLUMNS_FILE,
  COORDINATE_STEP,
  ELEVATION_STEP,
  HEIGHT_STEP,
  MANIFEST_FILE,
  prefixedId,
  type BundleManifest,
} from './format'
