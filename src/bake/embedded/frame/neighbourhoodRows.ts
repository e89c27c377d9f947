import { DataError } from '../../../foundation'
import type { NeighbourhoodFigures } from '../../../model'

/** One row of `neighbourhoods.csv`: published figures, nothing of ours. */
export interface NeighbourhoodRow {
  uavt: number
  name: string
  /** Published area centroid, degrees. */
  longitude: number
  latitude: number
  /** Orthometric, metres, of the GEBCO cells whose centre lies inside: a hint in small neighbourhoods. */
  elevation: { min: number; mean: number; max: number }
  /** İBB socio-economic status of 2016: class A+ … E and its score. */
  socioEconomic: { class: string; score: number }
  /** İBB/Kandilli scenario: damage points on gas, drinking water and waste water pipes. */
  pipeDamage: { gas: number; water: number; waste: number }
  figures: Required<NeighbourhoodFigures>
}

const TEXT_COLUMNS = ['name', 'sesClass'] as const
const NUMBER_COLUMNS = [
  'uavt',
  'longitude',
  'latitude',
  'areaKm2',
  'population',
  'elevationMin',
  'elevationMean',
  'elevationMax',
  'vs30',
  'sesScore',
  'before1980',
  'from1980to2000',
  'after2000',
  'buildings',
  'from1to4',
  'from5to9',
  'from10',
  'veryHeavy',
  'heavy',
  'moderate',
  'light',
  'deaths',
  'heavilyInjured',
  'hospitalised',
  'lightlyInjured',
  'gasPipeDamage',
  'waterPipeDamage',
  'wastePipeDamage',
  'temporaryShelter',
] as const
type Cells = Record<(typeof NUMBER_COLUMNS)[number], number> & Record<(typeof TEXT_COLUMNS)[number], string>

/**
 * Parses the table of neighbourhoods and holds it against itself: both groupings must sum to the total of the row.
 *
 * @throws DataError `asset-invalid` with every fault of the file
 */
export function parseNeighbourhoods(file: string, text: string): NeighbourhoodRow[] {
  const faults: { line: number; field: string; fault: string }[] = []
  const rows: NeighbourhoodRow[] = []
  let header: string[] | undefined
  text.split(/\r?\n/).forEach((content, index) => {
    if (content === '' || content.startsWith('#')) return
    const cells = content.split(',')
    if (header === undefined) {
      header = cells
      for (const field of [...TEXT_COLUMNS, ...NUMBER_COLUMNS]) {
        if (!cells.includes(field)) faults.push({ line: index + 1, field, fault: 'column is missing' })
      }
      return
    }
    if (cells.length !== header.length) {
      faults.push({ line: index + 1, field: '', fault: `${cells.length} values, expected ${header.length}` })
      return
    }
    const row = readRow(header, cells, (field, fault) => faults.push({ line: index + 1, field, fault }))
    if (row !== undefined) rows.push(row)
  })
  if (rows.length === 0 && faults.length === 0) faults.push({ line: 1, field: '', fault: 'no rows' })
  if (faults.length > 0) {
    const list = faults.map(({ line, field, fault }) => `line ${line}, ${field}: ${fault}`).join('; ')
    throw new DataError('asset-invalid', `${file}: ${list}`, { file, faults })
  }
  return rows
}

function readRow(
  header: readonly string[],
  values: readonly string[],
  report: (field: string, fault: string) => void,
): NeighbourhoodRow | undefined {
  const cells = new Map(header.map((name, i) => [name, values[i] ?? '']))
  let isSound = true
  const fail = (field: string, fault: string) => {
    isSound = false
    report(field, fault)
  }
  const entries: [string, string | number][] = TEXT_COLUMNS.map((name) => [name, cells.get(name) ?? ''])
  for (const name of NUMBER_COLUMNS) {
    const written = cells.get(name) ?? ''
    const value = Number(written)
    if (written.trim() === '' || !Number.isFinite(value)) fail(name, `"${written}" is not a number`)
    entries.push([name, value])
  }
  const c = Object.fromEntries(entries) as Cells
  const periods = c.before1980 + c.from1980to2000 + c.after2000
  const storeys = c.from1to4 + c.from5to9 + c.from10
  if (isSound && periods !== c.buildings) fail('buildings', `is ${c.buildings}, the periods sum to ${periods}`)
  if (isSound && storeys !== c.buildings) fail('buildings', `is ${c.buildings}, the storey bands sum to ${storeys}`)
  return isSound ? toRow(c) : undefined
}

function toRow(c: Cells): NeighbourhoodRow {
  return {
    uavt: c.uavt,
    name: c.name,
    longitude: c.longitude,
    latitude: c.latitude,
    elevation: { min: c.elevationMin, mean: c.elevationMean, max: c.elevationMax },
    socioEconomic: { class: c.sesClass, score: c.sesScore },
    pipeDamage: { gas: c.gasPipeDamage, water: c.waterPipeDamage, waste: c.wastePipeDamage },
    figures: {
      population: c.population,
      buildings: c.buildings,
      byPeriod: { before1980: c.before1980, from1980to2000: c.from1980to2000, after2000: c.after2000 },
      byStoreys: { from1to4: c.from1to4, from5to9: c.from5to9, from10: c.from10 },
      earthquakeScenario: {
        veryHeavy: c.veryHeavy,
        heavy: c.heavy,
        moderate: c.moderate,
        light: c.light,
        deaths: c.deaths,
        heavilyInjured: c.heavilyInjured,
        hospitalised: c.hospitalised,
        lightlyInjured: c.lightlyInjured,
        temporaryShelter: c.temporaryShelter,
      },
      vs30: c.vs30,
      areaKm2: c.areaKm2,
    },
  }
}
