import { createContext, useContext } from 'react'

/** The element that takes hands and keys for the picture; null before it stands. */
export const SurfaceContext = createContext<HTMLElement | null>(null)

export const useSurface = (): HTMLElement | null => useContext(SurfaceContext)
