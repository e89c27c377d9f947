import { readFileSync } from 'node:fs'

/** Rows of a verification table by column name; lines that begin with # say where it comes from. */
export function readTable(name: string): Record<string, string>[] {
  const lines = readFileSync(new URL(name, import.meta.url), 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '' && !line.startsWith('#'))
  const columns = (lines.shift() ?? '').split(',')
  return lines.map((line) => {
    const cells = line.split(',')
    if (cells.length !== columns.length) throw new Error(`${name}: "${line}" has ${cells.length} cells`)
    return Object.fromEntries(columns.map((column, i) => [column, cells[i] as string]))
  })
}
