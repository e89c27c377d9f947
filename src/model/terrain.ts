import { sampleGrid, type Grid } from '../foundation'
import type { Knowledge } from './knowledge'

/** Bare ground and beds of lake and sea: orthometric height of each grid node, metres. */
export interface Terrain extends Grid {
  knowledge: Knowledge
  /** True if heights are too coarse for engineering; the screen says so. */
  isApproximate: boolean
}

/** Orthometric height of the ground, metres, bilinear between nodes. */
export function elevationAt(terrain: Terrain, x: number, y: number): number {
  return sampleGrid(terrain, x, y)
}
