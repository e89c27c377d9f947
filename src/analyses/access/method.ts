import type { Method } from '../../model'

/** What the analysis rests on, in plain language; shown beside every result of it. */
export const method: Method = {
  name: {
    tr: 'Yürüyerek erişim: kim nereye ne kadar sürede ulaşır',
    en: 'Access on foot: who reaches what, and in how long',
  },
  assumptions: [
    {
      tr: 'Sokaklar kavşaklarda ve en çok 50 metrede bir bölünür; her parçanın eğimi araziden, yol boyunca 20 metrede yumuşatılarak alınır. Köprü ve tüneller uçları arasında düz gider.',
      en: 'Streets are cut at junctions and at least every 50 metres; the slope of each piece comes from the terrain, smoothed along the way over 20 metres. Bridges and tunnels run straight between their ends.',
    },
    {
      tr: 'Yetişkin ve yaşlıların düz yoldaki hızı yayımlanmış ölçümlerdendir; eğim hızı Tobler’in oranıyla değiştirir. Çocuk, bebek arabası ve tekerlekli sandalye değerleri proje tercihidir, doğrulanmamıştır.',
      en: 'Speeds of adults and older people on the level come from published measurements; slope changes them by Tobler’s ratio. Those of children, prams and wheelchairs are project choices, unconfirmed.',
    },
    {
      tr: 'Merdiven tekerlekli sandalyeyi ve 80 yaş üstünü durdurur; öbürleri merdiveni düz yol hızının yarısıyla geçer, bebek arabası taşınır.',
      en: 'Stairs stop wheelchairs and people over 80; others take them at half their level speed, and a pram is carried.',
    },
    {
      tr: 'En kısa yollar Dijkstra algoritmasıyla, bütün hizmetlerden birlikte aranır; atama üç biçimde yapılır: en yakın, dolunca sonraki ve en az toplam yürüyüş (kapasiteli).',
      en: 'Shortest ways are searched by Dijkstra’s algorithm from all services together; people are assigned in three ways: to the nearest, on to the next when full, and with the least total walk under capacity.',
    },
  ],
  limits: [
    {
      tr: 'Kaldırım genişliği, bordür ve yüzey çoğu sokakta bilinmiyor; bilinmeyen kimseyi durdurmaz ama “iyi” de sayılmaz.',
      en: 'Pavement width, kerb and surface are not known of most streets; what is not known stops nobody and is never counted as good.',
    },
    {
      tr: 'Karşıdan karşıya geçişte bekleme ve kalabalıkta yavaşlama hesapta yoktur.',
      en: 'Waiting at crossings and slowing in crowds are not in the model.',
    },
    {
      tr: 'Enkaz erişimi yayımlanmış bir üst sınırdır (yükseklik × katsayı). Depremin benzetimleri verilmedikçe yıkılan binalar, İBB’nin mahalle başına çok ağır hasar sayısının yapım yılına göre dağıtılmasıyla çekilir; hepsi yıkılmış sayılır. Binalar arası ilişki yoktur, bu yüzden aralık fazla dardır.',
      en: 'The reach of debris is a published upper bound (height × coefficient). Unless realisations of the earthquake are given, collapsed buildings are drawn by spreading the very heavy damage İBB expects in each neighbourhood over years of construction, all taken to collapse. Buildings are drawn independently, so the range is too narrow.',
    },
    {
      tr: 'Toplanma alanlarında taşkın ve sıvılaşma, haritası verilmedikçe bilinmiyor sayılır; duvar ve çitler modelde yoktur.',
      en: 'Flood and liquefaction in assembly areas count as unknown unless a map is given; walls and fences are not in the model.',
    },
    {
      tr: 'Ağaç tacı ölçülmediği için %30 gölgelik bilinmiyor; okulların kademesi, kültür ve teknik alanların yüzölçümü ile otobüs durakları veride yoktur.',
      en: 'Crowns were not measured, so 30 % canopy is unknown; levels of schools, areas of cultural and technical sites, and bus stops are not in the data.',
    },
  ],
  sources: [
    'Tobler (1993), Three presentations on geographical analysis and modeling, NCGIA TR 93-1',
    'Bohannon & Williams Andrews (2011), Physiotherapy 97(3):182–189',
    'Dijkstra (1959), Numer. Math. 1:269–271',
    'Ramalingam & Reps (1996), J. Algorithms 21:267–305',
    'Luo & Wang (2003), Environ. Plan. B 30:865–884; Luo & Qi (2009), Health Place 15:1100–1107',
    'Ahuja, Magnanti & Orlin (1993), Network Flows',
    'Advances in Civil Engineering 2020, 7034517, table 7; Anelli et al. (2020), Applied Sciences 10(4):1289',
    'İBB–KRDAE (2019), earthquake scenario Mw 7.5',
    'Konijnendijk (2023), J. For. Res. 34:821–830',
    'Mekânsal Planlar Yapım Yönetmeliği, art. 12, Ek-2 (RG 17/5/2017, 30069)',
    'ADA Standards 2010, 402–405; Erişilebilirlik İzleme ve Denetleme formları (TS 9111)',
  ],
}
