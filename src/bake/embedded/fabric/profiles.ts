/** What the generator knows of a neighbourhood's character beyond its published counts; authored by the project. */
export interface Profile {
  /** Halls along the main roads. */
  halls: number
  /** Share of the 5–9 storey buildings that stand in estates. */
  estateShare: number
  /** Share of ordinary lots with attached rows; the rest are detached. */
  rowShare: number
  /** Share of ordinary lots with low houses. */
  houseShare: number
  /** Land of an ordinary lot including its streets, m²; where there is more land it stays open. */
  lotLand: number
}

const ORDINARY: Profile = { halls: 0, estateShare: 0, rowShare: 0.75, houseShare: 0, lotLand: 520 }

/** Keyed by UAVT code. After the character of the place: facts on density, storeys and roads, and general knowledge. */
const PROFILES: Record<string, Partial<Profile>> = {
  // Atakent: mass housing; Halkalı Merkez and İstasyon: estates beside older quarters and industry.
  40582: { halls: 24, estateShare: 0.75, rowShare: 0.15, houseShare: 0.25, lotLand: 720 },
  40590: { halls: 90, estateShare: 0.14, rowShare: 0.5, lotLand: 560 },
  40605: { halls: 70, estateShare: 0.2, rowShare: 0.4, houseShare: 0.2, lotLand: 600 },
  40599: { halls: 20, rowShare: 0.1, houseShare: 0.75, lotLand: 640 },
  // Along the Basın Ekspres.
  40592: { halls: 46, rowShare: 0.8 },
  40593: { halls: 80, rowShare: 0.7 },
  40588: { halls: 60, rowShare: 0.6 },
  40586: { halls: 24, rowShare: 0.85 },
  40591: { halls: 20, rowShare: 0.7 },
  40603: { halls: 44, rowShare: 0.35, lotLand: 900 },
  // Around the old centre and on the shore.
  40606: { halls: 6, rowShare: 0.55, houseShare: 0.15, lotLand: 620 },
  40607: { rowShare: 0.45, lotLand: 900 },
  40601: { rowShare: 0.75 },
  40604: { rowShare: 0.9 },
  40587: { rowShare: 0.92 },
}

export function profileOf(uavt: string): Profile {
  return { ...ORDINARY, ...PROFILES[uavt] }
}
