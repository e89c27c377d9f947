import { z } from 'zod'
import { BUILDING_USES, KNOWLEDGE } from '../../model'

const name = z.string().min(1).max(200)
const id = z
  .string()
  .regex(/^[a-z0-9](?:[a-z0-9-]{0,62}[a-z0-9])?$/, 'expected lower-case letters a–z, digits and hyphens')
const words = z.strictObject({ tr: name, en: name })
const knowledge = z.enum(KNOWLEDGE).exclude(['unknown'])

const layer = {
  file: z.string().min(1).describe('Path of the file, relative to this configuration'),
  source: z.string().describe('Which of "sources" it comes from'),
  crs: z
    .string()
    .optional()
    .describe('Its coordinate reference system (EPSG:5254, or a proj4 string); what the file itself says if left out'),
}
const field = (what: string) => z.string().min(1).optional().describe(`Name of the field that holds ${what}`)

const footprints = z
  .strictObject({
    ...layer,
    id: field('the identifier; the id of the feature itself if left out'),
    storeys: field('the number of storeys above ground'),
    height: field('the height of the eaves above ground'),
    heightUnit: z.enum(['metres', 'centimetres', 'feet']).default('metres').describe('Unit of "height"'),
    yearBuilt: field('the year built'),
    use: field('the use'),
    useMap: z
      .record(z.string(), z.enum(BUILDING_USES))
      .optional()
      .describe('What each value of "use" means; "*" for all others'),
    residents: field('the people living there'),
    dwellings: field('the dwellings'),
    knowledge: knowledge.default('measured').describe('How these attributes are known'),
    zeroStoreysMeansUnknown: z.boolean().default(false).describe('Take 0 storeys as unknown; otherwise it is a fault'),
    slivers: z
      .strictObject({ lessThan: z.number().positive().describe('m²'), action: z.enum(['drop', 'refuse']) })
      .optional()
      .describe('What to do with footprints smaller than this'),
    assumedFloorHeight: z
      .number()
      .min(2)
      .max(6)
      .optional()
      .describe('m; storeys × this is then the eaves height, marked as derived'),
  })
  .describe('Building footprints (polygons)')

const outlines = { ...layer, id: field('the identifier'), name: field('the name') }

export const CONFIG_SCHEMA = z
  .strictObject({
    $schema: z.string().optional(),
    id: id.describe('Name of the district in addresses and folders'),
    name: words,
    origin: z
      .strictObject({ longitude: z.number().min(-180).max(180), latitude: z.number().min(-85).max(85) })
      .optional()
      .describe('Origin of the local frame, degrees; the middle of the boundary if left out'),
    sources: z
      .array(
        z.strictObject({
          id: name,
          name,
          licence: name,
          attribution: name.describe('What must stand on screen'),
          date: z
            .string()
            .regex(/^\d{4}(-\d{2}(-\d{2})?)?$/, 'expected YYYY, YYYY-MM or YYYY-MM-DD')
            .optional(),
        }),
      )
      .min(1),
    footprints,
    boundary: z
      .strictObject(layer)
      .optional()
      .describe('Outline of the district; the neighbourhoods together if left out'),
    neighbourhoods: z
      .strictObject({ ...outlines, population: field('the population') })
      .optional()
      .describe('Neighbourhoods (polygons)'),
    elevation: z
      .strictObject({
        ...layer,
        unit: z.enum(['metres', 'feet']).default('metres'),
        noData: z.number().optional().describe('Value that marks missing data, if the file does not say'),
        cellSize: z.number().min(2).max(100).default(10).describe('Spacing of the terrain nodes, m'),
        fillHoles: z
          .number()
          .int()
          .min(0)
          .max(10_000)
          .default(16)
          .describe('Holes up to this many cells are filled from around them'),
        knowledge: knowledge.default('measured'),
        sea: z
          .strictObject({
            level: z.number().default(0).describe('Sea level, m'),
            name: words.default({ tr: 'Deniz', en: 'Sea' }),
            landInsideBoundary: z
              .boolean()
              .default(true)
              .describe('Ground inside the boundary stands above the sea, whatever the elevation says'),
          })
          .optional()
          .describe('Draw a sea where the elevation lies below its level'),
      })
      .optional()
      .describe('Elevation of the bare ground (GeoTIFF, north up)'),
    water: z
      .array(
        z.strictObject({
          ...outlines,
          kind: z.enum(['lake', 'sea']),
          level: z.number().describe('Water level, m'),
          knowledge: knowledge.default('measured'),
        }),
      )
      .default([])
      .describe('Lakes and seas (polygons)'),
    streets: z
      .strictObject({
        ...layer,
        highway: z.string().default('highway'),
        width: field('the right of way, m'),
        name: field('the name'),
        knowledge: knowledge.default('measured'),
      })
      .optional()
      .describe('Street centre lines with the values of the OpenStreetMap tag "highway"'),
    clip: z.boolean().default(true).describe('Leave out buildings whose middle lies outside the boundary'),
    simplify: z
      .number()
      .min(0)
      .max(10)
      .default(0.05)
      .describe('Vertices closer than this to a straight outline are left out, m; 0 keeps all'),
    margin: z.number().min(0).max(5000).default(500).describe('Ground around the boundary, m'),
    notices: z.array(words).default([]).describe('Sentences that must stand on screen'),
  })
  .refine(({ boundary, neighbourhoods }) => boundary !== undefined || neighbourhoods !== undefined, {
    message: 'expected "boundary" or "neighbourhoods"',
  })

/** What one district is baked from; every path relative to the configuration file. */
export type BakeConfig = z.output<typeof CONFIG_SCHEMA>
export type FootprintConfig = BakeConfig['footprints']
export type ElevationConfig = NonNullable<BakeConfig['elevation']>

/** The JSON Schema of the configuration, for editors and for people. */
export function configJsonSchema(): unknown {
  return z.toJSONSchema(CONFIG_SCHEMA, { io: 'input' })
}
