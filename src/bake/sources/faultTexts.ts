import type { FaultContext } from '../../foundation'

/**
 * The catalogue of everything that can be wrong with a source: one stable code for each cause, whether it costs a
 * feature or the file, and its sentence in each language, made from the context alone. Shape of a sentence: what is
 * there, what was expected; what to do.
 */
export const FAULT_TEXTS = {
  // The configuration
  'config-unreadable': file(
    (c) => `yapılandırma okunamadı (${c.reason}); dosya yolunu ve JSON yazımını denetleyin`,
    (c) => `the configuration cannot be read (${c.reason}); check the path and the JSON`,
  ),
  'config-invalid': file(
    (c) => `${c.reason}; src/bake/sources/README.md biçimi anlatır, "npm run bake -- --schema" şemayı yazar`,
    (c) => `${c.reason}; see src/bake/sources/README.md, or print the schema with npm run bake -- --schema`,
  ),
  'config-source-unknown': file(
    (c) => `${q(c.found)} adlı kaynak "sources" içinde yok, beklenen: ${c.expected}; kaynağı lisansıyla ekleyin`,
    (c) => `no source ${q(c.found)} stands in "sources", expected one of ${c.expected}; add it with its licence`,
  ),

  // The file as a whole
  'file-missing': file(
    () => 'dosya bulunamadı; yolu yapılandırma dosyasının bulunduğu klasöre göre yazın',
    () => 'the file is not there; write its path relative to the configuration file',
  ),
  'file-too-large': file(
    (c) => `${c.found} bayt, en çok ${c.expected}; dosyayı bölün ya da alanı kırpın`,
    (c) => `has ${c.found} bytes, expected at most ${c.expected}; split the file or clip the area`,
  ),
  'file-format-unknown': file(
    (c) => `${q(c.found)} uzantısı okunamıyor, beklenen: ${c.expected}; dosyayı GeoJSON ya da GeoTIFF olarak kaydedin`,
    (c) => `files ending in ${q(c.found)} cannot be read here, expected ${c.expected}; save it as GeoJSON or GeoTIFF`,
  ),
  'reader-timeout': file(
    (c) => `dosya ${c.expected} ms içinde okunamadı ve bırakıldı; dosyayı bölün ya da onarın`,
    (c) => `reading took longer than ${c.expected} ms and was stopped; split or repair the file`,
  ),
  'reader-memory': file(
    (c) => `okumak ${c.expected} bayttan çok bellek istedi ve durduruldu; dosyayı bölün ya da onarın`,
    (c) => `reading asked for more than ${c.expected} bytes of memory and was stopped; split or repair the file`,
  ),
  'reader-failed': file(
    (c) => `okuyucu dosyayı okuyamadı (${c.reason}); dosya bozuk olabilir, yeniden kaydedin`,
    (c) => `the reader gave up (${c.reason}); the file may be damaged, save it again`,
  ),
  'encoding-unknown': file(
    (c) => `metin ${c.found} olarak kodlanmış, beklenen UTF-8 ya da windows-1254; UTF-8 olarak kaydedin`,
    (c) => `the text is in ${c.found}, expected UTF-8 or windows-1254; save it as UTF-8`,
  ),
  'json-syntax': file(
    (c) => `JSON burada bozuk: ${c.found}; dosya yarım kalmış olabilir, yeniden dışa aktarın`,
    (c) => `broken JSON: ${c.found}; the file may be cut off, export it again`,
  ),
  'json-too-deep': file(
    (c) => `iç içe ${c.found} düzeyden derin, en çok ${c.expected}; bu bir GeoJSON katmanı olamaz`,
    (c) => `is nested deeper than ${c.found} levels, expected at most ${c.expected}; this cannot be a GeoJSON layer`,
  ),
  'geojson-root': file(
    (c) => `kök nesne ${q(c.found)}, beklenen FeatureCollection; her geometriyi bir Feature yapıp yeniden kaydedin`,
    (c) => `the root is ${q(c.found)}, expected a FeatureCollection; make each geometry a Feature and save again`,
  ),
  'layer-empty': file(
    () => 'katmanda hiç öğe yok, en az bir öğe bekleniyordu; doğru dosya olduğunu denetleyin',
    () => 'the layer has no features, expected at least one; check that this is the right file',
  ),
  'field-absent': file(
    (c) => `${q(c.found)} alanı hiçbir öğede yok, dosyadaki alanlar: ${c.expected}; yapılandırmadaki adı düzeltin`,
    (c) => `no feature has the field ${q(c.found)}, the file has ${c.expected}; correct the name in the configuration`,
  ),
  'too-many-vertices': file(
    (c) => `${c.expected} köşeden fazla; katmanı bölün ya da sadeleştirin`,
    (c) => `has more than ${c.expected} vertices; split or simplify the layer`,
  ),
  'crs-unknown': file(
    (c) => `${q(c.found)} koordinat sistemi tanınmıyor, beklenen EPSG:5254 gibi bir kod; "crs" olarak yazın`,
    (c) =>
      `coordinate reference system ${q(c.found)} is not known, expected a code such as EPSG:5254; write it as "crs"`,
  ),
  'crs-missing': file(
    () => 'koordinat sistemi dosyada yazmıyor; yapılandırmada "crs" verin (TUREF/TM30 için EPSG:5254)',
    () =>
      'the file does not state its coordinate reference system; give "crs" in the configuration (EPSG:5254 for TUREF/TM30)',
  ),
  'coordinates-look-projected': file(
    (c) =>
      `koordinatlar metre gibi duruyor (${c.found}), ${c.expected} derece bekliyor; "crs" değerini verin, örneğin EPSG:5254 (TUREF/TM30)`,
    (c) =>
      `coordinates look like metres (${c.found}), but ${c.expected} has degrees; give the projection as "crs", for example EPSG:5254 (TUREF/TM30)`,
  ),
  'coordinates-look-geographic': file(
    (c) => `koordinatlar derece gibi duruyor (${c.found}), ${c.expected} metre bekliyor; "crs": "EPSG:4326" deneyin`,
    (c) => `coordinates look like degrees (${c.found}), but ${c.expected} has metres; try "crs": "EPSG:4326"`,
  ),
  'layer-elsewhere': file(
    (c) =>
      `katmanın tamamı ilçenin ${c.expected} dışında (${c.found})${c.isSwapped === true ? '; enlem ile boylam yer değiştirmiş' : ''}; "crs" değerini ve sınırı denetleyin`,
    (c) =>
      `the whole layer lies beyond ${c.expected} of the district (${c.found})${c.isSwapped === true ? '; latitude and longitude are swapped' : ''}; check "crs" and the boundary`,
  ),
  'use-unmapped': file(
    (c) => `${q(c.found)} kullanımı (${c.count} öğe) "useMap" içinde yok; karşılığını ya da "*" ekleyin`,
    (c) => `use ${q(c.found)} (${c.count} features) stands nowhere in "useMap"; add what it means, or "*"`,
  ),
  'too-many-neighbourhoods': file(
    (c) => `${c.found} mahalle, en çok ${c.expected}; sınırı daraltın`,
    (c) => `has ${c.found} neighbourhoods, expected at most ${c.expected}; take a smaller area`,
  ),

  // Rasters
  'tiff-header': file(
    (c) => `bu bir TIFF değil (${c.found}); GeoTIFF olarak kaydedin`,
    (c) => `this is not a TIFF (${c.found}); save it as GeoTIFF`,
  ),
  'tiff-directory-circular': file(
    (c) => `${c.directory}. dizin ${c.found} baytındaki dizine geri dönüyor; dosya bozuk ya da kötü niyetli`,
    (c) => `directory ${c.directory} leads back to the one at byte ${c.found}; the file is damaged or hostile`,
  ),
  'tiff-directories-too-many': file(
    (c) => `${c.expected} dizinden fazla; tek görüntülü GeoTIFF olarak kaydedin`,
    (c) => `has more than ${c.expected} directories; save it as a GeoTIFF of one image`,
  ),
  'tiff-outside-file': file(
    (c) => `${c.found} baytını gösteriyor, dosya ${c.expected} bayt; dosya yarım kalmış, yeniden indirin`,
    (c) => `points to byte ${c.found} of a file of ${c.expected}; the file is cut off, fetch it again`,
  ),
  'raster-too-large': file(
    (c) => `${c.found} piksel, en çok ${c.expected}; alanı kırpın`,
    (c) => `has ${c.found} pixels, expected at most ${c.expected}; clip the area`,
  ),
  'raster-tile-too-large': file(
    (c) => `bir karo açılınca ${c.found} bayt, en çok ${c.expected}; daha küçük karolarla kaydedin`,
    (c) => `a tile unpacks to ${c.found} bytes, expected at most ${c.expected}; save it with smaller tiles`,
  ),
  'raster-inflates-too-far': file(
    (c) => `karo ${c.tile} bildirdiği ${c.expected} bayttan fazlasına açılıyor; dosya bozuk ya da kötü niyetli`,
    (c) => `tile ${c.tile} inflates beyond the ${c.expected} bytes it declares; the file is damaged or hostile`,
  ),
  'raster-not-georeferenced': file(
    (c) => `yeri bilinmiyor (${c.reason}); kuzeye bakan, konumlu bir GeoTIFF kaydedin`,
    (c) => `has no place on the ground (${c.reason}); save a north-up GeoTIFF with georeference`,
  ),
  'raster-no-overlap': file(
    (c) => `yükseklik verisi (${c.found}) ilçeyle (${c.expected}) örtüşmüyor; doğru paftayı ve "crs" değerini verin`,
    (c) =>
      `the elevation (${c.found}) does not overlap the district (${c.expected}); give the right sheet and its "crs"`,
  ),
  'raster-partial-overlap': file(
    (c) =>
      `yükseklik verisi ilçenin bir kısmını kapsamıyor: kenar ${c.found}, ilçe ${c.expected}; komşu paftayla birleştirin`,
    (c) =>
      `the elevation ends inside the district: its edge ${c.found}, the district ${c.expected}; merge it with the next sheet`,
  ),
  'raster-hole': file(
    (c) =>
      `satır ${c.row}, sütun ${c.column} çevresinde ${c.found} hücrelik veri boşluğu, en çok ${c.expected} doldurulur; boşluğu kapatın ya da "fillHoles" değerini artırın`,
    (c) =>
      `a hole of ${c.found} cells without data around row ${c.row}, column ${c.column}, up to ${c.expected} are filled; close it or raise "fillHoles"`,
  ),
  'raster-out-of-range': file(
    (c) =>
      `satır ${c.row}, sütun ${c.column}: ${c.found} m yükseklik olamaz, beklenen ${c.expected}; veri yok değeriyse "noData" olarak yazın`,
    (c) =>
      `row ${c.row}, column ${c.column}: ${c.found} m is no elevation, expected ${c.expected}; if it marks missing data, give it as "noData"`,
  ),

  // One feature: geometry
  'feature-malformed': feature(
    (c) => `öğe ${c.found}, beklenen "type": "Feature" olan bir nesne; kaynağı düzeltin`,
    (c) => `is ${c.found}, expected an object with "type": "Feature"; fix the source`,
  ),
  'geometry-missing': feature(
    () => 'geometri yok, bir çokgen ya da çizgi bekleniyordu; öğeyi silin ya da çizin',
    () => 'has no geometry, expected one; draw it or remove the feature',
  ),
  'geometry-type': feature(
    (c) => `geometri ${q(c.found)}, beklenen ${c.expected}; katmanı dönüştürün`,
    (c) => `the geometry is ${q(c.found)}, expected ${c.expected}; convert the layer`,
  ),
  'geometry-empty': feature(
    () => 'geometri boş, koordinat bekleniyordu; öğeyi silin ya da çizin',
    () => 'the geometry is empty, expected coordinates; draw it or remove the feature',
  ),
  'coordinate-not-number': feature(
    (c) =>
      `${q(c.found)} sayı değil, ${isComma(c) ? 'ondalık nokta bekleniyor; dosyayı noktalı sayılarla yeniden kaydedin' : 'sayı bekleniyordu; kaynağı düzeltin'}`,
    (c) =>
      `${q(c.found)} is not a number, ${isComma(c) ? 'expected a decimal point; save the file again with points' : 'expected a number; fix the source'}`,
  ),
  'coordinate-not-finite': feature(
    (c) => `${c.found} sonlu bir sayı değil; kaynağı düzeltin`,
    (c) => `${c.found} is not a finite number; fix the source`,
  ),
  'coordinate-malformed': feature(
    (c) => `konum ${c.found}, beklenen [x, y]; kaynağı düzeltin`,
    (c) => `the position is ${c.found}, expected [x, y]; fix the source`,
  ),
  'coordinate-far': feature(
    (c) => `nokta ilçeden ${c.expected} ötede (${c.found}); koordinatı ya da "crs" değerini denetleyin`,
    (c) => `lies further than ${c.expected} from the district (${c.found}); check the coordinate or "crs"`,
  ),
  'ring-too-short': feature(
    (c) => `halkada ${c.found} farklı köşe var, en az 3 gerekir; çizimi düzeltin`,
    (c) => `the ring has ${c.found} different vertices, expected at least 3; correct the drawing`,
  ),
  'ring-unclosed': feature(
    (c) => `halka kapanmıyor, uçları ${c.found} m ayrı; son noktayı ilkine eşitleyin`,
    (c) => `the ring is not closed, its ends are ${c.found} m apart; make the last position equal the first`,
  ),
  'ring-self-crossing': feature(
    (c) => `halka kendini ${c.found} kenarlarında kesiyor; çizimi düzeltin`,
    (c) => `the ring crosses itself at edges ${c.found}; correct the drawing`,
  ),
  'rings-crossing': feature(
    (c) => `halkalar birbirini kesiyor (${c.found}); çizimi düzeltin`,
    (c) => `rings cross each other (${c.found}); correct the drawing`,
  ),
  'hole-outside': feature(
    () => 'delik, dış halkanın dışında kalıyor; çizimi düzeltin',
    () => 'the hole lies outside its outer ring; correct the drawing',
  ),
  'ring-without-area': feature(
    (c) => `alan ${c.found} m², en az ${c.expected} beklenir; öğeyi silin ya da "slivers" ayarını verin`,
    (c) => `the area is ${c.found} m², expected at least ${c.expected}; remove the feature or set "slivers"`,
  ),

  // One feature: attributes
  'id-missing': feature(
    (c) => `${q(c.expected)} kimliği boş; her öğeye ayrı bir kimlik verin`,
    (c) => `the identifier ${q(c.expected)} is empty; give each feature one of its own`,
  ),
  'id-duplicate': feature(
    (c) => `kimlik ${q(c.found)} öğe ${c.first} ile aynı; kimlikler tek olmalı`,
    (c) => `the identifier ${q(c.found)} is also that of feature ${c.first}; identifiers must be unique`,
  ),
  'name-missing': feature(
    () => 'ad boş, bir ad bekleniyordu; kaynakta yazın',
    () => 'the name is empty, expected one; write it in the source',
  ),
  'property-not-number': feature(
    (c) =>
      `${q(c.found)} sayı değil, ${isComma(c) ? 'ondalık nokta bekleniyor' : 'sayı bekleniyordu'}; kaynağı düzeltin`,
    (c) => `${q(c.found)} is not a number, expected ${isComma(c) ? 'a decimal point' : 'one'}; fix the source`,
  ),
  'property-not-whole': feature(
    (c) => `${c.found} tam sayı değil; kaynağı düzeltin`,
    (c) => `${c.found} is not a whole number; fix the source`,
  ),
  'property-out-of-range': feature(
    (c) => `${c.found}, beklenen ${c.expected}; kaynağı düzeltin`,
    (c) => `is ${c.found}, expected ${c.expected}; fix the source`,
  ),
  'storeys-zero': feature(
    () =>
      'kat sayısı 0, en az 1 beklenir; kaynağı düzeltin ya da bilinmiyor demekse "zeroStoreysMeansUnknown": true yazın',
    () =>
      'has 0 storeys, expected at least 1; fix the source, or set "zeroStoreysMeansUnknown": true if that is what it means',
  ),
  'property-too-long': feature(
    (c) => `değer ${c.found} karakter, en çok ${c.expected}; kısaltın`,
    (c) => `the value has ${c.found} characters, expected at most ${c.expected}; shorten it`,
  ),
  'properties-too-many': feature(
    (c) => `${c.found} alan, en çok ${c.expected}; gereksiz alanları silin`,
    (c) => `has ${c.found} properties, expected at most ${c.expected}; remove those not needed`,
  ),
} satisfies Record<string, FaultText>

export type FaultCode = keyof typeof FAULT_TEXTS

interface FaultText {
  scope: 'file' | 'feature'
  tr: (context: FaultContext) => string
  en: (context: FaultContext) => string
}

type Sentence = (context: FaultContext) => string

function file(tr: Sentence, en: Sentence): FaultText {
  return { scope: 'file', tr, en }
}

function feature(tr: Sentence, en: Sentence): FaultText {
  return { scope: 'feature', tr, en }
}

/** Quoted, cut to a readable length; control characters come out escaped. */
function q(value: unknown): string {
  const text = typeof value === 'string' ? value : (JSON.stringify(value) ?? String(value))
  return JSON.stringify(text.length > 60 ? `${text.slice(0, 57)}…` : text)
}

const isComma = ({ found }: FaultContext) => typeof found === 'string' && /^\s*-?\d+,\d+\s*$/.test(found)
