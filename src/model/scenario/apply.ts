import { packLines, packPolygons, ringCentroid } from '../../foundation'
import { AREA_KINDS, type Areas, type Trees } from '../areas'
import type { Buildings } from '../buildings'
import type { District } from '../district'
import { STREET_CLASSES, type Streets } from '../streets'
import type { Build, LayGreen, LayStreet, Scenario, SetAssemblyArea } from './changes'
import { neighbourhoodAt } from './membership'
import { newBuildings } from './newBuildings'
import { giveWay } from './giveWay'
import { BUILDING_FATES, type ScenarioProblem, type ScenarioState } from './state'

/** Height of a newly planted tree, m, about ten years after planting. */
const NEW_TREE_HEIGHT = 6

/**
 * What a scenario makes of its district. Changes act in their order (ties by id); what cannot be carried out is listed
 * as a problem and the rest is carried out. The base is neither changed nor copied.
 */
export function applyScenario(district: District, scenario: Scenario): ScenarioState {
  const { buildings, streets } = district
  const fate = new Uint8Array(buildings.count)
  const closedStreets = new Uint8Array(streets.count)
  const streetWidth = Float32Array.from(streets.width)
  const builds: Build[] = []
  const laidStreets: LayStreet[] = []
  const greens: LayGreen[] = []
  const assemblyAreas: SetAssemblyArea[] = []
  const problems: ScenarioProblem[] = []
  const indexOf = buildingIndex(buildings)

  for (const change of inOrder(scenario)) {
    switch (change.kind) {
      case 'demolish':
      case 'strengthen': {
        const unknown: string[] = []
        const gone: string[] = []
        for (const id of change.buildings) {
          const index = indexOf.get(id)
          if (index === undefined) unknown.push(id)
          else if (fate[index] === BUILDING_FATES.removed) gone.push(id)
          else fate[index] = change.kind === 'demolish' ? BUILDING_FATES.removed : BUILDING_FATES.strengthened
        }
        if (unknown.length > 0) problems.push({ code: 'unknown-building', change: change.id, subjects: unknown })
        if (gone.length > 0) problems.push({ code: 'already-removed', change: change.id, subjects: gone })
        break
      }
      case 'closeStreets':
      case 'widenStreets': {
        const unknown: number[] = []
        for (const street of change.streets) {
          if (!(street in closedStreets)) unknown.push(street)
          else if (change.kind === 'closeStreets') closedStreets[street] = 1
          else streetWidth[street] = change.width
        }
        if (unknown.length > 0) problems.push({ code: 'unknown-street', change: change.id, subjects: unknown })
        break
      }
      case 'build':
        builds.push(change)
        break
      case 'layStreet':
        laidStreets.push(change)
        break
      case 'layGreen':
        greens.push(change)
        break
      case 'setAssemblyArea':
        assemblyAreas.push(change)
        break
    }
  }

  return {
    scenario,
    fate,
    added: newBuildings(district, scenario, builds),
    closedStreets,
    streetWidth,
    addedStreets: newStreets(laidStreets),
    addedAreas: newAreas(district, greens, assemblyAreas),
    addedTrees: newTrees(greens),
    ...giveWay(district, { builds, laidStreets, greens }),
    problems,
  }
}

/** Changes in the order in which they act. */
export function inOrder(scenario: Pick<Scenario, 'changes'>): Scenario['changes'] {
  return scenario.changes.toSorted((a, b) => a.order - b.order || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0))
}

/** Index of each building by its id, kept as long as the buildings themselves. */
function buildingIndex(buildings: Buildings): ReadonlyMap<string, number> {
  let index = indices.get(buildings)
  if (index === undefined) {
    index = new Map(buildings.ids.map((id, i) => [id, i]))
    indices.set(buildings, index)
  }
  return index
}

const indices = new WeakMap<Buildings, ReadonlyMap<string, number>>()

/** New streets stand beside the base network; they are not yet joined to its junctions. */
function newStreets(laid: readonly LayStreet[]): Streets {
  const names = ['', ...new Set(laid.map(({ name }) => name).filter((name) => name !== ''))]
  return {
    count: laid.length,
    lines: packLines(laid.map(({ line }) => line)),
    streetClass: Uint8Array.from(laid, ({ streetClass }) => STREET_CLASSES.indexOf(streetClass)),
    width: Float32Array.from(laid, ({ width }) => width),
    fromNode: Uint32Array.from(laid, (_, i) => 2 * i),
    toNode: Uint32Array.from(laid, (_, i) => 2 * i + 1),
    nodeCount: 2 * laid.length,
    name: Uint16Array.from(laid, ({ name }) => names.indexOf(name)),
    names,
    knowledge: 'derived',
  }
}

function newAreas(district: District, greens: readonly LayGreen[], assembly: readonly SetAssemblyArea[]): Areas {
  const all = [...greens, ...assembly]
  return {
    count: all.length,
    shapes: packPolygons(all.map(({ outline }) => [outline])),
    kind: Uint8Array.from(all, (area) => AREA_KINDS.indexOf(area.kind === 'layGreen' ? area.areaKind : 'assemblyArea')),
    neighbourhood: Uint8Array.from(all, ({ outline }) => neighbourhoodAt(district, ...ringCentroid(outline))),
    names: all.map(({ name }) => name),
    knowledge: 'derived',
  }
}

function newTrees(greens: readonly LayGreen[]): Trees {
  const positions = Float64Array.from(greens.flatMap(({ trees }) => trees))
  const count = positions.length / 2
  return { count, positions, height: new Float32Array(count).fill(NEW_TREE_HEIGHT), knowledge: 'derived' }
}
