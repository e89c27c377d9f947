import type { District, ScenarioState } from '../../../model'
import { COVER_MANNING, COVER_SOIL, COVERS, groundSoils } from '../ground/covers'
import { SIDES, type Boundary, type FloodProblem, type Rainfall, type Side } from '../solver/problem'
import { constantSeries } from '../solver/series'
import { basinOutlets, equipRoofs, reshapeGround } from './applyMeasures'
import { bedOf, cellFrame, type CellFrame, type FloodWindow } from './floodWindow'
import { groundOf, type Ground } from './ground'
import type { FloodMeasure } from './measures'
import { roofsOf } from './roofs'

/** The storm and the guesses that a run is made with. */
export interface FloodSetting {
  rain?: Rainfall
  /** s */
  duration: number
  outputTimes?: number[]
  /** Rise of lake and sea above today's level, m. */
  levelRise?: number
  /** Storm drains on roads and yards, m/s. */
  drainRate?: number
  /** n × this: 0.7 and 1.4 give the range. */
  roughnessFactor?: number
  /** K × this: 0.5 and 2 give the range. */
  conductivityFactor?: number
  scheme?: FloodProblem['scheme']
}

export interface FloodInputs {
  problem: FloodProblem
  frame: CellFrame
  ground: Ground
}

/**
 * A scenario as the solver takes it. Pure: the district and the state are left as they are.
 *
 * Cells take bed from the terrain, roughness and soil from what covers them; buildings are closed cells whose roofs give
 * their rain to the street; lake and sea stand at their level and hold it at the sides they touch; other sides let water
 * out and nothing in, so streams that come from above are given as sources.
 *
 * @param state  absent = the district as it stands
 * @throws DataError `window-outside-terrain`, `measure-outside-window`, `measure-unknown-building`
 */
export function floodInputs(
  district: District,
  state: ScenarioState | undefined,
  measures: readonly FloodMeasure[],
  window: FloodWindow,
  setting: FloodSetting,
): FloodInputs {
  const frame = cellFrame(window)
  const { columns, rows, cellSize } = frame
  const { levelRise = 0, roughnessFactor = 1, conductivityFactor = 1, drainRate = 0 } = setting
  const bed = bedOf(district.terrain, frame)
  const ground = groundOf(district, state, frame)
  const pavings = reshapeGround(measures, frame, bed, ground)
  const { roofs, roofOf } = roofsOf(ground.buildingOf, ground.walls, columns, rows, cellSize)
  equipRoofs(measures, roofs, roofOf, buildingIndexOf(district, state))

  const size = columns * rows
  const manningN = new Float64Array(size)
  const soilOf = new Uint8Array(size)
  const depth = new Float64Array(size)
  const drained = new Uint8Array(size)
  for (let cell = 0; cell < size; cell++) {
    const cover = COVERS[ground.cover[cell]!]!
    manningN[cell] = COVER_MANNING[cover] * roughnessFactor
    soilOf[cell] = COVER_SOIL[cover]
    drained[cell] = cover === 'road' || cover === 'yard' ? 1 : 0
    const level = ground.waterLevel[cell]! + levelRise
    if (ground.walls[cell] !== 1 && level > bed[cell]!) depth[cell] = level - bed[cell]!
  }
  const soils = groundSoils(conductivityFactor)
  for (const { soil, cells } of pavings) {
    soils.push(soil)
    for (const cell of cells) soilOf[cell] = soils.length
  }

  const problem: FloodProblem = {
    columns,
    rows,
    cellSize,
    bedElevation: bed,
    walls: ground.walls,
    manningN,
    depth,
    boundaries: sidesOf(ground, bed, frame, levelRise),
    outlets: basinOutlets(measures, frame, bed, ground),
    roofs,
    soils,
    soilOf,
    duration: setting.duration,
    trackingInterval: 1,
    frameValues: 'float32',
    ...(setting.rain && { rain: setting.rain }),
    ...(setting.outputTimes && { outputTimes: setting.outputTimes }),
    ...(setting.scheme && { scheme: setting.scheme }),
    ...(drainRate > 0 && { drains: { rate: drainRate, cells: drained } }),
  }
  return { problem, frame, ground }
}

/** Index of a building that stands, by its id: base first, then the scenario's. */
function buildingIndexOf(district: District, state: ScenarioState | undefined): (id: string) => number | undefined {
  const indices = new Map<string, number>()
  district.buildings.ids.forEach((id, index) => indices.set(id, index))
  state?.added.ids.forEach((id, index) => indices.set(id, district.buildings.count + index))
  return (id) => indices.get(id)
}

/** A side that touches standing water holds its level; where several stand, the highest. */
function sidesOf(
  { waterLevel, walls }: Ground,
  bed: Float64Array,
  { columns, rows }: CellFrame,
  levelRise: number,
): Record<Side, Boundary> {
  const sideOf = (side: Side): Boundary => {
    let level = -Infinity
    const count = side === 'west' || side === 'east' ? rows : columns
    for (let k = 0; k < count; k++) {
      const column = side === 'west' ? 0 : side === 'east' ? columns - 1 : k
      const row = side === 'north' ? 0 : side === 'south' ? rows - 1 : k
      const cell = row * columns + column
      const standing = waterLevel[cell]! + levelRise
      if (walls[cell] !== 1 && standing > bed[cell]!) level = Math.max(level, standing)
    }
    return level === -Infinity ? 'open' : { level: constantSeries(level) }
  }
  return Object.fromEntries(SIDES.map((side) => [side, sideOf(side)])) as Record<Side, Boundary>
}
