// Runs a TypeScript entry under Node ≥ 20, which cannot read it by itself: bundles it with Vite (about a second), keeps
// the result under .cache, and runs that in a process of its own so that its exit code and streams are its own.
//
//   node scripts/runTypeScript.mjs src/bake/cli/bake.ts [arguments]
import { spawnSync } from 'node:child_process'
import { basename, dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'vite'

const root = resolve(dirname(fileURLToPath(import.meta.url)), '..')

/** @returns the path of the bundled program */
export async function bundleEntry(entry) {
  const name = basename(entry, '.ts')
  const outDir = join(root, '.cache', 'programs', name)
  await build({
    configFile: false,
    root,
    logLevel: 'error',
    publicDir: false,
    build: {
      ssr: resolve(root, entry),
      outDir,
      emptyOutDir: true,
      target: 'node20',
      minify: false,
      sourcemap: 'inline',
      rolldownOptions: { output: { entryFileNames: `${name}.mjs`, chunkFileNames: '[name].mjs', format: 'es' } },
    },
  })
  return join(outDir, `${name}.mjs`)
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const [entry, ...rest] = process.argv.slice(2)
  if (entry === undefined) {
    console.error('usage: node scripts/runTypeScript.mjs <entry.ts> [arguments]')
    process.exit(2)
  }
  const program = await bundleEntry(entry)
  const { status, signal } = spawnSync(process.execPath, ['--enable-source-maps', program, ...rest], {
    stdio: 'inherit',
  })
  process.exit(signal ? 1 : (status ?? 1))
}
