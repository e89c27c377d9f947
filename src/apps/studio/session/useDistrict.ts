import { useEffect, useRef, useState } from 'react'
import { DataError } from '../../../foundation'
import { loadDistrict, loadScenarios } from '../../../state'
import { openSession, type StudioSession } from './StudioSession'
import { framingOf, measureWindow } from './framing'
import { openingView, type LinkFault } from './openingView'

/** Where the opening of a district stands. */
export type Opening =
  | { status: 'loading'; stage: string; fraction: number }
  | { status: 'cancelled' }
  | { status: 'failed'; error: unknown; incident: string }
  | { status: 'open'; session: StudioSession; scenarioFaults: readonly DataError[]; linkFaults: readonly LinkFault[] }

interface DistrictOpening {
  opening: Opening
  cancel: () => void
  again: () => void
}

const START: Opening = { status: 'loading', stage: 'start', fraction: 0 }

/** Loads a district and its scenarios and opens it at the view the address asks for. */
export function useDistrict(district: string): DistrictOpening {
  const [attempt, setAttempt] = useState(0)
  const [opening, setOpening] = useState<Opening>(START)
  const controller = useRef<AbortController | null>(null)

  useEffect(() => {
    const stop = new AbortController()
    controller.current = stop
    open(district, stop.signal, (fraction, stage) => {
      if (!stop.signal.aborted) setOpening({ status: 'loading', stage, fraction })
    })
      .then((opened) => {
        if (!stop.signal.aborted) setOpening(opened)
      })
      .catch((error: unknown) => {
        if (!stop.signal.aborted) setOpening({ status: 'failed', error, incident: keepInLog(error) })
      })
    return () => stop.abort()
  }, [district, attempt])

  return {
    opening,
    cancel: () => {
      controller.current?.abort()
      setOpening({ status: 'cancelled' })
    },
    again: () => {
      setOpening(START)
      setAttempt((last) => last + 1)
    },
  }
}

async function open(
  id: string,
  signal: AbortSignal,
  onProgress: (fraction: number, stage: string) => void,
): Promise<Opening> {
  const loaded = await loadDistrict(id, {
    signal,
    onProgress: (fraction, stage) => onProgress(fraction * 0.9, stage ?? 'download'),
  })
  onProgress(0.92, 'scenarios')
  const { scenarios, faults } = await loadScenarios(loaded.district, loaded.scenarioFiles, { signal })
  const framing = framingOf(loaded.district)
  measureWindow(framing.frame)
  const { view, linkFaults } = openingView(loaded.district, scenarios, location.search, framing)
  return { status: 'open', session: openSession(loaded, scenarios, view, framing), scenarioFaults: faults, linkFaults }
}

/** A mistake of ours goes to the log of the browser; the reader sees only the number it is kept under. */
function keepInLog(error: unknown): string {
  const incident = `V${Math.floor(performance.now()).toString(36).toUpperCase()}`
  if (!(error instanceof DataError)) {
    reportError(new Error(`incident ${incident}`, { cause: error }))
  }
  return incident
}
