import type { Method } from '../../model'

/** What the flood screening rests on, in plain language, shown beside every picture and number made from it. */
export const method: Method = {
  name: { tr: 'Taşkın ön taraması (benzetim değil)', en: 'Flood screening, not a simulation' },
  assumptions: [
    {
      tr: 'Yalnızca arazinin biçimine bakılır: her noktanın, suyunun ilk ulaştığı dere, göl veya denizden ne kadar yüksekte olduğu.',
      en: 'Only the shape of the ground is looked at: how high each point stands above the stream, lake or sea its water reaches first.',
    },
    {
      tr: 'Göl ve deniz seviyesi yükseldiğinde su, bağlantılı alçak zemine durgun olarak yayılır.',
      en: 'When lake and sea rise, still water spreads over low ground connected to them.',
    },
    {
      tr: '0,25 km² ve daha büyük alanın suyunu toplayan yataklar, haritada olmasa da dere sayılır.',
      en: 'Beds that drain 0.25 km² or more count as streams, mapped or not.',
    },
  ],
  limits: [
    {
      tr: 'Bu bir taşkın benzetimi değildir: süre, yağış miktarı, akış hızı ve olasılık içermez; resmi taşkın haritasının yerini tutmaz.',
      en: 'This is not a simulation: it has no time, amount of rain, speed or probability, and it replaces no official flood map.',
    },
    {
      tr: 'Arazi modeli yaklaşıktır; kanalizasyon, menfez, set ve binalar hesaba katılmaz.',
      en: 'The terrain is approximate; sewers, culverts, dikes and buildings are not considered.',
    },
    {
      tr: 'Yükseklik bantları (1, 2, 5, 10 m) bir derecelendirmedir, risk sınıfı değildir.',
      en: 'The bands of height (1, 2, 5, 10 m) rank places; they are not classes of risk.',
    },
  ],
  sources: [
    'A. Nobre et al., “Height Above the Nearest Drainage”, J. Hydrol. 404:13–29, 2011',
    'C. Rennó et al., “HAND, a new terrain descriptor using SRTM-DEM”, Remote Sens. Environ. 112:3469–3481, 2008',
    'R. Barnes, C. Lehman, D. Mulla, “Priority-flood”, Comput. Geosci. 62:117–127, 2014',
    'J. O’Callaghan, D. Mark, Comput. Vision Graph. 28:323–344, 1984',
    'B. Poulter, P. Halpin, Int. J. Geogr. Inf. Sci. 22:167–182, 2008',
  ],
}
