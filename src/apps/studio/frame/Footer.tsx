import { useState } from 'react'
import { EyeOff, Table2 } from 'lucide-react'
import { ActionButton, NoticesDialog, useMessages } from '../../../ui'
import type { StudioSession } from '../session'
import styles from './Footer.module.css'

interface FooterProps {
  session: StudioSession
  /** null where the table has a place of its own. */
  table: { isShown: boolean; onToggle: () => void } | null
}

/** Always on screen: whose data it is, and that part of it is approximate or generated; the rest one press away. */
export function Footer({ session, table }: FooterProps) {
  const { say, words } = useMessages()
  const [isOpen, setIsOpen] = useState(false)
  const { district } = session
  const attributions = [...new Set(district.sources.map((source) => source.attribution))].filter((line) => line !== '')
  return (
    <footer className={styles.footer}>
      <p className={styles.line}>
        {district.notices.length > 0 && <strong className={styles.notice}>{say('notices.short')}</strong>}
        {/* A sign alone at the end of a line belongs to nobody. */}
        <span>{attributions.join(' · ').replaceAll('© ', '©\u00a0')}</span>
      </p>
      <div className={styles.acts}>
        {table !== null && (
          <ActionButton
            label={say(table.isShown ? 'compare.hideTable' : 'compare.showTable')}
            icon={table.isShown ? <EyeOff /> : <Table2 />}
            weight="quiet"
            isExpanded={table.isShown}
            onPress={table.onToggle}
          />
        )}
        <ActionButton label={say('notices.open')} weight="quiet" onPress={() => setIsOpen(true)} />
      </div>
      <NoticesDialog
        isOpen={isOpen}
        onClose={() => setIsOpen(false)}
        notices={district.notices.map(words)}
        sources={district.sources.map((source) => ({ ...source, date: source.date }))}
        facts={[
          say('notices.years', {
            population: district.years.population ?? say('compare.unknown'),
            buildings: district.years.buildings ?? say('compare.unknown'),
          }),
          say('notices.crs', { crs: district.crs }),
          say('notices.version', { version: district.version, hash: district.hash.slice(0, 12) }),
          say('notices.typeface'),
        ]}
      />
    </footer>
  )
}
