/** One line a stage on stderr, with the milliseconds since the start; stdout stays for data. */
export function startProgress(name: string): (message: string) => void {
  const start = performance.now()
  return (message) =>
    console.error(`[${name} ${String(Math.round(performance.now() - start)).padStart(6)} ms] ${message}`)
}
