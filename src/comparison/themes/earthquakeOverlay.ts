import type { District, Neighbourhood } from '../../model'
import { classIndex, datesOf, scaleEntries, sourcesNamed, type ClassedScale } from './classes'
import type { Legend } from './legend'
import type { OverlayPolygon } from './overlayPolygon'
import { DAMAGE_PALETTE } from './palettes'

const SCALE: ClassedScale = {
  limits: [0.05, 0.1, 0.15, 0.2],
  labels: [
    { tr: '%5’ten az', en: 'less than 5 %' },
    { tr: '%5–10', en: '5–10 %' },
    { tr: '%10–15', en: '10–15 %' },
    { tr: '%15–20', en: '15–20 %' },
    { tr: '%20 ve üstü', en: '20 % and more' },
  ],
  palette: DAMAGE_PALETTE,
}

/**
 * Share of buildings with very heavy or heavy damage in the published scenario: (very heavy + heavy) / buildings.
 *
 * @returns null if one of the figures is not published
 */
export function damageShare({ published }: Pick<Neighbourhood, 'published'>): number | null {
  const { earthquakeScenario, buildings } = published
  if (earthquakeScenario === undefined || buildings === undefined || buildings === 0) return null
  return (earthquakeScenario.veryHeavy + earthquakeScenario.heavy) / buildings
}

export function earthquakePolygons({ neighbourhoods }: Pick<District, 'neighbourhoods'>): OverlayPolygon[] {
  return neighbourhoods.map(({ id, name, rings, published }) => {
    const share = damageShare({ published })
    const index = classIndex(SCALE, share)
    const percent = share === null ? '' : (100 * share).toFixed(1)
    return {
      id,
      rings,
      fill: SCALE.palette.colours[index] ?? SCALE.palette.unknown,
      opacity: 1,
      pattern: index === -1 ? 'diagonal' : 'none',
      stroke: { colour: '#5b4636', width: 4 },
      label:
        share === null
          ? { tr: `${name}: yayımlanmış rakam yok`, en: `${name}: no published figure` }
          : {
              tr: `${name}: binaların %${percent.replace('.', ',')}’i çok ağır ya da ağır hasar`,
              en: `${name}: ${percent} % of buildings with very heavy or heavy damage`,
            },
    }
  })
}

export function earthquakeLegend({ sources }: Pick<District, 'sources'>): Legend {
  const found = sourcesNamed(sources, /earthquake|deprem|kandilli/i)
  return {
    title: { tr: 'Deprem: çok ağır ve ağır hasar', en: 'Earthquake: very heavy and heavy damage' },
    unit: { tr: 'binaların yüzdesi', en: '% of buildings' },
    entries: scaleEntries(SCALE),
    sources: found,
    date: datesOf(found),
    note: {
      tr: 'İBB 2019, Mw 7.5 gece senaryosu: mahalle geneli, yayımlanmış rakam. Tek bir bina için sonuç değildir; bina sayıları 2017 yılındandır ve planlardan etkilenmez.',
      en: 'İBB 2019, scenario of Mw 7.5 at night: published figures of whole neighbourhoods. It says nothing of a single building; building counts are of 2017 and do not follow the plans.',
    },
  }
}
