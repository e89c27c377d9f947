import { readFileSync } from 'node:fs'

/** Rows of a table beside this file, by column name; lines with # say where it comes from. */
export function readRows(name: string): Record<string, string>[] {
  const lines = readFileSync(new URL(name, import.meta.url), 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
  const columns = (lines[0] as string).split(',')
  return lines.slice(1).map((line) => {
    const values = line.split(',')
    return Object.fromEntries(columns.map((column, i) => [column, values[i] as string]))
  })
}
