import type { Radians } from '../../foundation'
import { EXISTING_SCENARIO } from '../../model'

/**
 * Where one looks from: an orbit around a point on the ground. A view is data; cameras are made from it, the same one
 * for every pane.
 */
export interface CameraPose {
  /** Point looked at, metres of the local frame; its height is the ground there. */
  x: number
  y: number
  /** From eye to target, m. */
  distance: number
  /** Direction of view, clockwise from north. */
  azimuth: Radians
  /** Between the line of sight and the vertical: 0 looks straight down, π/2 along the horizon. */
  tilt: Radians
}

/** One pane, two beside each other, or two behind a curtain. */
export const COMPARE_WAYS = ['single', 'sideBySide', 'curtain'] as const
export type CompareWay = (typeof COMPARE_WAYS)[number]

/** What buildings are coloured by; at most one at a time. `none` is the paper model. */
export const BUILDING_THEMES = ['none', 'use', 'period', 'storeys', 'knowledge'] as const
export type BuildingTheme = (typeof BUILDING_THEMES)[number]

export const OVERLAYS = ['urbanTransformation', 'earthquake', 'green', 'flood'] as const
export type OverlayId = (typeof OVERLAYS)[number]

export interface OverlayState {
  isOn: boolean
  /** 0 … 1 */
  opacity: number
}

/** 0 for tests and the weakest kiosks, 1 standard, 2 presentation; `auto` measures once and chooses. */
export type QualityChoice = 'auto' | 0 | 1 | 2

export interface ViewState {
  district: string
  language: 'tr' | 'en'
  camera: CameraPose
  /** Day of the sun, as MM-DD, and civil hour of Istanbul (UTC+3), 0 … 24. */
  day: string
  hour: number
  way: CompareWay
  /** Share of the width to the left of the curtain, 0 … 1. */
  curtain: number
  /** Scenario ids by pane, existing state first. `single` shows `panes[paneInSingle]`. */
  panes: [left: string, right: string]
  /** Which pane `single` shows. */
  singlePane: 0 | 1
  theme: BuildingTheme
  overlays: Record<OverlayId, OverlayState>
  /** Level of lake and sea in the flood screening, m above today's. */
  floodLevel: number
  /** Selected building of the pane it was picked in; index < base count: base building, else `added` of that pane. */
  selection: { pane: 0 | 1; building: number } | null
  quality: QualityChoice
}

/** Id under which every district offers itself unchanged. */
export const EXISTING_STATE = EXISTING_SCENARIO
