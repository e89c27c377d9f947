import { CircleHelp, Columns2, Link2, Square, SquareSplitHorizontal } from 'lucide-react'
import { useStore } from 'zustand'
import { setWay, type CompareWay } from '../../../state'
import { ActionButton, Brand, ChoiceStrip, LANGUAGES, useMessages, type Choice, type Language } from '../../../ui'
import type { StudioSession } from '../session'
import styles from './TopBar.module.css'
import type { Layout } from './useLayout'

interface TopBarProps {
  session: StudioSession
  layout: Layout
  onLanguage: (language: Language) => void
  onShare: () => void
  onHelp: () => void
}

/** What one sees, how one compares, in which tongue; the same things in the same place on every screen. */
export function TopBar({ session, layout, onLanguage, onShare, onHelp }: TopBarProps) {
  const { say, words, language } = useMessages()
  const languages: Choice<Language>[] = (Object.keys(LANGUAGES) as Language[]).map((code) => ({
    value: code,
    label: layout === 'narrow' ? code.toUpperCase() : LANGUAGES[code],
    lang: code,
  }))
  return (
    <header className={styles.bar}>
      <div className={styles.title}>
        <Brand />
        <h1 className={styles.district}>
          {words(session.district.name)}
          <small>{say('app.tagline')}</small>
        </h1>
      </div>
      {layout !== 'narrow' && (
        <div className={styles.way}>
          <WayChoice session={session} />
        </div>
      )}
      <div className={styles.acts}>
        <div className={styles.share}>
          <ActionButton
            label={say('app.share')}
            icon={<Link2 />}
            iconOnly={layout !== 'wide'}
            weight="quiet"
            onPress={onShare}
          />
        </div>
        <ActionButton label={say('app.help')} icon={<CircleHelp />} iconOnly weight="quiet" onPress={onHelp} />
        <ChoiceStrip label={say('app.language')} choices={languages} value={language} onChange={onLanguage} />
      </div>
    </header>
  )
}

/** Single, side by side, or behind a curtain. */
export function WayChoice({ session }: { session: StudioSession }) {
  const { say } = useMessages()
  const way = useStore(session.view, (view) => view.way)
  const ways: Choice<CompareWay>[] = [
    { value: 'single', label: say('compare.single'), icon: <Square /> },
    { value: 'sideBySide', label: say('compare.sideBySide'), icon: <Columns2 /> },
    { value: 'curtain', label: say('compare.curtain'), icon: <SquareSplitHorizontal /> },
  ]
  return (
    <ChoiceStrip
      label={say('compare.way')}
      choices={ways}
      value={way}
      onChange={(next) => setWay(session.view, next)}
      isDisabled={session.scenarios.length < 2}
    />
  )
}
