import { useStore } from 'zustand'
import { setPane } from '../../../state'
import { PaneHeader, useMessages, type ScenarioSummary } from '../../../ui'
import type { StudioSession } from '../session'
import styles from './Stage.module.css'

/** A header for each view that is shown; every view always says which scenario it is. */
export function PaneHeaders({ session }: { session: StudioSession }) {
  const { say, words } = useMessages()
  const { view } = session
  const way = useStore(view, (state) => state.way)
  const panes = useStore(view, (state) => state.panes)
  const singlePane = useStore(view, (state) => state.singlePane)
  const choices = session.scenarios.map((scenario): ScenarioSummary => ({
    id: scenario.id,
    name: words(scenario.name),
    status: scenario.status,
    date: scenario.date,
  }))
  const header = (pane: 0 | 1, label: string) => {
    const scenario = choices.find((choice) => choice.id === panes[pane])
    return (
      scenario && (
        <PaneHeader label={label} scenario={scenario} choices={choices} onChoose={(id) => setPane(view, pane, id)} />
      )
    )
  }
  if (way === 'single')
    return (
      <div className={styles.heads}>
        <div>{header(singlePane, say('compare.onlyPane'))}</div>
      </div>
    )
  return (
    <div className={`${styles.heads} ${way === 'sideBySide' ? styles.halves : styles.ends}`}>
      <div>{header(0, say('compare.leftPane'))}</div>
      <div>{header(1, say('compare.rightPane'))}</div>
    </div>
  )
}
