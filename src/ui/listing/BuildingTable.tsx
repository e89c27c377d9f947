import { ChevronLeft, ChevronRight } from 'lucide-react'
import { useState } from 'react'
import { ActionButton, DialogFrame } from '../controls'
import { useMessages } from '../messages'
import styles from './BuildingTable.module.css'

/** A building as the table writes it; null = unknown. */
export interface BuildingRow {
  /** Index in the scenario's row of buildings. */
  index: number
  id: string
  use: string | null
  storeys: string | null
  yearBuilt: string | null
  structuralSystem: string | null
  dwellings: string | null
  residents: string | null
  fate: string
}

interface BuildingTableProps {
  title: string
  /** How many and in which scenario. */
  note: string
  count: number
  /** Writes rows `from` … `to − 1`; asked for one page at a time. */
  rows: (from: number, to: number) => BuildingRow[]
  onSelect: (index: number) => void
  onClose: () => void
}

const PAGE = 50

/** The buildings of a neighbourhood in words, page by page: what the scene shows, for who cannot see it. */
export function BuildingTable({ title, note, count, rows, onSelect, onClose }: BuildingTableProps) {
  const { say } = useMessages()
  const [page, setPage] = useState(0)
  const pages = Math.max(1, Math.ceil(count / PAGE))
  const shown = rows(page * PAGE, Math.min(count, (page + 1) * PAGE))
  return (
    <DialogFrame title={title} isOpen onClose={onClose} isWide>
      <p className={styles.note}>{note}</p>
      <Pager page={page} pages={pages} onPage={setPage} />
      <div className={styles.scroll} tabIndex={0} role="group" aria-label={title}>
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">{say('places.building')}</th>
              <th scope="col">{say('building.use')}</th>
              <th scope="col">{say('building.storeys')}</th>
              <th scope="col">{say('building.yearBuilt')}</th>
              <th scope="col">{say('building.structuralSystem')}</th>
              <th scope="col">{say('building.dwellings')}</th>
              <th scope="col">{say('building.residents')}</th>
              <th scope="col">{say('places.fate')}</th>
            </tr>
          </thead>
          <tbody>
            {shown.map((row) => (
              <tr key={row.index}>
                <th scope="row">
                  <ActionButton
                    label={row.id}
                    spoken={say('places.select', { id: row.id })}
                    weight="quiet"
                    onPress={() => onSelect(row.index)}
                  />
                </th>
                {[row.use, row.storeys, row.yearBuilt, row.structuralSystem, row.dwellings, row.residents].map(
                  (value, column) => (
                    <td key={column}>{value ?? say('building.unknownValue')}</td>
                  ),
                )}
                <td>{row.fate}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </DialogFrame>
  )
}

function Pager({ page, pages, onPage }: { page: number; pages: number; onPage: (page: number) => void }) {
  const { say, number } = useMessages()
  return (
    <div className={styles.pager}>
      <ActionButton
        label={say('places.previous')}
        icon={<ChevronLeft />}
        isDisabled={page === 0}
        onPress={() => onPage(page - 1)}
      />
      <span role="status">{say('places.page', { page: number(page + 1), pages: number(pages) })}</span>
      <ActionButton
        label={say('places.next')}
        icon={<ChevronRight />}
        isDisabled={page + 1 >= pages}
        onPress={() => onPage(page + 1)}
      />
    </div>
  )
}
