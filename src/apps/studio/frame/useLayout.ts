import { useSyncExternalStore } from 'react'

/** Lying screens have a side panel and a table below the views; standing and small ones have a sheet for both. */
export type Layout = 'wide' | 'tall' | 'narrow'

/**
 * Which of the three layouts fits the window now. Widths are in em, so that a visitor who enlarges the text in the
 * browser gets the small layout before anything is cut off; `textScale` does the same for our own A− / A+.
 */
export function useLayout(textScale: number): Layout {
  return useSyncExternalStore(subscribe, () => currentLayout(textScale))
}

function currentLayout(scale: number): Layout {
  const tall = `(orientation: portrait) and (min-width: ${52 * scale}em) and (min-height: ${75 * scale}em)`
  if (matchMedia(tall).matches) return 'tall'
  return matchMedia(`(max-width: ${61 * scale}em), (max-height: ${34 * scale}em)`).matches ? 'narrow' : 'wide'
}

function subscribe(onChange: () => void): () => void {
  window.addEventListener('resize', onChange)
  return () => window.removeEventListener('resize', onChange)
}
