import { LocateFixed } from 'lucide-react'
import { useMemo, useState } from 'react'
import { useStore } from 'zustand'
import { INDICATORS } from '../../../comparison'
import {
  ActionButton,
  ChoiceStrip,
  ComparisonTable,
  EvidenceCard,
  useMessages,
  type BoardShape,
  type Choice,
} from '../../../ui'
import { planNeighbourhoods, useBoard, valueOf, type ScopeChoice, type StudioSession } from '../session'
import styles from './ComparePanel.module.css'
import { writeEvidence } from './writeEvidence'

interface ComparePanelProps {
  session: StudioSession
  shape: BoardShape
  /** Only the existing state and what the views show, for screens too narrow for more. */
  isShort?: boolean
}

/** The first table: existing state and every proposal, each number with its proof. */
export function ComparePanel({ session, shape, isShort = false }: ComparePanelProps) {
  const messages = useMessages()
  const { say } = messages
  const [scope, setScope] = useState<ScopeChoice>('plan')
  const [asked, setAsked] = useState<{ indicator: string; scenario: string } | null>(null)
  const panes = useStore(session.view, (view) => view.panes)
  const shown = useMemo(
    () =>
      isShort
        ? session.scenarios.filter(({ id, status }) => status === 'existing' || panes.includes(id))
        : session.scenarios,
    [session, panes, isShort],
  )
  const board = useBoard(session, scope, shown)
  const plan = planNeighbourhoods(session)
  const [first] = plan
  const planName = first === undefined ? '' : (session.district.neighbourhoods[first]?.name ?? '')
  const scopes: Choice<ScopeChoice>[] = [
    {
      value: 'plan',
      label: plan.length > 1 ? say('compare.scopePlans') : say('compare.scopePlan', { name: planName }),
    },
    { value: 'district', label: say('compare.scopeDistrict') },
  ]

  const flyToPlan = () => {
    const area = session.scenarios.find((scenario) => scenario.area.length > 0)?.area
    if (area !== undefined) {
      session.camera.flyTo(session.framing.around(area, session.camera.pilot.pose))
    }
  }

  return (
    <div className={styles.compare}>
      <div className={styles.head}>
        <h2 className={styles.title}>{say('compare.title')}</h2>
        {plan.length > 0 ? (
          <div className={styles.acts}>
            <ChoiceStrip label={say('compare.scope')} choices={scopes} value={scope} onChange={setScope} />
            <ActionButton label={say('compare.flyToPlan')} icon={<LocateFixed />} onPress={flyToPlan} />
          </div>
        ) : (
          <p className={styles.remark}>{say('compare.none')}</p>
        )}
      </div>
      <ComparisonTable
        caption={say('compare.title')}
        board={board}
        shape={shape}
        onEvidence={(indicator, scenario) => setAsked({ indicator, scenario })}
      />
      <EvidenceCard evidence={asked === null ? null : evidenceOf(asked)} onClose={() => setAsked(null)} />
    </div>
  )

  function evidenceOf({ indicator: id, scenario: scenarioId }: { indicator: string; scenario: string }) {
    const indicator = INDICATORS.find((known) => known.id === id)
    const scenario = session.scenarios.find((known) => known.id === scenarioId)
    const value = indicator && valueOf(session, indicator, scenarioId, scope)
    if (indicator === undefined || scenario === undefined || value === undefined) return null
    return writeEvidence(session.district, indicator, value, scenario, messages)
  }
}
