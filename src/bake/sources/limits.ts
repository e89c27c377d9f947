/** What a file from outside may ask of us; each limit is named in the message that refuses it. */
export const IMPORT_LIMITS = {
  fileBytes: 256 * 2 ** 20,
  /** Wall time for reading one file, ms. */
  readMilliseconds: 30_000,
  jsonDepth: 64,
  verticesPerLayer: 5_000_000,
  propertyBytes: 10_000,
  propertiesPerFeature: 300,
  rasterPixels: 268_000_000,
  /** One strip or tile as declared, unpacked. */
  tileBytes: 64 * 2 ** 20,
  inflatedBytes: 2 ** 30,
  imageDirectories: 64,
} as const

export type ImportLimits = { [Name in keyof typeof IMPORT_LIMITS]: number }
