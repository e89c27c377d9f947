import { expect, test } from 'vitest'
import asb14 from '../../../src/analyses/earthquake/tables/asb14.json'
import bssa14 from '../../../src/analyses/earthquake/tables/bssa14.json'
import cy14 from '../../../src/analyses/earthquake/tables/cy14.json'
import erberik2008 from '../../../src/analyses/earthquake/tables/erberik2008.json'
import gem2022 from '../../../src/analyses/earthquake/tables/gem2022.json'
import hazusCasualties from '../../../src/analyses/earthquake/tables/hazusCasualties.json'
import kale15 from '../../../src/analyses/earthquake/tables/kale15.json'
import lothBaker2013 from '../../../src/analyses/earthquake/tables/lothBaker2013.json'
import mainMarmaraFault from '../../../src/analyses/earthquake/tables/mainMarmaraFault.json'
import tbdy2018 from '../../../src/analyses/earthquake/tables/tbdy2018.json'
import tdth2018 from '../../../src/analyses/earthquake/tables/tdth2018.json'
import vs30FromSlope from '../../../src/analyses/earthquake/tables/vs30FromSlope.json'
import { readTable } from './readTable'

// A table of 258 classes cannot be checked value by value by worked examples; its sums can.
const TABLES: Record<string, { rows: (string | number)[][] }> = {
  asb14,
  bssa14,
  cy14,
  erberik2008,
  gem2022,
  hazusCasualties,
  kale15,
  tdth2018,
  vs30FromSlope,
}

const rows = readTable('controlTotals.cross.csv')

test.each(Object.keys(TABLES))('%s adds up, column by column, to what its source adds up to', (name) => {
  const { rows: table } = TABLES[name]!
  const totals = rows.filter((row) => row.table === name)
  const firstNumber = table[0]!.findIndex((cell) => typeof cell === 'number')
  expect(table[0]!.length - firstNumber, 'every numeric column has a total').toBe(totals.length)
  totals.forEach((row, i) => {
    expect(table).toHaveLength(Number(row.rows))
    const total = table.reduce((sum, cells, line) => sum + (line + 1) * (cells[firstNumber + i] as number), 0)
    const expected = Number(row.total)
    expect(Math.abs(total - expected), `${name} ${row.column}`).toBeLessThan(1e-9 * Math.abs(expected) + 1e-12)
  })
})

/** Numbers of a nested table in reading order. */
function flatten(value: unknown): number[] {
  if (typeof value === 'number') return [value]
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(flatten) : []
}

test.each(readTable('controlTotals.flat.cross.csv'))('$table, $part, adds up to what its source adds up to', (row) => {
  const tables: Record<string, Record<string, unknown>> = { lothBaker2013, tbdy2018, mainMarmaraFault }
  const values = flatten(tables[row.table!]![row.part!])
  expect(values).toHaveLength(Number(row.values))
  const total = values.reduce((sum, value, i) => sum + (i + 1) * value, 0)
  expect(Math.abs(total - Number(row.total))).toBeLessThan(1e-9 * Math.abs(Number(row.total)))
})
