import { useCallback, useEffect, useState } from 'react'
import { useStore } from 'zustand'
import type { DataError } from '../../foundation'
import { selectBuilding } from '../../state'
import { HelpDialog, PanelBoundary, Plate, Toasts, useMessages, type Language } from '../../ui'
import { Footer, TopBar, useLayout } from './frame'
import { ComparePanel, NeighbourhoodBuildings, SelectedBuilding, shownPane } from './panels'
import { SidePanel } from './SidePanel'
import { useAddress, addressOf, type LinkFault, type StudioSession } from './session'
import { Picture, Stage, useMeasuredFrame } from './stage'
import { useToasts } from './useToasts'
import styles from './Workbench.module.css'

interface WorkbenchProps {
  session: StudioSession
  scenarioFaults: readonly DataError[]
  linkFaults: readonly LinkFault[]
  onLanguage: (language: Language) => void
}

/** The whole bench around one open district. */
export function Workbench({ session, scenarioFaults, linkFaults, onLanguage }: WorkbenchProps) {
  const { say } = useMessages()
  const { view } = session
  const way = useStore(view, (state) => state.way)
  const hasSelection = useStore(view, (state) => state.selection !== null)
  const [textScale, setTextScale] = useState(1)
  const layout = useLayout(textScale)
  // Until somebody says otherwise the table comes with the comparison and leaves a single view to the picture.
  const [isTableWanted, setIsTableWanted] = useState<boolean | null>(null)
  const isTableShown = isTableWanted ?? way !== 'single'
  const [hasPicture, setHasPicture] = useState(true)
  const [isHelpOpen, setIsHelpOpen] = useState(false)
  const [listed, setListed] = useState<number | null>(null)
  const { toasts, tell, close } = useToasts(scenarioFaults, linkFaults)
  const { picture, free } = useMeasuredFrame(session, way)
  useAddress(view)

  useEffect(() => {
    document.documentElement.style.setProperty('--text-scale', String(textScale))
  }, [textScale])

  const loseSight = useCallback(() => setHasPicture(false), [])
  const share = useCallback(() => {
    navigator.clipboard
      .writeText(addressOf(view))
      .then(() => tell(say('app.shared')))
      .catch(() => tell(say('app.shareFailed')))
  }, [view, tell, say])

  const select = (building: number) => {
    selectBuilding(view, { pane: shownPane(view.getState()), building })
    setListed(null)
  }
  useEffect(() => {
    // On the window: after a tap on the picture nothing has the focus. Dialogs keep their Esc to themselves.
    const onKeyDown = (event: KeyboardEvent) => {
      const isInDialog =
        event.target instanceof Element && event.target.closest('[role=dialog], [role=listbox]') !== null
      if (event.key === 'Escape' && !event.defaultPrevented && !isInDialog) selectBuilding(view, null)
    }
    window.addEventListener('keydown', onKeyDown)
    return () => window.removeEventListener('keydown', onKeyDown)
  }, [view])
  const boundary = { title: say('error.panel'), hint: say('error.panelHint') }

  return (
    <div className={styles.bench} data-layout={layout} data-way={way} data-sight={hasPicture ? 'picture' : 'list'}>
      <a className={styles.skip} href="#panel">
        {say('app.skip')}
      </a>
      <TopBar
        session={session}
        layout={layout}
        onShare={share}
        onHelp={() => setIsHelpOpen(true)}
        onLanguage={(language) => {
          view.setState({ language })
          onLanguage(language)
        }}
      />
      <main className={styles.main}>
        <div ref={picture} className={styles.picture}>
          <PanelBoundary title={say('error.viewport')} hint={say('error.viewportHint')}>
            <Picture session={session} onGone={loseSight} />
          </PanelBoundary>
        </div>
        <div ref={free} className={styles.stage}>
          <PanelBoundary {...boundary}>
            <Stage session={session} hasPicture={hasPicture} hasCard={layout === 'wide'} />
          </PanelBoundary>
        </div>
        {/* On standing and small screens the card of a building takes the place of the sheet: nothing lies under it. */}
        <div id="panel" className={styles.side} tabIndex={-1} hidden={layout !== 'wide' && hasSelection}>
          <SidePanel
            session={session}
            layout={layout}
            hasPicture={hasPicture}
            textScale={textScale}
            onTextScale={setTextScale}
            onOpenBuildings={setListed}
            onSelect={select}
          />
        </div>
        {layout !== 'wide' && hasSelection && (
          <div className={styles.card}>
            <PanelBoundary {...boundary}>
              <SelectedBuilding session={session} />
            </PanelBoundary>
          </div>
        )}
        {layout === 'wide' && isTableShown && (
          <Plate label={say('compare.title')} className={styles.table}>
            <PanelBoundary {...boundary}>
              <ComparePanel session={session} shape="wide" />
            </PanelBoundary>
          </Plate>
        )}
      </main>
      <Footer
        session={session}
        table={layout === 'wide' ? { isShown: isTableShown, onToggle: () => setIsTableWanted(!isTableShown) } : null}
      />
      <HelpDialog isOpen={isHelpOpen} onClose={() => setIsHelpOpen(false)} />
      {listed !== null && (
        <NeighbourhoodBuildings
          session={session}
          neighbourhood={listed}
          onSelect={select}
          onClose={() => setListed(null)}
        />
      )}
      <Toasts toasts={toasts} onClose={close} />
    </div>
  )
}
