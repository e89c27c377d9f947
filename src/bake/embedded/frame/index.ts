export { readFrame, type Frame, type FrameNeighbourhood, type FrameRoad } from './frame'
export { buildTerrain, DEFAULT_TERRAIN_OPTIONS, layBeds, type TerrainOptions } from './buildTerrain'
export { type FrameStream } from './streams'
export { type StreamBed } from './streamBeds'
