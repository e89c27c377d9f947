import { spawn } from 'node:child_process'
import { gzipSync } from 'node:zlib'
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { chromium, type Browser } from '@playwright/test'
import { build } from 'vite'
import { report, row, type BenchRow } from './report'

/*
 * The picture of the embedded district: how long until it stands, what a frame costs, what recolouring and picking cost.
 * Two parts: the studio as `npm start` serves it, and the scene alone on a page of its own (scene/page.ts). Counts (draw
 * calls, triangles, bytes) mean the same everywhere; milliseconds belong to the machine named in the result.
 */
const ROOT = resolve('.')
const PORT = 4470
const TIER = 0
const FLAGS = [
  '--use-gl=angle',
  '--use-angle=swiftshader',
  '--enable-unsafe-swiftshader',
  '--no-sandbox',
  '--disable-dev-shm-usage',
]

await build({
  configFile: false,
  root: join(ROOT, 'tests', 'bench', 'scene'),
  base: './',
  logLevel: 'error',
  worker: { format: 'es' },
  build: { outDir: join(ROOT, '.cache', 'bench', 'scene'), emptyOutDir: true, target: 'es2022' },
})
const server = spawn(process.execPath, ['-e', serverProgram('.cache/bench/scene', PORT)], {
  cwd: ROOT,
  stdio: 'inherit',
})
const studio = spawn(process.execPath, ['-e', serverProgram('dist', PORT + 20)], { cwd: ROOT, stdio: 'inherit' })
const browser = await chromium.launch({ executablePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium', args: FLAGS })
try {
  await new Promise((done) => setTimeout(done, 1500))
  const rows = [...(await measureStudio(browser)), ...(await measureScene(browser)), ...measureBundles()]
  report('scene', rows, {
    district: 'kucukcekmece',
    buildings: 40136,
    browser: browser.version(),
    renderer: 'SwiftShader (no graphics card)',
    tier: TIER,
    picture: '960 × 540',
  })
} finally {
  await browser.close()
  server.kill()
  studio.kill()
}

async function measureStudio(browser: Browser): Promise<BenchRow[]> {
  const first: number[] = []
  const blocked: number[] = []
  const heap: number[] = []
  for (let round = 0; round < 5; round++) {
    const context = await browser.newContext({ viewport: { width: 960, height: 540 }, reducedMotion: 'reduce' })
    const page = await context.newPage()
    await page.addInitScript(() => {
      const seen: number[] = []
      Object.assign(window, { longTasks: seen })
      new PerformanceObserver((list) => seen.push(...list.getEntries().map((entry) => entry.duration))).observe({
        type: 'longtask',
        buffered: true,
      })
    })
    await page.goto(`http://localhost:${PORT + 20}/studio/?quality=${TIER}&way=single`)
    await page.locator('[data-ready="true"]').waitFor({ timeout: 120_000 })
    const seen = await page.evaluate(() => ({
      ready: performance.getEntriesByName('twin-ready')[0]?.startTime ?? Number.NaN,
      long: (window as unknown as { longTasks: number[] }).longTasks,
      heap: (performance as unknown as { memory?: { usedJSHeapSize: number } }).memory?.usedJSHeapSize ?? Number.NaN,
    }))
    first.push(seen.ready)
    blocked.push(seen.long.reduce((sum, duration) => sum + Math.max(0, duration - 50), 0))
    heap.push(seen.heap / 1e6)
    await context.close()
  }
  return [
    row('studio: first whole picture', 'ms', first, 5000),
    row('studio: main thread blocked over 50 ms tasks', 'ms', blocked, 50),
    row('studio: script heap', 'MB', heap, 600),
  ]
}

async function measureScene(browser: Browser): Promise<BenchRow[]> {
  const page = await browser.newPage({ viewport: { width: 980, height: 560 } })
  page.on('pageerror', (error) => console.error(error.message))
  await page.goto(`http://localhost:${PORT}/`)
  const figures = await page.evaluate(([tier]) => window.runSceneBench('kucukcekmece', tier as 0 | 1 | 2), [
    TIER,
  ] as const)
  const budgets: Record<string, number> = {
    'single: script a frame': 1,
    'sideBySide: script a frame': 1.5,
    'single: draw calls': 120,
    'whole district: draw calls': 120,
    'recolour: script': 3,
    'scenario switch: script': 3,
    pick: 1,
    'building buffers': 12e6,
    'geometries left after closing': 0,
    'textures left after closing': 0,
  }
  return Object.entries(figures).map(([name, values]) => {
    const isCount = /draw calls|triangles|geometries|textures/.test(name)
    return row(name, name === 'building buffers' ? 'bytes' : isCount ? 'count' : 'ms', values, budgets[name])
  })
}

/** Bytes of the pages as they travel, and of the district. */
function measureBundles(): BenchRow[] {
  const assets = join(ROOT, 'dist', 'assets')
  const sizes = readdirSync(assets).map((file) => ({ file, size: gzipSync(readFileSync(join(assets, file))).length }))
  const sum = (pattern: RegExp) =>
    sizes.filter(({ file }) => pattern.test(file)).reduce((total, { size }) => total + size, 0)
  const district = join(ROOT, 'public', 'districts', 'kucukcekmece')
  const columns = statSync(join(district, 'columns.bin.gz')).size
  return [
    row('script of the first load, gzip', 'bytes', [sum(/^(studio|home|modulepreload).*\.js$/)], 500_000),
    row('script of the picture (lazy), gzip', 'bytes', [sum(/^(layers|Model|.*worker).*\.js$/)]),
    row('district bundle, gzip', 'bytes', [columns + gzipSync(readFileSync(join(district, 'district.json'))).length]),
    row('district bundle a building, gzip', 'bytes/building', [columns / 40136], 60),
  ]
}

function serverProgram(pages: string, port: number): string {
  return `import('./scripts/server.mjs').then(({ startServer }) => startServer({ port: ${port}, pages: './${pages}' }))`
}
