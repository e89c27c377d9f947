import type { Words } from '../../../model'
import type { PlanCounts } from './countPlan'

/** Stands at the end of every summary. */
const EXAMPLE: Words = {
  tr: 'Bu, projenin çizdiği örnek bir öneridir; belediyenin planı ya da kararı değildir.',
  en: 'This is an example drawn by the project; it is not a plan or a decision of the municipality.',
}

export function describeRenewal(today: PlanCounts, plan: PlanCounts): Words {
  return {
    tr: `Sokaklar yerinde kalır. 1980 öncesi binalar ile 2000’e kadar yapılmış alçak binalar (${plan.demolished}) kendi parsellerinde ya da ikişer birleştirilen parsellerde 5–6 katlı ${plan.built} binayla yenilenir (TAKS 0,50); ${plan.strengthened} bina güçlendirilir, 2000 sonrası yapılanlar kalır. Cep parkları: ${tr(plan.parkArea)} m², ${plan.assemblyAreas} toplanma alanı. ${homesTr(today, plan)} ${EXAMPLE.tr}`,
    en: `Streets stay where they are. Buildings from before 1980 and low ones up to 2000 (${plan.demolished}) are replaced by ${plan.built} of 5–6 storeys on their own parcels or on two joined ones (coverage 0.50); ${plan.strengthened} are strengthened, those after 2000 stay. Pocket parks: ${en(plan.parkArea)} m², ${plan.assemblyAreas} assembly areas. ${homesEn(today, plan)} ${EXAMPLE.en}`,
  }
}

export function describeGreenSpine(today: PlanCounts, plan: PlanCounts): Words {
  return {
    tr: `Göle inen ${tr(plan.parkArea)} m² yeşil bir omurganın iki yanında ${plan.highest} kata kadar ${plan.built} yapı. ${plan.demolished} bina yıkılır; bunların ${plan.demolishedNew} tanesi 2000 sonrası yapılmıştır. ${plan.closedStreets} sokak parçası kapanır, iki yeni sokak ve bir yaya yolu açılır; ${plan.assemblyAreas} toplanma alanı. Çoğu yeni olan adalar ve kamu yapıları kalır. ${homesTr(today, plan)} ${EXAMPLE.tr}`,
    en: `${plan.built} buildings of up to ${plan.highest} storeys on both sides of a green spine of ${en(plan.parkArea)} m² running down towards the lake. ${plan.demolished} buildings go, ${plan.demolishedNew} of them built after 2000. ${plan.closedStreets} pieces of street are closed, two new streets and a walk are laid; ${plan.assemblyAreas} assembly areas. Blocks of mostly new houses and public buildings stay. ${homesEn(today, plan)} ${EXAMPLE.en}`,
  }
}

function homesTr(today: PlanCounts, plan: PlanCounts): string {
  const change = plan.homes - today.homes
  const word = change >= 0 ? `${tr(change)} konut fazla` : `${tr(-change)} konut eksik: herkes yerinde kalamaz`
  return `Konut: bugün ${tr(today.homes)}, planda ${tr(plan.homes)} (${word}; ortalama brüt 100 m²).`
}

function homesEn(today: PlanCounts, plan: PlanCounts): string {
  const change = plan.homes - today.homes
  const word = change >= 0 ? `${en(change)} more` : `${en(-change)} fewer: not everyone can stay`
  return `Homes: ${en(today.homes)} today, ${en(plan.homes)} in the plan (${word}; mean gross 100 m²).`
}

const tr = (value: number) => group(value, '.')
const en = (value: number) => group(value, ',')

/** Thousands set apart; written here, since the texts must not follow the machine's own language. */
function group(value: number, separator: string): string {
  return String(Math.round(value)).replace(/\B(?=(\d{3})+$)/g, separator)
}
