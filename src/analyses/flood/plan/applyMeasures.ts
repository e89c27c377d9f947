import { DataError } from '../../../foundation'
import { COVERS } from '../ground/covers'
import type { GreenAmptSoil } from '../ground/greenAmpt'
import type { Outlet, Roofs } from '../solver/problem'
import { cellAt, cellsAlong, cellsInside, type CellFrame } from './floodWindow'
import type { Ground } from './ground'
import type { FloodMeasure } from './measures'

/** Soil over which a paving lies that takes water: index + 1 into the problem's soils. */
interface PavedSoil {
  soil: GreenAmptSoil
  cells: Int32Array
}

/**
 * Carries out the measures that change bed, walls and cover, in their order; roofs and outlets follow once it is known
 * which cells are closed.
 *
 * @throws DataError `measure-outside-window` naming the measure
 */
export function reshapeGround(
  measures: readonly FloodMeasure[],
  frame: CellFrame,
  bed: Float64Array,
  ground: Ground,
): PavedSoil[] {
  const pavings: PavedSoil[] = []
  measures.forEach((measure, index) => {
    switch (measure.kind) {
      case 'depave':
        for (const cell of openCells(measure, index, frame, ground)) ground.cover[cell] = COVERS.indexOf('grass')
        break
      case 'permeablePaving': {
        const soil = {
          conductivity: measure.conductivity,
          suction: 0,
          moistureDeficit: 0,
          storage: measure.storage,
        }
        pavings.push({ soil, cells: openCells(measure, index, frame, ground) })
        break
      }
      case 'basin':
        for (const cell of openCells(measure, index, frame, ground)) bed[cell] = Math.min(bed[cell]!, measure.floor)
        break
      case 'openCulvert': {
        requireInside(measure.line, `measures[${index}].line`, measure, frame)
        cellsAlong(frame, measure.line, measure.width, (cell, along) => {
          bed[cell] = Math.min(bed[cell]!, measure.bedFrom + along * (measure.bedTo - measure.bedFrom))
          ground.cover[cell] = COVERS.indexOf('stream')
          ground.walls[cell] = 0
          ground.buildingOf[cell] = -1
        })
        break
      }
      case 'floodWall':
        requireInside(measure.line, `measures[${index}].line`, measure, frame)
        cellsAlong(frame, measure.line, 0, (cell) => {
          if (measure.crest === undefined) ground.walls[cell] = 1
          else bed[cell] = Math.max(bed[cell]!, measure.crest)
        })
        break
    }
  })
  return pavings
}

/**
 * Gives roofs their stores. Several measures on one roof share one rain: their volumes add up in one store.
 *
 * @throws DataError `measure-unknown-building`
 */
export function equipRoofs(
  measures: readonly FloodMeasure[],
  roofs: Roofs,
  roofOf: ReadonlyMap<number, number>,
  indexOf: (id: string) => number | undefined,
): void {
  measures.forEach((measure, index) => {
    if (measure.kind !== 'greenRoof' && measure.kind !== 'retentionRoof' && measure.kind !== 'rainTank') return
    measure.buildings.forEach((id, k) => {
      const building = indexOf(id)
      if (building === undefined) {
        const field = `measures[${index}].buildings[${k}]`
        throw new DataError('measure-unknown-building', `${field}: no building "${id}" stands in this scenario`, {
          field,
          id,
          measure: measure.id,
        })
      }
      const roof = roofOf.get(building)
      // A building outside the window, or narrower than a cell: it has no roof in this run.
      if (roof === undefined) return
      roofs.capacity[roof]! += measure.kind === 'rainTank' ? measure.volume : measure.depth * roofs.area[roof]!
      if (measure.kind === 'retentionRoof') roofs.orificeArea[roof]! += measure.orificeArea
    })
  })
}

/** Outlets of the basins: from the lowest cell of each. */
export function basinOutlets(
  measures: readonly FloodMeasure[],
  frame: CellFrame,
  bed: Float64Array,
  ground: Ground,
): Outlet[] {
  const outlets: Outlet[] = []
  measures.forEach((measure, index) => {
    if (measure.kind !== 'basin' || measure.outlet === undefined) return
    const { kind, size, height, to } = measure.outlet
    let from = -1
    for (const cell of openCells(measure, index, frame, ground)) if (from < 0 || bed[cell]! < bed[from]!) from = cell
    const target = to === undefined ? -1 : cellAt(frame, ...to)
    if (to !== undefined && (target < 0 || ground.walls[target] === 1)) {
      throw outside(`measures[${index}].outlet.to`, measure, 'expected an open place in the window')
    }
    outlets.push(
      kind === 'orifice'
        ? { from, to: target, kind, area: size, invert: height }
        : { from, to: target, kind, width: size, crest: height },
    )
  })
  return outlets
}

function openCells(
  measure: FloodMeasure & { outline: number[] },
  index: number,
  frame: CellFrame,
  { walls }: Ground,
): Int32Array {
  const field = `measures[${index}].outline`
  requireInside(measure.outline, field, measure, frame)
  const cells = cellsInside(frame, [measure.outline]).filter((cell) => walls[cell] !== 1)
  if (cells.length === 0) throw outside(field, measure, 'it covers no open cell; make it larger or the cells smaller')
  return cells
}

function requireInside(line: number[], field: string, measure: FloodMeasure, frame: CellFrame): void {
  for (let i = 0; i < line.length; i += 2) {
    if (cellAt(frame, line[i]!, line[i + 1]!) < 0) {
      throw outside(
        `${field}[${i}]`,
        measure,
        `(${line[i]}, ${line[i + 1]}) lies outside the window; move it or widen the window`,
      )
    }
  }
}

function outside(field: string, { id, kind }: FloodMeasure, what: string): DataError {
  return new DataError('measure-outside-window', `${field} (${kind} "${id}"): ${what}`, { field, id })
}
