import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { z } from 'zod'
import { DataError } from '../../../foundation'
import * as schemas from './assetSchemas'
import { parseElevation, type ElevationCells } from './elevationCells'
import { parseNeighbourhoods, type NeighbourhoodRow } from './neighbourhoodRows'

/** The asset files, checked one by one but still in degrees and unrelated to each other. */
export interface Assets {
  district: z.output<typeof schemas.districtSchema>
  outlines: z.output<typeof schemas.outlinesSchema>
  rings: z.output<typeof schemas.ringsSchema>
  coast: z.output<typeof schemas.coastSchema>
  streams: z.output<typeof schemas.streamsSchema>
  roads: z.output<typeof schemas.roadsSchema>
  rail: z.output<typeof schemas.railSchema>
  landmarks: z.output<typeof schemas.landmarksSchema>
  planAreas: z.output<typeof schemas.planAreasSchema>
  neighbourhoods: NeighbourhoodRow[]
  elevation: ElevationCells
}

/**
 * Reads and checks the asset files of a district.
 *
 * @param folder  holds the files that `assets/kucukcekmece/README.md` lists
 * @throws DataError `asset-missing`, `asset-not-json` or `asset-invalid`; the last names every fault of the file
 */
export function readAssets(folder: string): Assets {
  const json = <S extends z.ZodType>(file: string, schema: S) => parseAsset(file, readText(folder, file), schema)
  return {
    district: json('district.json', schemas.districtSchema),
    outlines: json('outlines.json', schemas.outlinesSchema),
    rings: json('rings.json', schemas.ringsSchema),
    coast: json('coast.json', schemas.coastSchema),
    streams: json('streams.json', schemas.streamsSchema),
    roads: json('roads.json', schemas.roadsSchema),
    rail: json('rail.json', schemas.railSchema),
    landmarks: json('landmarks.json', schemas.landmarksSchema),
    planAreas: json('plan-areas.json', schemas.planAreasSchema),
    neighbourhoods: parseNeighbourhoods('neighbourhoods.csv', readText(folder, 'neighbourhoods.csv')),
    elevation: parseElevation('elevation.csv', readText(folder, 'elevation.csv')),
  }
}

/** Parses one JSON asset; the error lists all faults, each with its path inside the file. */
export function parseAsset<S extends z.ZodType>(file: string, text: string, schema: S): z.output<S> {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch (cause) {
    throw new DataError('asset-not-json', `${file}: not readable as JSON (${String(cause)}); restore the file`, {
      file,
    })
  }
  const answer = schema.safeParse(value)
  if (answer.success) return answer.data
  const faults = answer.error.issues.map((issue) => ({ field: issue.path.join('.'), fault: issue.message }))
  throw new DataError(
    'asset-invalid',
    `${file}: ${faults.map(({ field, fault }) => `${field}: ${fault}`).join('; ')}`,
    { file, faults },
  )
}

function readText(folder: string, file: string): string {
  try {
    return readFileSync(join(folder, file), 'utf8')
  } catch {
    throw new DataError(
      'asset-missing',
      `${file}: not found in the assets folder, expected a readable file; restore it`,
      {
        file,
      },
    )
  }
}
