import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { report, row } from './report'

/*
 * The bake of the embedded district as a whole process: wall and processor seconds, greatest memory. Budget: 60 s on two
 * cores, 1.5 GB.
 */
const program = join('.cache', 'programs', 'bake', 'bake.mjs')
const wall: number[] = []
const processor: number[] = []
const memory: number[] = []
spawnSync(process.execPath, ['scripts/runTypeScript.mjs', 'src/bake/cli/bake.ts', '--help'], { stdio: 'ignore' })
for (let round = 0; round < 3; round++) {
  const out = mkdtempSync(join(tmpdir(), 'vizyon-bake-'))
  const start = performance.now()
  const probe = `
    process.argv = [process.argv[0], ${JSON.stringify(program)}, 'kucukcekmece', '--out', ${JSON.stringify(out)}]
    process.on('exit', () => {
      const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage()
      console.log('usage ' + JSON.stringify({ cpu: (userCPUTime + systemCPUTime) / 1e6, rss: maxRSS / 1024 }))
    })
    import(${JSON.stringify(`./${program}`)})`
  const { stdout, status, stderr } = spawnSync(process.execPath, ['-e', probe], { encoding: 'utf8' })
  if (status !== 0) throw new Error(stderr.slice(-2000))
  wall.push((performance.now() - start) / 1000)
  const usage = JSON.parse(/usage (\{.*\})/.exec(stdout)?.[1] ?? '{}') as { cpu: number; rss: number }
  processor.push(usage.cpu)
  memory.push(usage.rss)
  rmSync(out, { recursive: true, force: true })
}
report(
  'bake',
  [
    row('embedded district: wall', 's', wall, 60),
    row('embedded district: processor', 's', processor),
    row('embedded district: memory', 'MB', memory, 1500),
  ],
  { district: 'kucukcekmece', buildings: 40136 },
)
