import { degrees, toDegrees, toRadians } from '../../foundation'
import {
  BUILDING_THEMES,
  COMPARE_WAYS,
  OVERLAYS,
  type CameraPose,
  type OverlayId,
  type OverlayState,
  type ViewState,
} from './viewState'

/** A part of an address that was not understood; shown, never thrown. */
export interface IgnoredPart {
  key: string
  value: string
}

/**
 * Writes a view as the query of an address that people can read and shorten by hand, as in
 * `district=kucukcekmece&lang=tr&cam=120.5,-340.0,850.0,45.00,60.00&day=06-21&hour=15.00&way=curtain…`.
 *
 * Camera: x, y and distance in metres of the local frame, azimuth and tilt in degrees. Rounded to 0.1 m and 0.01°, so
 * that a view comes back as near as one can see; written again it gives the same address. The opacity of an overlay that
 * is off is not kept.
 */
export function writeAddress(view: ViewState): string {
  const { camera } = view
  const overlays = OVERLAYS.filter((id) => view.overlays[id].isOn).map(
    (id) => `${id}:${view.overlays[id].opacity.toFixed(2)}`,
  )
  const parts: [string, string][] = [
    ['district', view.district],
    ['lang', view.language],
    [
      'cam',
      [
        fixed(camera.x, 1),
        fixed(camera.y, 1),
        fixed(camera.distance, 1),
        fixed(turn(Number(toDegrees(camera.azimuth).toFixed(2))), 2),
        fixed(toDegrees(camera.tilt), 2),
      ].join(','),
    ],
    ['day', view.day],
    ['hour', fixed(view.hour, 2)],
    ['way', view.way],
    ['curtain', fixed(view.curtain, 3)],
    ['left', view.panes[0]],
    ['right', view.panes[1]],
    ['show', view.singlePane === 0 ? 'left' : 'right'],
    ['theme', view.theme],
    ['overlays', overlays.length === 0 ? 'none' : overlays.join(',')],
    ['level', fixed(view.floodLevel, 2)],
    ['quality', String(view.quality)],
  ]
  if (view.selection !== null) {
    parts.push(['pick', `${view.selection.pane === 0 ? 'left' : 'right'},${view.selection.building}`])
  }
  return parts.map(([key, value]) => `${key}=${encode(value)}`).join('&')
}

/**
 * Reads a view out of a query. What is missing keeps its default; what is not understood or out of bounds keeps its
 * default and is reported. Never throws.
 */
export function readAddress(query: string, defaults: ViewState): { view: ViewState; ignored: IgnoredPart[] } {
  const ignored: IgnoredPart[] = []
  let view: ViewState = defaults
  // A link is a few hundred characters; nothing longer was written by us.
  const parameters = new URLSearchParams(query.slice(0, 4000))
  const seen = new Set<string>()
  for (const [key, value] of parameters) {
    const read = Object.hasOwn(READERS, key) ? READERS[key as keyof typeof READERS] : undefined
    const change = read === undefined || seen.has(key) ? undefined : read(value, defaults)
    seen.add(key)
    if (change === undefined) ignored.push({ key: key.slice(0, 60), value: value.slice(0, 60) })
    else view = { ...view, ...change }
  }
  // Both panes come from parts of their own.
  const left = parameters.get('left')
  const right = parameters.get('right')
  view = {
    ...view,
    panes: [isId(left) ? left : defaults.panes[0], isId(right) ? right : defaults.panes[1]],
  }
  return { view, ignored }
}

type Reader = (value: string, defaults: ViewState) => Partial<ViewState> | undefined

