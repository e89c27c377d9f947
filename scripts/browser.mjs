// Finds a Chromium for the browser tests, or brings one: the system's own, then the distribution's package, then
// Playwright's download.
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { root } from './install.mjs'

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome', 'microsoft-edge']
const FIXED = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
]

/**
 * @returns {Promise<string>} path of a Chromium that answers to --version
 */
export async function findBrowser() {
  const tried = []
  const chosen = process.env.CHROMIUM_PATH
  if (chosen) {
    if (works(chosen)) return chosen
    tried.push(`CHROMIUM_PATH=${chosen}: does not run`)
  }
  const system = systemBrowser()
  if (system) return system
  tried.push(`system browser: none of ${NAMES.join(', ')} on the PATH`)

  tried.push(`distribution's package: ${installPackage()}`)
  const packaged = systemBrowser()
  if (packaged) return packaged

  tried.push(`Playwright's download: ${download()}`)
  const { chromium } = await import('@playwright/test')
  const downloaded = chromium.executablePath()
  if (downloaded && works(downloaded)) return downloaded

  throw new Error(
    `no Chromium for the browser tests.\n  - ${tried.join('\n  - ')}\nInstall Chromium or Chrome, or set CHROMIUM_PATH to one, and run npm test again.`,
  )
}

function systemBrowser() {
  const folders = (process.env.PATH ?? '').split(delimiter)
  const candidates = [...NAMES.flatMap((name) => folders.map((folder) => join(folder, name))), ...FIXED]
  return candidates.find((path) => existsSync(path) && works(path))
}

function works(path) {
  return spawnSync(path, ['--version'], { stdio: 'ignore', timeout: 20_000 }).status === 0
}

function installPackage() {
  if (!existsSync('/usr/bin/apt-get')) return 'no apt-get here'
  const isRoot = process.getuid?.() === 0
  if (!isRoot && spawnSync('sudo', ['-n', 'true'], { stdio: 'ignore' }).status !== 0) return 'needs root or sudo'
  console.log('Installing Chromium from the distribution …')
  const apt = (...args) =>
    spawnSync(isRoot ? 'apt-get' : 'sudo', isRoot ? args : ['-n', 'apt-get', ...args], {
      stdio: ['ignore', 'ignore', 'inherit'],
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    }).status
  apt('update', '-qq')
  return apt('install', '-y', '-qq', '--no-install-recommends', 'chromium') === 0
    ? 'installed'
    : 'apt-get install chromium failed'
}

function download() {
  console.log('Downloading Chromium with Playwright …')
  const { status } = spawnSync(process.execPath, ['node_modules/@playwright/test/cli.js', 'install', 'chromium'], {
    cwd: root,
    stdio: 'inherit',
  })
  return status === 0 ? 'downloaded' : 'failed'
}
