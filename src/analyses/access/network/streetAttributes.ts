/** Codes are columns of a network: append, never reorder. The first of each is "not known". */
export const KERBS = ['unknown', 'flush', 'lowered', 'raised'] as const
export const SURFACES = ['unknown', 'paved', 'cobbled', 'unpaved'] as const
export const WHEELCHAIR = ['unknown', 'yes', 'limited', 'no'] as const
/** Bridges and tunnels: their ground is not the terrain's, heights run straight between their ends. */
export const SPANS = ['ground', 'bridge', 'tunnel'] as const
export const FOOT = ['unknown', 'allowed', 'barred'] as const

/** What is known of streets beyond class and right of way; one index per street. Left out, everything is unknown. */
export interface StreetAttributes {
  /** Clear width of the pavement or path, m; NaN = unknown. */
  pavementWidth: Float32Array
  /** Index into KERBS. */
  kerb: Uint8Array
  /** Index into SURFACES. */
  surface: Uint8Array
  /** Index into WHEELCHAIR. */
  wheelchair: Uint8Array
  /** Index into SPANS. */
  span: Uint8Array
  /** Index into FOOT: what signs say, where they do. */
  foot: Uint8Array
}

export function unknownAttributes(count: number): StreetAttributes {
  return {
    pavementWidth: new Float32Array(count).fill(Number.NaN),
    kerb: new Uint8Array(count),
    surface: new Uint8Array(count),
    wheelchair: new Uint8Array(count),
    span: new Uint8Array(count),
    foot: new Uint8Array(count),
  }
}

const SURFACE_OF: Record<string, (typeof SURFACES)[number]> = {
  asphalt: 'paved',
  concrete: 'paved',
  paved: 'paved',
  paving_stones: 'paved',
  metal: 'paved',
  wood: 'paved',
  sett: 'cobbled',
  cobblestone: 'cobbled',
  unhewn_cobblestone: 'cobbled',
  unpaved: 'unpaved',
  gravel: 'unpaved',
  fine_gravel: 'unpaved',
  compacted: 'unpaved',
  dirt: 'unpaved',
  earth: 'unpaved',
  ground: 'unpaved',
  grass: 'unpaved',
  sand: 'unpaved',
}
/** Ways whose `width` is that of the walk itself; on a road it is the carriageway's and says nothing of the pavement. */
const FOOT_WAYS = new Set(['footway', 'pedestrian', 'path', 'steps'])

/**
 * Attributes of ways from their OpenStreetMap tags, one record of tags a street; a tag nobody knows how to read leaves
 * its attribute unknown.
 *
 * Source  OpenStreetMap wiki: Key:kerb, Key:surface, Key:wheelchair, Key:width, Key:foot, Key:access, Key:bridge, Key:tunnel
 */
export function attributesFromTags(tags: readonly Readonly<Record<string, string | undefined>>[]): StreetAttributes {
  const attributes = unknownAttributes(tags.length)
  tags.forEach((way, i) => {
    if (FOOT_WAYS.has(way.highway ?? '')) attributes.pavementWidth[i] = metres(way.width)
    else attributes.pavementWidth[i] = metres(way['sidewalk:width'] ?? way['sidewalk:both:width'])
    attributes.kerb[i] = codeOf(KERBS, way.kerb)
    attributes.surface[i] = codeOf(SURFACES, SURFACE_OF[way.surface ?? ''])
    attributes.wheelchair[i] = codeOf(WHEELCHAIR, way.wheelchair)
    const isSpan = (value: string | undefined) => value !== undefined && value !== 'no'
    attributes.span[i] = isSpan(way.bridge) ? 1 : isSpan(way.tunnel) ? 2 : 0
    const foot = way.foot ?? (way.access === 'no' || way.access === 'private' ? 'no' : undefined)
    attributes.foot[i] = foot === undefined ? 0 : foot === 'no' || foot === 'private' ? 2 : 1
  })
  return attributes
}

function codeOf(names: readonly string[], value: string | undefined): number {
  return value === undefined ? 0 : Math.max(0, names.indexOf(value))
}

/** `2`, `2.5`, `2.5 m`; anything else is not known. */
function metres(value: string | undefined): number {
  const found = /^\s*(\d+(?:\.\d+)?)\s*m?\s*$/.exec(value ?? '')
  return found === null ? Number.NaN : Number(found[1])
}
