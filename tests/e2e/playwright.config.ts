import { defineConfig } from '@playwright/test'

/** Flags under which Chromium draws WebGL2 without a graphics card; without the third it draws nothing at all. */
const SOFTWARE_RENDERING = [
  '--use-gl=angle',
  '--use-angle=swiftshader',
  '--enable-unsafe-swiftshader',
  '--no-sandbox',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-dev-shm-usage',
]

const PORT = Number(process.env.E2E_PORT ?? 4180)

export default defineConfig({
  testDir: '.',
  outputDir: '../../test-results',
  workers: 1,
  fullyParallel: false,
  // A test that passes only at the second try is a fault to be found, not to be hidden.
  retries: 0,
  timeout: 120_000,
  expect: { timeout: 30_000 },
  reporter: process.env.PLAYWRIGHT_JSON_OUTPUT_FILE
    ? [['line'], ['json', { outputFile: process.env.PLAYWRIGHT_JSON_OUTPUT_FILE }]]
    : [['line']],
  use: {
    baseURL: `http://localhost:${PORT}/`,
    viewport: { width: 1024, height: 600 },
    deviceScaleFactor: 1,
    locale: 'tr-TR',
    timezoneId: 'Europe/Istanbul',
    contextOptions: { reducedMotion: 'reduce' },
    launchOptions: {
      executablePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium',
      args: SOFTWARE_RENDERING,
    },
  },
  webServer: {
    command: 'node scripts/serveForTests.mjs',
    cwd: '../..',
    url: `http://localhost:${PORT}/`,
    env: { PORT: String(PORT) },
    reuseExistingServer: false,
    timeout: 30_000,
  },
})
