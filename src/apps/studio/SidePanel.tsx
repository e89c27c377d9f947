import { ChevronDown, ChevronUp, Layers, MapPin, Settings2, Sun, Table2 } from 'lucide-react'
import { useState, type ReactNode } from 'react'
import { Tab, TabList, TabPanel, Tabs } from 'react-aria-components'
import { ActionButton, PanelBoundary, Plate, useMessages } from '../../ui'
import { WayChoice, type Layout } from './frame'
import { ComparePanel, DisplayPanel, LayersPanel, PlacesPanel, SunSection } from './panels'
import type { StudioSession } from './session'
import styles from './SidePanel.module.css'

interface SidePanelProps {
  session: StudioSession
  layout: Layout
  /** False where nothing can be drawn: then the lists come first. */
  hasPicture: boolean
  textScale: number
  onTextScale: (scale: number) => void
  onOpenBuildings: (neighbourhood: number) => void
  onSelect: (building: number) => void
}

type TabId = 'compare' | 'layers' | 'sun' | 'places' | 'display'

const ICONS: Record<TabId, ReactNode> = {
  compare: <Table2 />,
  layers: <Layers />,
  sun: <Sun />,
  places: <MapPin />,
  display: <Settings2 />,
}

/** Everything one sets and looks up, in tabs: beside the view on lying screens, below it on others. */
export function SidePanel(props: SidePanelProps) {
  const { session, layout, hasPicture, textScale, onTextScale, onOpenBuildings, onSelect } = props
  const { say } = useMessages()
  const isSheet = layout !== 'wide'
  const tabs: TabId[] = isSheet
    ? ['compare', 'layers', 'sun', 'places', 'display']
    : ['layers', 'sun', 'places', 'display']
  // Until somebody chooses, the panel follows what the screen can show.
  const [chosen, setChosen] = useState<TabId | null>(null)
  const [isWanted, setIsWanted] = useState<boolean | null>(null)
  const isOpen = isWanted ?? (layout !== 'narrow' || !hasPicture)
  const usual: TabId = !hasPicture ? 'places' : layout === 'tall' ? 'compare' : 'layers'
  const tab = chosen !== null && tabs.includes(chosen) ? chosen : usual

  const contents: Record<TabId, ReactNode> = {
    compare: (
      <>
        {layout === 'narrow' && <WayChoice session={session} />}
        <ComparePanel session={session} shape={layout === 'tall' ? 'tall' : 'stacked'} isShort={layout === 'narrow'} />
      </>
    ),
    layers: <LayersPanel session={session} />,
    sun: <SunSection session={session} />,
    places: <PlacesPanel session={session} onOpenBuildings={onOpenBuildings} onSelect={onSelect} />,
    display: <DisplayPanel session={session} textScale={textScale} onTextScale={onTextScale} />,
  }

  return (
    <Plate label={say('app.panels')} className={`${styles.panel} ${isSheet ? styles.sheet : ''}`}>
      <Tabs
        className={styles.tabs as string}
        selectedKey={tab}
        onSelectionChange={(key) => {
          setChosen(key as TabId)
          setIsWanted(true)
        }}
      >
        <div className={styles.head}>
          <TabList className={styles.list as string} aria-label={say('app.panels')}>
            {tabs.map((id) => (
              <Tab key={id} id={id} className={styles.tab as string}>
                <span aria-hidden="true">{ICONS[id]}</span>
                {say(`tab.${id}`)}
              </Tab>
            ))}
          </TabList>
          <div className={styles.toggle}>
            <ActionButton
              label={say(isOpen ? 'app.hidePanels' : 'app.showPanels')}
              icon={isOpen === isSheet ? <ChevronDown /> : <ChevronUp />}
              iconOnly
              weight="quiet"
              isExpanded={isOpen}
              onPress={() => setIsWanted(!isOpen)}
            />
          </div>
        </div>
        {tabs.map((id) => (
          <TabPanel key={id} id={id} className={isOpen ? (styles.body as string) : (styles.closed as string)}>
            <PanelBoundary title={say('error.panel')} hint={say('error.panelHint')}>
              {contents[id]}
            </PanelBoundary>
          </TabPanel>
        ))}
      </Tabs>
    </Plate>
  )
}
