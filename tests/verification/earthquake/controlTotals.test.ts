import { expect, test } from 'vitest'
import asb14 from '../../../src/analyses/earthquake/tables/asb14.json'
import bssa14 from '../../../src/analyses/earthquake/tables/bssa14.json'
import cy14 from '../../../src/analyses/earthquake/tables/cy14.json'
import erberik2008 from '../../../src/analyses/earthquake/tables/erberik2008.json'
import gem2022 from '../../../src/analyses/earthquake/tables/gem2022.json'
import hazusCasualties from '../../../src/analyses/earthquake/tables/hazusCasualties.json'
import kale15 from '../../../src/analyses/earthquake/tables/kale15.json'
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
