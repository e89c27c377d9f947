import { createStore, type StoreApi } from 'zustand/vanilla'
import { applyPatch, isEmptyPatch, recordsOf, type Scenario } from '../../model'
import { scenarioRecords, type DocumentPatch, type DocumentRecords } from './records'

/** One step that can be undone or redone, under the name the person knows it by. */
export interface DocumentEntry {
  label: string
  /** Leads away from where the document is now: back for undo, forth for redo. */
  patch: DocumentPatch
}

/** Everything undoable and nothing else. */
export interface DocumentState {
  records: DocumentRecords
  /** Oldest first; the last one is undone next. */
  undo: readonly DocumentEntry[]
  /** The last one is redone next. */
  redo: readonly DocumentEntry[]
}

export type DocumentStore = StoreApi<DocumentState>

export function createDocumentStore(scenarios: readonly Scenario[] = []): DocumentStore {
  return createStore<DocumentState>()(() => ({
    records: recordsOf(scenarios.flatMap(scenarioRecords)),
    undo: [],
    redo: [],
  }))
}

/** Makes an edit: one labelled entry; none if nothing changed. What had been undone is given up. */
export function commit(document: DocumentStore, label: string, patch: DocumentPatch): void {
  const { records, undo } = document.getState()
  const applied = applyPatch(records, patch)
  if (isEmptyPatch(applied.inverse)) return
  document.setState({ records: applied.records, undo: [...undo, { label, patch: applied.inverse }], redo: [] })
}

/** @returns the label of what was undone; undefined if there was nothing */
export function undo(document: DocumentStore): string | undefined {
  const { records, undo, redo } = document.getState()
  const entry = undo.at(-1)
  if (entry === undefined) return undefined
  const applied = applyPatch(records, entry.patch)
  document.setState({
    records: applied.records,
    undo: undo.slice(0, -1),
    redo: [...redo, { label: entry.label, patch: applied.inverse }],
  })
  return entry.label
}

/** @returns the label of what was redone; undefined if there was nothing */
export function redo(document: DocumentStore): string | undefined {
  const { records, undo, redo } = document.getState()
  const entry = redo.at(-1)
  if (entry === undefined) return undefined
  const applied = applyPatch(records, entry.patch)
  document.setState({
    records: applied.records,
    undo: [...undo, { label: entry.label, patch: applied.inverse }],
    redo: redo.slice(0, -1),
  })
  return entry.label
}

/** Puts scenarios that were loaded into the document. Loading is no edit: it cannot be undone and undoes nothing. */
export function addScenarios(document: DocumentStore, scenarios: readonly Scenario[]): void {
  const { records } = document.getState()
  const put = scenarios.flatMap(scenarioRecords)
  document.setState({ records: applyPatch(records, { put, remove: [] }).records })
}
