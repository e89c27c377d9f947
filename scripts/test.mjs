// `npm test`: all set-up, then check (types, lint, imports, unused, unit and verification) and the browser tests.
import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { ensureInstalled, root, run } from './install.mjs'

ensureInstalled()
const results = join(root, '.cache', 'test')
mkdirSync(results, { recursive: true })

const seconds = {}
timed('check', () => {
  for (const part of ['types', 'lint', 'imports', 'unused'])
    run('npm', ['run', '--silent', `check:${part}`], `check:${part} failed`)
})
const unit = timed('unit and verification', () =>
  test([
    'node_modules/vitest/vitest.mjs',
    'run',
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${join(results, 'unit.json')}`,
  ]),
)

const { findBrowser } = await import('./browser.mjs')
const browser = await findBrowser().catch((error) => {
  console.error(String(error.message))
  process.exit(6)
})
console.log(`Browser: ${browser}`)
const { ensureBaked, ensureBuilt } = await import('./prepare.mjs')
timed('bake', ensureBaked)
timed('build', ensureBuilt)
const browserTests = timed('e2e', () =>
  test(['node_modules/@playwright/test/cli.js', 'test', '--config', 'tests/e2e/playwright.config.ts'], {
    CHROMIUM_PATH: browser,
    PLAYWRIGHT_JSON_OUTPUT_FILE: join(results, 'e2e.json'),
  }),
)

const counts = [countUnit(join(results, 'unit.json')), countBrowser(join(results, 'e2e.json'))]
const sum = (key) => counts.reduce((total, count) => total + count[key], 0)
console.log(
  Object.entries(seconds)
    .map(([name, value]) => `${name} ${value.toFixed(0)} s`)
    .join(' · '),
)
console.log(`${sum('passed')} passed, ${sum('failed')} failed, ${sum('skipped')} skipped`)
process.exit(unit === 0 && browserTests === 0 && sum('passed') > 0 && sum('failed') === 0 ? 0 : 1)

function test(args, environment = {}) {
  return spawnSync(process.execPath, args, { cwd: root, stdio: 'inherit', env: { ...process.env, ...environment } })
    .status
}

function timed(name, work) {
  const start = performance.now()
  const result = work()
  seconds[name] = (performance.now() - start) / 1000
  return result
}

function countUnit(file) {
  if (!existsSync(file)) return { passed: 0, failed: 1, skipped: 0 }
  const { numPassedTests, numFailedTests, numPendingTests } = JSON.parse(readFileSync(file, 'utf8'))
  return { passed: numPassedTests, failed: numFailedTests, skipped: numPendingTests }
}

function countBrowser(file) {
  if (!existsSync(file)) return { passed: 0, failed: 1, skipped: 0 }
  const { stats } = JSON.parse(readFileSync(file, 'utf8'))
  return { passed: stats.expected + stats.flaky, failed: stats.unexpected, skipped: stats.skipped }
}
