import { fc, test } from '@fast-check/vitest'
import { describe, expect, it } from 'vitest'
import { EXISTING_SCENARIO } from '../../../../src/model'
import { framingOf } from '../../../../src/apps/studio/session/framing'
import { openingView } from '../../../../src/apps/studio/session/openingView'
import { buildDistrict } from '../../builders/district'
import { buildHouse, buildScenario } from '../../builders/scenario'

const district = buildDistrict()
const framing = framingOf(district)
const plan = buildScenario(district, [buildHouse('h', 1)])
const open = (query: string) => openingView(district, [plan], query, framing)

describe('openingView', () => {
  it('puts the existing state left and the first proposal right', () => {
    const { view, linkFaults } = open('')
    expect(view.panes).toEqual([EXISTING_SCENARIO, plan.id])
    expect(view.district).toBe(district.id)
    expect(linkFaults).toEqual([])
  })

  it('shows the existing state twice where there is no proposal', () => {
    expect(openingView(district, [], '', framing).view.panes).toEqual([EXISTING_SCENARIO, EXISTING_SCENARIO])
  })

  it('tells of a scenario that is not there, and shows the default', () => {
    const { view, linkFaults } = open('?left=mevcut&right=gone')
    expect(view.panes).toEqual([EXISTING_SCENARIO, plan.id])
    expect(linkFaults).toEqual([{ kind: 'unknown', field: 'right', value: 'gone' }])
  })

  it('keeps a selected new building of its scenario and drops one that is not there', () => {
    const count = district.buildings.count
    expect(open(`?pick=right,${count}`).view.selection).toEqual({ pane: 1, building: count })
    const { view, linkFaults } = open(`?pick=left,${count}`)
    expect(view.selection).toBeNull()
    expect(linkFaults).toEqual([{ kind: 'unknown', field: 'pick', value: String(count) }])
  })

  it('tells of what it cannot read', () => {
    const { linkFaults } = open('?hour=99&theme=pink')
    expect(linkFaults.map(({ kind, field }) => [kind, field])).toEqual([
      ['unreadable', 'hour'],
      ['unreadable', 'theme'],
    ])
  })

  test.prop([fc.string()])('opens whatever the address says', (query) => {
    const { view } = open(query)
    for (const pane of view.panes) expect([EXISTING_SCENARIO, plan.id]).toContain(pane)
    expect(Number.isFinite(view.camera.distance)).toBe(true)
  })
})
