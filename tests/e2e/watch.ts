import { expect, type Page } from '@playwright/test'

/**
 * Watches a page for what must never happen: errors in the console, exceptions nobody caught, requests to other hosts.
 * Call `expectCalm` at the end.
 */
export function watch(page: Page, { allow = [] as RegExp[] } = {}) {
  const faults: string[] = []
  page.on('console', (message) => {
    if (message.type() !== 'error' && message.type() !== 'warning') return
    const text = message.text()
    // React Three Fiber still makes a THREE.Clock; three says once that it is deprecated.
    if (/THREE\.Clock/.test(text) || allow.some((pattern) => pattern.test(text))) return
    // Software rendering reports that reading pixels back is slow: true, and no fault of the page.
    if (/GPU stall due to ReadPixels/.test(text)) return
    faults.push(`${message.type()}: ${text.slice(0, 300)}`)
  })
  page.on('pageerror', (error) => faults.push(`uncaught: ${error.message.slice(0, 300)}`))
  page.on('request', (request) => {
    const { hostname, protocol } = new URL(request.url())
    if (protocol.startsWith('http') && hostname !== 'localhost') faults.push(`foreign request: ${request.url()}`)
  })
  return {
    expectCalm: () => {
      expect(faults).toEqual([])
    },
  }
}
