// Does a wrong digit go unnoticed? Changes one digit of one coefficient at a time, in a copy of the sources, and runs the
// verification of the earthquake room against it: every mutation must make a test fail.
//
//   node tests/verification/earthquake/mutate.mjs [seed] [mutations]
import { spawnSync } from 'node:child_process'
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = resolve(fileURLToPath(new URL('../../..', import.meta.url)))
const seed = Number(process.argv[2] ?? 1)
const mutations = Number(process.argv[3] ?? 10)
const TABLES = 'src/analyses/earthquake/tables'
const FILES = [
  'bssa14',
  'asb14',
  'kale15',
  'cy14',
  'gem2022',
  'erberik2008',
  'lothBaker2013',
  'mainMarmaraFault',
  'tbdy2018',
  'tdth2018',
  'ryteie2019',
  'hazusCasualties',
  'hazusDebris',
  'vs30FromSlope',
]

// mulberry32 (T. Ettinger, public domain): a few numbers that are the same each time.
let state = seed >>> 0
const random = () => {
  state = (state + 0x6d2b79f5) | 0
  let t = Math.imul(state ^ (state >>> 15), 1 | state)
  t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
  return ((t ^ (t >>> 14)) >>> 0) / 4294967296
}
const pick = (list) => list[Math.floor(random() * list.length)]

const copy = mkdtempSync(join(tmpdir(), 'earthquake-mutation-'))
for (const path of [
  'src/foundation',
  'src/model',
  'src/analyses',
  'tests/verification/earthquake',
  'tests/unit/analyses/earthquake',
  'tests/unit/builders',
]) {
  cpSync(join(root, path), join(copy, path), { recursive: true })
}
for (const path of ['package.json', 'tsconfig.json', 'vitest.config.ts']) cpSync(join(root, path), join(copy, path))
symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'))

function verification() {
  const run = spawnSync(
    process.execPath,
    [join(copy, 'node_modules/vitest/vitest.mjs'), 'run', '--bail', '1', 'tests/verification/earthquake'],
    {
      cwd: copy,
      encoding: 'utf8',
      env: { ...process.env, NO_COLOR: '1' },
    },
  )
  return { passes: run.status === 0, failure: /FAIL\s+(\S.*)/.exec(run.stdout + run.stderr)?.[1] ?? 'a test' }
}

/** Numbers of a table that somebody computes with: inside brackets or a nested table, never in its texts. */
function digitsOf(text) {
  const places = []
  const withoutTexts = text.replace(/"(?:[^"\\]|\\.)*"/g, (match) => '"'.repeat(match.length))
  for (const match of withoutTexts.matchAll(/-?\d+(?:\.\d+)?/g)) {
    for (let i = 0; i < match[0].length; i++) if (/\d/.test(match[0][i])) places.push(match.index + i)
  }
  return places
}

let survivors = 0
try {
  const first = verification()
  if (!first.passes) throw new Error(`the verification does not pass before any mutation: ${first.failure}`)
  const order = [...FILES].sort(() => random() - 0.5)
  for (let i = 0; i < mutations; i++) {
    const name = order[i % order.length]
    const file = join(copy, TABLES, `${name}.json`)
    const text = readFileSync(file, 'utf8')
    const place = pick(digitsOf(text))
    const digit = String((Number(text[place]) + 1 + Math.floor(random() * 9)) % 10)
    writeFileSync(file, text.slice(0, place) + digit + text.slice(place + 1))
    const line = text.slice(0, place).split('\n').length
    const { passes, failure } = verification()
    writeFileSync(file, text)
    if (passes) survivors++
    console.log(
      `${passes ? 'SURVIVED' : 'caught  '} ${name}.json:${line} ${text[place]} → ${digit}${passes ? '' : `  by ${failure}`}`,
    )
  }
} finally {
  rmSync(copy, { recursive: true, force: true })
}
console.log(`${mutations - survivors} of ${mutations} mutations caught`)
process.exit(survivors === 0 ? 0 : 1)
