import type { IndicatorSource } from './indicator'

/** Sources of methods and factors; those of the inputs stand in the district itself. */
export const HOUSEHOLD_SIZE: IndicatorSource = {
  name: 'TÜİK, ADNKS 2024: İstanbul ortalama hanehalkı büyüklüğü (3,1)',
  date: '2024-12-31',
  licence: 'kaynak gösterilerek kullanım / reuse with attribution',
}
export const POPULATION_REGISTER: IndicatorSource = {
  name: 'TÜİK, ADNKS 2023: mahalle nüfusları',
  date: '2023-12-31',
  licence: 'kaynak gösterilerek kullanım / reuse with attribution',
}
export const BUILDING_COUNTS: IndicatorSource = {
  name: 'İBB Açık Veri: mahalle bazlı bina sayıları',
  date: '2017',
  licence: 'İBB Açık Veri Lisansı',
}
export const PLANNED_AREAS_REGULATION: IndicatorSource = {
  name: 'Planlı Alanlar İmar Yönetmeliği, md. 4–5 (RG 3/7/2017-30113)',
  date: '2025-03-11',
  licence: 'resmî metin / official text',
}
export const SPATIAL_PLANS_REGULATION: IndicatorSource = {
  name: 'Mekânsal Planlar Yapım Yönetmeliği, Ek-2 not 9 (RG 17/5/2017-30069)',
  date: '2017-05-17',
  licence: 'resmî metin / official text',
}
export const PROJECT_TABLE: IndicatorSource = {
  name: 'Vizyon: senaryo karşılaştırma tablosu',
  date: '2026',
  licence: 'Apache-2.0',
}
