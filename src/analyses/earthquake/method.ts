import type { Method } from '../../model'

/** What the analysis rests on, in plain language; shown beside every result of it. */
export const method: Method = {
  name: {
    tr: 'Senaryo depremi: hasar sınıfı ve kayıp tahmini',
    en: 'Scenario earthquake: damage class and estimated losses',
  },
  assumptions: [
    {
      tr: 'Ana Marmara Fayı üzerinde seçilen tek bir deprem için her binadaki yer hareketi üç modelle (BSSA14, ASB14, KALE15; eşit ağırlık) hesaplanır; bina sınıfına göre GEM 2022 kırılganlık eğrileri hasar olasılığını verir. Aralıklar, mekânda ilişkili 1.000 benzetimden gelir.',
      en: 'For one chosen earthquake on the Main Marmara Fault the motion at each building comes from three models (BSSA14, ASB14, KALE15, of equal weight); GEM 2022 fragility curves turn it into probabilities of damage by building class. Ranges come from 1,000 spatially correlated realisations.',
    },
    {
      tr: 'Bilinmeyen yapım yılı, taşıyıcı sistem ve yumuşak kat bina başına bir kez çekilir; bütün senaryolarda aynı kalır.',
      en: 'Unknown year, structural system and soft storey are drawn once a building and stay the same in every scenario.',
    },
    {
      tr: 'Yeni yapılar TBDY 2018’e uygun (yüksek süneklik) sayılır; güçlendirilen yapı bir süneklik basamağı yükselir ve yumuşak katını yitirir.',
      en: 'New buildings are taken to follow TBDY 2018 (high ductility); a strengthened one goes up one step of ductility and loses its soft storey.',
    },
    {
      tr: 'Can kaybı üç ayrı kaynağa göre verilir (HAZUS, GEM, İBB’nin örtük oranı); aralarında yedi kata varan fark vardır.',
      en: 'Deaths are given after three sources (HAZUS, GEM, the ratio implied by İBB), which differ by up to a factor of seven.',
    },
  ],
  limits: [
    {
      tr: 'Tek bir senaryodur; depremin olasılığını söylemez.',
      en: 'It is one scenario and says nothing of the probability of an earthquake.',
    },
    {
      tr: 'Havza, yönlenme, sıvılaşma ve heyelan etkisi yoktur; zemin hızı (Vs30) çoğunlukla eğimden tahmindir.',
      en: 'No basin, directivity, liquefaction or landslide effects; the ground velocity (Vs30) is mostly inferred from slope.',
    },
    {
      tr: 'Kırılganlıklar sınıf ortalamasıdır; tek bir binanın güvenliği hakkında hüküm değildir. Çoğu binanın özellikleri istatistikten türetilmiştir.',
      en: 'Fragilities are averages of a class and no finding about the safety of one building. Most attributes are generated from statistics.',
    },
    {
      tr: 'RYTEİE Ek-A puanı yalnızca bölgeleri sıralar; 6306 sayılı Kanun anlamında “riskli yapı” tespiti değildir.',
      en: 'The RYTEİE Annex A score only orders areas; it is no finding of a “riskli yapı” under Law 6306.',
    },
    {
      tr: 'İBB–KRDAE 2019 sayıları başka bir modelin sonucudur, gözlem değildir.',
      en: "İBB–KRDAE's 2019 figures are another model's answer, not an observation.",
    },
  ],
  sources: [
    'Boore et al. (2014), Earthquake Spectra 30:1057–1085',
    'Akkar, Sandıkkaya & Bommer (2014), Bull. Earthquake Eng. 12:359–387',
    'Kale et al. (2015), BSSA 105:963–980',
    'Loth & Baker (2013), EESD 42:397–417; Baker & Jayaram (2008), Earthquake Spectra 24:299–317',
    'GEM 2022 (TREQ), CC BY-SA 4.0; Martins & Silva (2021), Bull. Earthquake Eng. 19:6719–6745',
    'GEM Global Active Faults, CC BY-SA 4.0; Styron & Pagani (2020), Earthquake Spectra 36(S1):160–180',
    'FEMA HAZUS-MH MR4, Hazus 6.1; FEMA P-154 (2015)',
    'RYTEİE 2019 Ek-A; TBDY 2018; AFAD Türkiye Deprem Tehlike Haritası',
  ],
}
