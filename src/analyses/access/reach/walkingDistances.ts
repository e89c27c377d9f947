import type { Words } from '../../../model'

/** A walk within which the plan regulation wants a facility, m. */
export interface WalkingDistance {
  id: string
  name: Words
  metres: number
  status: 'confirmed' | 'unconfirmed'
}

/**
 * Service distances of the regulation. Only the 500 m of kindergarten and primary school were seen quoted in a paper.
 *
 * Source  Mekânsal Planlar Yapım Yönetmeliği, art. 12
 */
export const WALKING_DISTANCES: readonly WalkingDistance[] = [
  { id: 'kindergarten', name: { tr: 'Anaokulu', en: 'Kindergarten' }, metres: 500, status: 'confirmed' },
  { id: 'primarySchool', name: { tr: 'İlkokul', en: 'Primary school' }, metres: 500, status: 'confirmed' },
  { id: 'playground', name: { tr: 'Çocuk bahçesi, oyun alanı', en: 'Playground' }, metres: 500, status: 'unconfirmed' },
  {
    id: 'sportsGround',
    name: { tr: 'Açık semt spor alanı', en: 'Neighbourhood sports ground' },
    metres: 500,
    status: 'unconfirmed',
  },
  {
    id: 'healthCentre',
    name: { tr: 'Aile sağlığı merkezi', en: 'Family health centre' },
    metres: 500,
    status: 'unconfirmed',
  },
  { id: 'creche', name: { tr: 'Kreş', en: 'Crèche' }, metres: 500, status: 'unconfirmed' },
  { id: 'lowerSecondary', name: { tr: 'Ortaokul', en: 'Lower secondary school' }, metres: 1000, status: 'unconfirmed' },
  { id: 'upperSecondary', name: { tr: 'Lise', en: 'Upper secondary school' }, metres: 2500, status: 'unconfirmed' },
  { id: 'smallMosque', name: { tr: 'Küçük cami', en: 'Small mosque' }, metres: 250, status: 'unconfirmed' },
  { id: 'mediumMosque', name: { tr: 'Orta cami', en: 'Medium mosque' }, metres: 400, status: 'unconfirmed' },
]

/** The city of fifteen minutes: all of its services within this, s (Moreno et al. 2021, Smart Cities 4(1):93–111). */
export const QUARTER_OF_AN_HOUR = 900
