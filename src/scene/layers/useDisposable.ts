import { useEffect, useState, type DependencyList } from 'react'

/**
 * Makes a thing in an effect and lets it go when its dependencies change or the component leaves. In an effect, so that
 * the second mount of strict mode gets a living one.
 */
export function useDisposable<Thing extends { dispose(): void }>(make: () => Thing | null, dependencies: DependencyList): Thing | null {
  const [thing, setThing] = useState<Thing | null>(null)
  useEffect(() => {
    const made = make()
    // It must be made here and not while rendering: strict mode mounts twice, and the first one dies.
    // eslint-disable-next-line react-hooks/set-state-in-effect
    setThing(made)
    return () => {
      setThing(null)
      made?.dispose()
    }
    // The caller names what the thing is made from; `make` itself is new on every render.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, dependencies)
  return thing
}
