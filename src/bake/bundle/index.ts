export {
  writeDistrictBundle,
  REPORT_FILE,
  SCENARIO_FOLDER,
  type BundleExtras,
  type WrittenDistrict,
} from './writeDistrictBundle'
export { readDistrictBundle } from './readDistrictBundle'
export { isBundleStale, projectRoot, sourceStamp } from './staleness'
export { canonicalJson } from './canonicalJson'
export { requireName } from './outputFolder'
export type { BundleSizes } from './bundleSizes'
export { asStored } from './asStored'
