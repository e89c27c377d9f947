import { DataError, type Fields } from '../../../foundation'
import {
  ADJACENCIES,
  APPARENT_QUALITIES,
  performanceScore,
  scoreZone,
  type ScoreInput,
  type ScoreZone,
} from '../score/performanceScore'
import { SITE_CLASSES } from '../site/designSpectrum'
import { eachCase } from './readRequest'

/**
 * `earthquake.score`: RYTEİE Annex A. `zone`, or `SDS` (g) and `siteClass`; parameters left out are unknown and open the
 * interval. `score` is given where nothing is unknown; null for buildings that the annex does not score.
 */
export function answerScore(request: unknown): unknown {
  return eachCase(request, (fields) => {
    const input = readInput(fields)
    const interval = performanceScore(input)
    if (interval === undefined) return { zone: input.zone, interval: null, score: null, unknown: [] }
    const { least, most, unknown } = interval
    return { zone: input.zone, interval: [least, most], score: least === most ? most : null, unknown }
  })
}

function readInput(fields: Fields): ScoreInput {
  const kind = fields.oneOf('kind', ['concrete', 'masonry'], 'concrete')
  const common = {
    storeys: fields.number('storeys', { from: 1, to: 100, isWhole: true }),
    zone: readZone(fields, kind),
    adjacency: fields.has('adjacency') ? fields.oneOf('adjacency', ADJACENCIES) : undefined,
    softStorey: fields.flag('softStorey'),
  }
  if (kind === 'concrete') {
    return {
      ...common,
      kind,
      system: fields.has('system') ? fields.oneOf('system', ['frame', 'frameAndWall']) : undefined,
      apparentQuality: fields.has('apparentQuality') ? fields.oneOf('apparentQuality', APPARENT_QUALITIES) : undefined,
      heavyOverhang: fields.flag('heavyOverhang'),
      verticalIrregularity: fields.flag('verticalIrregularity'),
      planIrregularity: fields.flag('planIrregularity'),
      shortColumn: fields.flag('shortColumn'),
      hillSlope: fields.flag('hillSlope'),
    }
  }
  const grade = (name: string) =>
    fields.has(name) ? (fields.number(name, { from: 0, to: 2, isWhole: true }) as 0 | 1 | 2) : undefined
  return {
    ...common,
    kind,
    system: fields.has('system')
      ? fields.oneOf('system', ['unreinforced', 'mixed', 'confined', 'reinforced'])
      : undefined,
    materialQuality: grade('materialQuality'),
    workmanship: grade('workmanship'),
    planGeometry: grade('planGeometry'),
    wallAmount: grade('wallAmount'),
    openingAlignment: grade('openingAlignment'),
    existingDamage: fields.flag('existingDamage'),
    bondBeamMissing: fields.flag('bondBeamMissing'),
    storeysDifferByFacade: fields.flag('storeysDifferByFacade'),
    outOfPlane: fields.flag('outOfPlane'),
    earthRoof: fields.flag('earthRoof'),
  }
}

function readZone(fields: Fields, kind: ScoreInput['kind']): ScoreZone {
  if (fields.has('zone')) {
    if (fields.has('SDS'))
      throw new DataError('request-invalid', 'zone and SDS are both given, expected one of them', { field: 'zone' })
    return fields.oneOf('zone', ['I', 'II', 'III', 'IV'])
  }
  return scoreZone(fields.number('SDS', { from: 0, to: 10 }), fields.oneOf('siteClass', SITE_CLASSES), kind)
}
