import { describe, expect, test } from 'vitest'
import { createViewStore, initialView, selectBuilding, setCurtain, setOverlay, setPane } from '../../../src/state'

describe('view', () => {
  test('changes one overlay and leaves the others as they are', () => {
    const view = createViewStore(initialView('a'))
    const { earthquake } = view.getState().overlays
    setOverlay(view, 'green', { isOn: true })
    expect(view.getState().overlays.green).toEqual({ isOn: true, opacity: 0.75 })
    expect(view.getState().overlays.earthquake).toBe(earthquake)
  })

  test('keeps the curtain within the picture', () => {
    const view = createViewStore(initialView('a'))
    setCurtain(view, 1.4)
    expect(view.getState().curtain).toBe(1)
    setCurtain(view, -1)
    expect(view.getState().curtain).toBe(0)
  })

  test('lets a selection go with the scenario of its pane, and only with that', () => {
    const view = createViewStore(initialView('a'))
    selectBuilding(view, { pane: 1, building: 7 })
    setPane(view, 0, 'plan')
    expect(view.getState().selection).toEqual({ pane: 1, building: 7 })
    setPane(view, 1, 'plan')
    expect(view.getState().selection).toBeNull()
    expect(view.getState().panes).toEqual(['plan', 'plan'])
  })
})
