// `npm run gallery [-- name …]`: draws docs/gallery/*.jpg and its list with a headless browser, in Turkish, at full
// quality. Made from the same pages that `npm start` serves; look at every one before committing them.
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { chromium } from '@playwright/test'
import { findBrowser } from './browser.mjs'
import { root } from './install.mjs'
import { ensureBaked, ensureBuilt } from './prepare.mjs'
import { startServer } from './server.mjs'

const HALL = { width: 1920, height: 1080 }
const LAPTOP = { width: 1366, height: 768 }
const KIOSK = { width: 1080, height: 1920 }
const PHONE = { width: 390, height: 844 }

const KANARYA = 'cam=-230,-640,1250,25.00,52.00'
const PROPOSALS = 'left=mevcut&right=yesil-omurga'

/** What is shown: file, size, address, words. */
const PICTURES = [
  ['district', HALL, 'way=single', 'İlçe, göl ve deniz · The district, the lake and the sea'],
  ['street', HALL, 'way=single&cam=-310,-900,330,65.00,70.00&hour=16.50', 'Kanarya’da bir sokak · A street in Kanarya'],
  [
    'estates',
    HALL,
    'way=single&cam=-600,3300,1500,330.00,58.00&hour=9.50',
    'Atakent’in siteleri · The estates of Atakent',
  ],
  ['side-by-side', HALL, `way=sideBySide&${PROPOSALS}&${KANARYA}`, 'Bugün ve öneri yan yana · Today beside a proposal'],
  ['curtain', HALL, `way=curtain&${PROPOSALS}&${KANARYA}&curtain=0.5`, 'Perde · The curtain'],
  [
    'theme-period',
    HALL,
    'way=single&theme=period&cam=300,-1400,4200,10.00,48.00',
    'Yapım dönemi · Construction period',
  ],
  [
    'overlay-urban-transformation',
    HALL,
    'way=single&overlays=urbanTransformation:0.80&cam=-100,-400,5200,8.00,45.00',
    'Kentsel dönüşüm · Urban transformation',
  ],
  [
    'overlay-earthquake',
    HALL,
    'way=single&overlays=earthquake:0.80',
    'Deprem, yayımlanmış hasar payı · Earthquake, published damage shares',
  ],
  ['overlay-green', HALL, 'way=single&overlays=green:0.80&cam=300,-1400,4200,10.00,48.00', 'Yeşil alan · Green space'],
  [
    'overlay-flood',
    HALL,
    'way=single&overlays=flood:0.80&level=3.00&cam=-300,-1800,5200,5.00,45.00',
    'Taşkın ön taraması · Flood screening',
  ],
  ['laptop', LAPTOP, `way=sideBySide&${PROPOSALS}&${KANARYA}`, 'Dizüstü · Laptop'],
  ['kiosk', KIOSK, `way=curtain&${PROPOSALS}&${KANARYA}`, 'Kiosk boyutu · Kiosk size'],
  ['phone', PHONE, `way=curtain&${PROPOSALS}&${KANARYA}`, 'Telefon · Phone'],
  ['english', LAPTOP, `lang=en&way=curtain&${PROPOSALS}&${KANARYA}`, 'İngilizce · English'],
]

const wanted = process.argv.slice(2)
ensureBaked()
ensureBuilt()
const server = await startServer({ port: 4190 })
const browser = await chromium.launch({
  executablePath: await findBrowser(),
  args: [
    '--use-gl=angle',
    '--use-angle=swiftshader',
    '--enable-unsafe-swiftshader',
    '--no-sandbox',
    '--disable-dev-shm-usage',
  ],
})
const folder = join(root, 'docs', 'gallery')
mkdirSync(folder, { recursive: true })
for (const [name, viewport, query] of PICTURES) {
  if (wanted.length > 0 && !wanted.includes(name)) continue
  const context = await browser.newContext({
    viewport,
    locale: 'tr-TR',
    reducedMotion: 'reduce',
    hasTouch: viewport === PHONE,
  })
  const page = await context.newPage()
  page.on('pageerror', (error) => console.error(`${name}: ${error.message}`))
  await page.goto(`${server.address}studio/?district=kucukcekmece&quality=2&${query}`)
  await page.locator('[data-ready="true"]').waitFor({ timeout: 180_000 })
  // The picture is drawn on demand: what is asked after the first frame (labels, ground detail) needs a few more.
  await page.waitForTimeout(4000)
  await page.screenshot({ path: join(folder, `${name}.jpg`), type: 'jpeg', quality: 86, timeout: 300_000 })
  console.log(`${name} ${viewport.width} × ${viewport.height}`)
  await context.close()
}
await browser.close()
server.close()

const rows = PICTURES.map(
  ([name, { width, height }, , words]) => `## ${words}\n\n${width} × ${height}\n\n![${words}](${name}.jpg)\n`,
)
writeFileSync(
  join(folder, 'README.md'),
  `# Gallery\n\nMade by \`npm run gallery\` from the embedded district, with software rendering at presentation quality.\n\n${rows.join('\n')}`,
)
process.exit(0)
