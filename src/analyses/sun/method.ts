import type { Method } from '../../model'

/** What the position of the sun rests on, in plain language, shown beside the picture. */
export const method: Method = {
  name: { tr: 'Güneşin konumu', en: 'Position of the sun' },
  assumptions: [
    {
      tr: 'Saat, Türkiye saatidir (UTC+3, yaz saati yok). Işığın havada kırılması 12 °C ve 1007 hPa için hesaplanır.',
      en: 'Hours are Turkish time (UTC+3, no summer time). Refraction is computed for 12 °C and 1007 hPa.',
    },
    {
      tr: 'Gün doğumu ve batımı düz bir ufuk içindir; tepeler ve binalar ayrıca gölge yapar.',
      en: 'Sunrise and sunset are for a level horizon; hills and buildings cast their shadows on top.',
    },
  ],
  limits: [
    {
      tr: 'Konum 0,0003°, doğuş ve batış birkaç saniye doğrulukla hesaplanır; ufka yakın kırılma günden güne değişir.',
      en: 'The position is good to 0.0003°, sunrise and sunset to seconds; refraction near the horizon varies by the day.',
    },
    {
      tr: 'Gölgeler açık gökyüzü içindir, bulut hesaba katılmaz.',
      en: 'Shadows are those of a clear sky; clouds are not considered.',
    },
  ],
  sources: [
    'I. Reda, A. Andreas, “Solar position algorithm for solar radiation applications”, Solar Energy 76(5):577–589, 2004',
    'NREL/TP-560-34302, rev. 2008',
  ],
}