const READERS = {
  district: (value) => (/^[a-z0-9-]{1,64}$/.test(value) ? { district: value } : undefined),
  lang: (value) => (value === 'tr' || value === 'en' ? { language: value } : undefined),
  cam: (value) => {
    const camera = readCamera(value)
    return camera && { camera }
  },
  day: (value) => (isDay(value) ? { day: value } : undefined),
  hour: (value) => {
    const hour = readNumber(value, 0, 24)
    return hour === undefined ? undefined : { hour }
  },
  way: (value) => {
    const way = COMPARE_WAYS.find((known) => known === value)
    return way && { way }
  },
  curtain: (value) => {
    const curtain = readNumber(value, 0, 1)
    return curtain === undefined ? undefined : { curtain }
  },
  left: (value) => (isId(value) ? {} : undefined),
  right: (value) => (isId(value) ? {} : undefined),
  show: (value) => {
    const singlePane = readPane(value)
    return singlePane === undefined ? undefined : { singlePane }
  },
  theme: (value) => {
    const theme = BUILDING_THEMES.find((known) => known === value)
    return theme && { theme }
  },
  overlays: (value, defaults) => {
    const overlays = readOverlays(value, defaults.overlays)
    return overlays && { overlays }
  },
  level: (value) => {
    const floodLevel = readNumber(value, 0, 100)
    return floodLevel === undefined ? undefined : { floodLevel }
  },
  quality: (value) => {
    const quality = (['auto', 0, 1, 2] as const).find((known) => String(known) === value)
    return quality === undefined ? undefined : { quality }
  },
  pick: (value) => {
    const [side = '', number = '', ...rest] = value.split(',')
    const pane = readPane(side)
    const building = /^\d{1,9}$/.test(number) && rest.length === 0 ? Number(number) : undefined
    return pane === undefined || building === undefined ? undefined : { selection: { pane, building } }
  },
} satisfies Record<string, Reader>

/** Bounds far beyond any district: 200 km and 100 km; a tilt past the horizon would look from underground. */
function readCamera(value: string): CameraPose | undefined {
  const parts = value.split(',')
  if (parts.length !== 5) return undefined
  const x = readNumber(parts[0], -200_000, 200_000)
  const y = readNumber(parts[1], -200_000, 200_000)
  const distance = readNumber(parts[2], 1, 100_000)
  const azimuth = readNumber(parts[3], -360, 360)
  const tilt = readNumber(parts[4], 0, 90)
  if (x === undefined || y === undefined || distance === undefined || azimuth === undefined || tilt === undefined) {
    return undefined
  }
  return { x, y, distance, azimuth: toRadians(degrees(turn(azimuth))), tilt: toRadians(degrees(tilt)) }
}

function readOverlays(
  value: string,
  defaults: Record<OverlayId, OverlayState>,
): Record<OverlayId, OverlayState> | undefined {
  const overlays = { ...defaults }
  for (const id of OVERLAYS) overlays[id] = { ...overlays[id], isOn: false }
  if (value === 'none') return overlays
  for (const part of value.split(',')) {
    const [name = '', share] = part.split(':')
    const id = OVERLAYS.find((known) => known === name)
    const opacity = share === undefined ? overlays[id ?? 'green'].opacity : readNumber(share, 0, 1)
    if (id === undefined || opacity === undefined) return undefined
    overlays[id] = { isOn: true, opacity }
  }
  return overlays
}

function readNumber(text: string | undefined, least: number, most: number): number | undefined {
  if (text === undefined || !/^-?\d{1,9}(\.\d{1,9})?$/.test(text)) return undefined
  const value = Number(text)
  return value >= least && value <= most ? value : undefined
}

function readPane(side: string): 0 | 1 | undefined {
  return side === 'left' ? 0 : side === 'right' ? 1 : undefined
}

const DAYS_OF_MONTH = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]

function isDay(value: string): boolean {
  const [, month, day] = /^(\d\d)-(\d\d)$/.exec(value) ?? []
  return Number(day) >= 1 && Number(day) <= (DAYS_OF_MONTH[Number(month) - 1] ?? 0)
}

/** Ids of scenarios come from files: bounded, no control characters. */
function isId(value: string | null): value is string {
  return value !== null && value.length > 0 && value.length <= 120 && !/\p{Cc}/u.test(value)
}

/** Into [0, 360). */
function turn(angle: number): number {
  return ((angle % 360) + 360) % 360
}

/** Without a minus before zero. */
function fixed(value: number, digits: number): string {
  const text = value.toFixed(digits)
  return Number(text) === 0 ? (0).toFixed(digits) : text
}

/** Commas and colons may stand in a query as they are; they keep the address readable. */
function encode(value: string): string {
  return encodeURIComponent(value).replaceAll('%2C', ',').replaceAll('%3A', ':')
}
