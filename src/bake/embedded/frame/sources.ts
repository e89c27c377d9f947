import type { DistrictSource, Words } from '../../../model'

const OSM = { licence: 'ODbL 1.0', attribution: '© OpenStreetMap contributors' }
const IBB = { licence: 'İBB Açık Veri Lisansı', attribution: 'İstanbul Büyükşehir Belediyesi (İBB) Açık Veri' }

/** What the frame rests on, keyed as in `assets/kucukcekmece/README.md`. */
export const FRAME_SOURCES: readonly DistrictSource[] = [
  { id: 'S1', name: 'OpenStreetMap: ilçe sınırı, kıyı', date: '2025-11-03', ...OSM },
  { id: 'S3', name: 'OpenStreetMap: mahalle sınırları; USGS: mahallelere göre Vs30', date: '2020', ...OSM },
  { id: 'S4', name: 'İBB: mahallelere göre bina sayıları (yapım dönemi, kat sayısı)', date: '2017', ...IBB },
  { id: 'S5', name: 'İBB / Kandilli: Mw 7.5 deprem senaryosu analiz sonuçları', date: '2019', ...IBB },
  {
    id: 'S6',
    name: 'TÜİK ADNKS: mahallelere göre nüfus (TurkiyeAPI)',
    date: '2023',
    licence: 'MIT',
    attribution: 'TÜİK, ADNKS 2023',
  },
  { id: 'S7', name: 'İBB: sosyoekonomik statü', date: '2016', ...IBB },
  {
    id: 'S8',
    name: 'GEBCO 2026 Grid',
    date: '2026',
    licence: 'free, attribution required',
    attribution: 'GEBCO Compilation Group (2026), GEBCO 2026 Grid',
  },
  { id: 'S11', name: 'İBB / İETT: Metrobüs durakları', ...IBB },
  { id: 'S12', name: 'İBB: raylı sistem hatları ve istasyonları', ...IBB },
  { id: 'S13', name: 'OpenStreetMap: bilinen yerler', date: '2026-05', ...OSM },
  {
    id: 'S14',
    name: 'İBB jeoloji haritası: dereler, gölün batı kıyısı (kendi okumamız)',
    licence: 'not stated',
    attribution: 'İBB',
  },
  { id: 'S16', name: 'OpenStreetMap: tarihî yerler', date: '2025-11-03', ...OSM },
]

export const TERRAIN_NOTICE: Words = {
  tr: 'Arazi GEBCO 2026 (≈400 m) ızgarasından türetildi, kıyılar ve dere vadileri sonradan işlendi; yaklaşıktır, mühendislik işlerinde kullanılamaz.',
  en: 'Terrain derived from the GEBCO 2026 grid (≈400 m), shores and stream valleys worked in; approximate, not fit for engineering.',
}

export const PLAN_AREA_NOTICE: Words = {
  tr: 'Riskli alanlar ve rezerv yapı alanları proje tarafından çizilmiş örneklerdir, resmî karar değildir.',
  en: 'Risk areas and reserve areas are examples drawn by the project, not official decisions.',
}
