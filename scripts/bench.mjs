// `npm run bench -- [name …]`: runs tests/bench/<name>.bench.ts, all of them without a name. Each is a program of its own
// that writes tests/bench/results/<name>.json.
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { root, run } from './install.mjs'

const all = readdirSync(join(root, 'tests', 'bench'))
  .filter((file) => file.endsWith('.bench.ts'))
  .map((file) => file.slice(0, -'.bench.ts'.length))
const names = process.argv.slice(2)
const unknown = names.filter((name) => !all.includes(name))
if (unknown.length > 0) {
  console.error(`no bench called ${unknown.join(', ')}; there are: ${all.join(', ')}`)
  process.exit(2)
}
for (const name of names.length > 0 ? names : all) {
  run(process.execPath, ['scripts/runTypeScript.mjs', `tests/bench/${name}.bench.ts`], `bench ${name} failed`)
}
