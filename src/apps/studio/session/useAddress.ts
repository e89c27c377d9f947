import { useEffect } from 'react'
import { writeAddress, type ViewStore } from '../../../state'

/** Browsers refuse more than about a hundred changes of the address in half a minute. */
const PAUSE = 500

/** Keeps the address true to the view, so that copying it copies the view; leaves no trail in the history. */
export function useAddress(view: ViewStore): void {
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined
    const write = () => {
      timer = undefined
      history.replaceState(null, '', addressOf(view))
    }
    const unsubscribe = view.subscribe(() => {
      timer ??= setTimeout(write, PAUSE)
    })
    write()
    return () => {
      unsubscribe()
      clearTimeout(timer)
    }
  }, [view])
}

/** The address that reopens the view as it is now. */
export function addressOf(view: ViewStore): string {
  const address = new URL(location.href)
  address.search = writeAddress(view.getState())
  return address.href
}
