import type { Method } from '../../../model'

/** What the flood solver rests on, in plain language, shown beside every picture and number made from it. */
export const floodMethod: Method = {
  name: { tr: 'Taşkın benzetimi (sığ su denklemleri)', en: 'Flood simulation (shallow water equations)' },
  assumptions: [
    {
      tr: 'Su, arazinin üzerinde iki boyutlu sığ su denklemleriyle yürütülür: derinlik ve hız her hücrede hesaplanır.',
      en: 'Water moves over the terrain by the two-dimensional shallow water equations: depth and speed in every cell.',
    },
    {
      tr: 'Binalar kapalıdır; çatıya düşen yağmur, çatı ya da depo dolduktan sonra en yakın açık zemine verilir.',
      en: 'Buildings are closed; rain on a roof goes to the nearest open ground once the roof or its tank is full.',
    },
    {
      tr: 'Yağmur suyu hatları bilinmiyor; yollarda ve avlularda saatte 0 ve 12 mm’lik iki varsayımla gösterilir.',
      en: 'Storm drains are not known; results are shown for 0 and for 12 mm an hour on roads and yards.',
    },
    {
      tr: 'Toprak su emer (Green–Ampt); zemin killi tın sayılmıştır, yerinde doğrulanmamıştır.',
      en: 'The ground takes water in (Green–Ampt); it is taken as clay loam, which nobody has confirmed on site.',
    },
    {
      tr: 'Yağış, ölçülmüş bir fırtına ya da seçilmiş bir miktardır; resmi şiddet–süre–tekerrür tablosu yüklenmeden hiçbir sonuca tekerrür süresi verilmez.',
      en: 'The rain is a measured storm or a chosen amount; no result carries a return period before the official table is loaded.',
    },
  ],
  limits: [
    {
      tr: 'Kanalizasyon, menfez ve bodrumlar yoktur; köprüler arazideki gibidir.',
      en: 'There are no sewers, no culverts and no cellars; bridges are as the terrain has them.',
    },
    {
      tr: 'İki hücreden dar sokaklar ve bir hücreden dar yapılar hücre boyunda görünmez.',
      en: 'Streets narrower than two cells and buildings narrower than one are below what the cells can show.',
    },
    {
      tr: 'Aralık, pürüzlülüğün 0,7 ve 1,4 katı, geçirimliliğin 0,5 ve 2 katı ile verilir; sınıf sınırına 0,1’den yakın tehlike değeri belirsizdir.',
      en: 'The range comes from 0.7 and 1.4 × roughness and 0.5 and 2 × conductivity; a hazard rating within 0.1 of a border is uncertain.',
    },
  ],
  sources: [
    'E. Audusse, F. Bouchut, M.-O. Bristeau, R. Klein, B. Perthame, SIAM J. Sci. Comput. 25(6):2050–2065, 2004',
    'E. F. Toro, Shock-Capturing Methods for Free-Surface Shallow Flows, 2001',
    'A. Bollermann, S. Noelle, M. Lukáčová-Medviďová, Commun. Comput. Phys. 10:371–404, 2011',
    'W. H. Green, G. A. Ampt, J. Agric. Sci. 4:1–24, 1911; W. J. Rawls, D. L. Brakensiek, N. Miller, J. Hydraul. Eng. 109(1):62–70, 1983',
    'Defra/Environment Agency FD2320/TR2, 2006; supplementary note 2008',
    'J. Huizinga, H. de Moel, W. Szewczyk, JRC105688, 2017',
  ],
}

/** The same for the quick picture while somebody edits. */
export const floodPreviewMethod: Method = {
  name: { tr: 'Taşkın ön izlemesi (yerel eylemsizlik)', en: 'Flood preview (local inertial)' },
  assumptions: [
    ...floodMethod.assumptions.slice(1),
    {
      tr: 'Suyun kendi hızıyla taşıdığı momentum hesaba katılmaz; böylece hesap çok daha hızlıdır.',
      en: 'Momentum carried along by the water itself is left out, which makes it much faster.',
    },
  ],
  limits: [
    {
      tr: 'Dik ve düz sokaklarda, sıçramalarda ve tümseklerin üzerinde yanlıştır; karar için benzetim çalıştırılır.',
      en: 'It is wrong on steep smooth streets, at jumps and over humps; for decisions the simulation is run.',
    },
    ...floodMethod.limits,
  ],
  sources: [
    'P. D. Bates, M. S. Horritt, T. J. Fewtrell, J. Hydrol. 387:33–45, 2010',
    'G. A. M. de Almeida, P. Bates, J. E. Freer, M. Souvignet, Water Resour. Res. 48, W05528, 2012',
    'G. A. M. de Almeida, P. Bates, Water Resour. Res. 49:4833–4844, 2013',
    ...floodMethod.sources.slice(3),
  ],
}
