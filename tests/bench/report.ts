import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { cpus, platform, totalmem } from 'node:os'
import { join, resolve } from 'node:path'

/** One measured quantity. */
export interface BenchRow {
  name: string
  unit: 'ms' | 's' | 'bytes' | 'MB' | 'count' | 'bytes/building' | 'ns'
  median: number
  /** 5th and 95th percentile; equal to the median for counts. */
  p5: number
  p95: number
  repetitions: number
  /** Limit from the performance budget, if there is one. */
  budget?: number
}

/** Median and spread of repeated measurements. */
export function row(name: string, unit: BenchRow['unit'], values: number[], budget?: number): BenchRow {
  const sorted = [...values].sort((a, b) => a - b)
  const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? Number.NaN
  return { name, unit, median: at(0.5), p5: at(0.05), p95: at(0.95), repetitions: values.length, budget }
}

/**
 * Prints rows beside those of the last kept run and keeps the new ones as `results/<bench>.json`.
 *
 * @param setting  what the figures depend on: district, picture size, browser …
 */
export function report(bench: string, rows: BenchRow[], setting: Record<string, unknown> = {}): void {
  const folder = join(resolve('.'), 'tests', 'bench', 'results')
  mkdirSync(folder, { recursive: true })
  const file = join(folder, `${bench}.json`)
  const before = existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as { rows: BenchRow[] }).rows : []
  for (const { name, unit, median, p5, p95, repetitions, budget } of rows) {
    const last = before.find((other) => other.name === name)
    const change = last && last.median !== 0 ? ` (${(median / last.median).toFixed(2)} × last)` : ''
    const limit = budget === undefined ? '' : median <= budget ? ` ≤ ${budget} ✓` : ` > ${budget} over budget`
    console.log(
      `${name.padEnd(48)} ${round(median)} ${unit} [${round(p5)} … ${round(p95)}] n=${repetitions}${limit}${change}`,
    )
  }
  const machine = {
    processor: cpus()[0]?.model ?? 'unknown',
    cores: cpus().length,
    memoryGb: Math.round(totalmem() / 2 ** 30),
    platform: platform(),
    node: process.version,
  }
  const commit = execFileSync('git', ['rev-parse', '--short', 'HEAD'], { encoding: 'utf8' }).trim()
  writeFileSync(file, `${JSON.stringify({ bench, commit, machine, setting, rows }, null, 2)}\n`)
}

function round(value: number): string {
  return Math.abs(value) >= 100 ? value.toFixed(0) : value.toPrecision(3)
}
