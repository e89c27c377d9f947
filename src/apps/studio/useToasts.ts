import { useCallback, useState } from 'react'
import type { DataError } from '../../foundation'
import { useMessages, type Toast } from '../../ui'
import type { LinkFault } from './session'

/** Notices that do not stop the work; begins with what the link and the scenarios left to say. */
export function useToasts(scenarioFaults: readonly DataError[], linkFaults: readonly LinkFault[]) {
  const { say } = useMessages()
  const [toasts, setToasts] = useState<readonly Toast[]>(() =>
    [
      ...(scenarioFaults.length === 0 ? [] : [say('compare.loadFailed')]),
      ...linkFaults.map(({ kind, field, value }) => say(`link.${kind}`, { field, value })),
    ].map((text, id) => ({ id, text })),
  )
  const tell = useCallback((text: string) => {
    setToasts((last) => [...last.filter((toast) => toast.text !== text), { id: nextId++, text }])
  }, [])
  const close = useCallback((id: number) => setToasts((last) => last.filter((toast) => toast.id !== id)), [])
  return { toasts, tell, close }
}

/** Ids of later notices; the first ones are counted from 0. */
let nextId = 1000
