import { invariant } from '../../foundation'
import { applyPatch } from '../../model'
import { commit, type DocumentStore } from './documentStore'
import type { DocumentPatch, DocumentRecords } from './records'

/** A hand on the handle: previews as it moves, and one entry or nothing at the end. */
export interface Gesture {
  /** The records as they were when the hand came down; commands of the gesture start from them. */
  start: DocumentRecords
  /** Shows a patch of `start`; each preview starts again from the beginning. */
  preview(patch: DocumentPatch): void
  /** Makes one entry of the last preview, however long the hand moved; none if nothing changed. */
  commit(): void
  /** Puts everything back. */
  cancel(): void
}

/**
 * Begins a gesture. While it lasts nothing else edits the document: an edit in between is our own mistake and throws
 * at the next preview or commit.
 */
export function beginGesture(document: DocumentStore, label: string): Gesture {
  const start = document.getState().records
  let shown = start
  let last: DocumentPatch = { put: [], remove: [] }
  let isOver = false

  const show = (records: DocumentRecords) => {
    invariant(!isOver, `gesture "${label}" is over`)
    invariant(document.getState().records === shown, `the document was edited during the gesture "${label}"`)
    shown = records
    if (document.getState().records !== records) document.setState({ records })
  }
  return {
    start,
    preview: (patch) => {
      show(applyPatch(start, patch).records)
      last = patch
    },
    commit: () => {
      show(start)
      isOver = true
      commit(document, label, last)
    },
    cancel: () => {
      if (isOver) return
      show(start)
      isOver = true
    },
  }
}
