import { applyScenario, EXISTING_SCENARIO, type District, type Scenario } from '../../../model'
import { initialView, readAddress, type ViewState } from '../../../state'
import type { Framing } from './framing'

/** A part of a link that leads nowhere; told in a notice, never a reason to stop. */
export interface LinkFault {
  kind: 'unknown' | 'unreadable'
  field: string
  value: string
}

/**
 * The view a link asks for, completed and checked against what the district really has: the whole district from the
 * south, existing state on the left and the first proposal on the right unless the link says otherwise.
 */
export function openingView(
  district: District,
  scenarios: readonly Scenario[],
  query: string,
  framing: Framing,
): { view: ViewState; linkFaults: LinkFault[] } {
  const defaults: ViewState = {
    ...initialView(district.id, framing.home()),
    panes: [EXISTING_SCENARIO, scenarios[0]?.id ?? EXISTING_SCENARIO],
  }
  const { view: asked, ignored } = readAddress(query, defaults)
  const linkFaults: LinkFault[] = ignored.map(({ key, value }) => ({ kind: 'unreadable', field: key, value }))
  const view: ViewState = { ...asked, district: district.id }

  const known = new Map(scenarios.map((scenario) => [scenario.id, scenario]))
  view.panes = [0, 1].map((pane) => {
    const id = asked.panes[pane] as string
    if (id === EXISTING_SCENARIO || known.has(id)) return id
    linkFaults.push({ kind: 'unknown', field: pane === 0 ? 'left' : 'right', value: id })
    return defaults.panes[pane] as string
  }) as ViewState['panes']

  if (view.selection !== null) {
    const { pane, building } = view.selection
    const scenario = known.get(view.panes[pane])
    const added = scenario === undefined ? 0 : applyScenario(district, scenario).added.count
    if (building >= district.buildings.count + added) {
      linkFaults.push({ kind: 'unknown', field: 'pick', value: String(building) })
      view.selection = null
    }
  }
  return { view, linkFaults }
}
