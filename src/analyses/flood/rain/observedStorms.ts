/** A storm that was measured. No return period may be attached to it. */
export interface ObservedStorm {
  id: string
  date: string
  place: string
  /** s */
  duration: number
  /** m */
  depth: number
  source: string
}

const IBB_2017 = 'İBB by AA, July 2017: 45 to 55 min between 07.30 and 09.30'

/**
 * Measured storms of Istanbul, nearest to Küçükçekmece first. How the rain was spread within the duration was not
 * published: the shape is the user's choice.
 */
export const OBSERVED_STORMS: readonly ObservedStorm[] = (
  [
    ['merter2017', '2017-07-18', 'Merter', 50, 63, IBB_2017],
    ['silivri2017', '2017-07-18', 'Silivri Çanta', 50, 118, IBB_2017],
    ['catalca2017', '2017-07-18', 'Çatalca', 50, 70, IBB_2017],
    ['kagithane2017', '2017-07-18', 'Kâğıthane AKOM', 50, 64, IBB_2017],
    ['bostanci2017', '2017-07-18', 'Bostancı', 50, 58.6, IBB_2017],
    ['hadimkoy2017', '2017-07-18', 'Hadımköy', 50, 57, IBB_2017],
    ['eminonu2017', '2017-07-18', 'Eminönü', 50, 31.8, IBB_2017],
    ['arnavutkoy2023', '2023-09-05', 'Arnavutköy', 1440, 221.4, 'MGM by press; day of the event unconfirmed'],
    ['silivri2023', '2023-09-05', 'Silivri', 1440, 53.3, 'MGM by press; day of the event unconfirmed'],
    ['istanbul1985', '1985-10-16', 'İstanbul', 1440, 125.5, 'press; station not named'],
    [
      'ayamama2009',
      '2009-09-08',
      'Ayamama',
      4320,
      250,
      'Kömüşcü & Çelik 2013, Nat. Hazards 66:781–808: more than 250 mm in 3 days',
    ],
  ] as const
).map(([id, date, place, minutes, millimetres, source]) => ({
  id,
  date,
  place,
  duration: minutes * 60,
  depth: millimetres / 1000,
  source,
}))

/**
 * Factors offered for a warmer climate. The 50-year 24-h depth at Olimpiyat is expected to change by +5.9 to +34.3 % to
 * 2070–2099 (Theor. Appl. Climatol. 2018, doi 10.1007/s00704-018-2449-x), while gauges at Florya show a falling trend
 * (Güçlü et al. 2018, J. Flood Risk Manag. 11:S403–S418): the sign is not settled, so the range is shown.
 */
export const CLIMATE_FACTORS = [1, 1.1, 1.2, 1.35] as const

/** Median rise of the sea, 2100 against 1995–2014, m: IPCC AR6, global, unconfirmed here. */
export const SEA_LEVEL_RISE = { 'SSP1-2.6': 0.44, 'SSP2-4.5': 0.56, 'SSP5-8.5': 0.77 } as const
