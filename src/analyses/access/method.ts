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
      tr: 'Toplanma alanlarının kullanılabilir alanı ve enkazla kapanan sokaklar henüz hesaplanmıyor; kapasite dışarıdan verilir.',
      en: 'Usable ground of assembly areas and streets shut by debris are not computed yet; capacity is given from outside.',
    },
  ],
  sources: [
    'Tobler (1993), Three presentations on geographical analysis and modeling, NCGIA TR 93-1',
    'Bohannon & Williams Andrews (2011), Physiotherapy 97(3):182–189',
    'Dijkstra (1959), Numer. Math. 1:269–271',
    'Ramalingam & Reps (1996), J. Algorithms 21:267–305',
    'Luo & Wang (2003), Environ. Plan. B 30:865–884; Luo & Qi (2009), Health Place 15:1100–1107',
    'Ahuja, Magnanti & Orlin (1993), Network Flows',
    'ADA Standards 2010, 402–405; Erişilebilirlik İzleme ve Denetleme formları (TS 9111)',
  ],
}
