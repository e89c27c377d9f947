import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { box, building, city, collection, elevation } from '../sources/cityBuilder'

const root = resolve(import.meta.dirname, '../../../..')
let programs: string
let folder: string

/** Both programs are bundled once, apart from the ones a person may be running. */
beforeAll(async () => {
  mkdirSync(join(root, '.cache'), { recursive: true })
  programs = mkdtempSync(join(root, '.cache', 'test-'))
  const { build } = await import('vite')
  for (const name of ['bake', 'inspect']) {
    await build({
      configFile: false,
      root,
      logLevel: 'error',
      publicDir: false,
      build: {
        ssr: join(root, 'src/bake/cli', `${name}.ts`),
        outDir: join(programs, name),
        target: 'node20',
        minify: false,
        rolldownOptions: { output: { entryFileNames: `${name}.mjs`, chunkFileNames: '[name].mjs', format: 'es' } },
      },
    })
  }
}, 60_000)
afterAll(() => {
  rmSync(programs, { recursive: true, force: true })
  rmSync(folder, { recursive: true, force: true })
})

beforeEach(() => {
  if (folder !== undefined) rmSync(folder, { recursive: true, force: true })
  folder = mkdtempSync(join(tmpdir(), 'cli-'))
})

function run(program: 'bake' | 'inspect', ...words: string[]) {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [join(programs, program, `${program}.mjs`), ...words],
    {
      cwd: root,
      encoding: 'utf8',
      env: { ...process.env, INIT_CWD: folder },
      timeout: 25_000,
    },
  )
  return { status, stdout, stderr }
}

function lay({ files, config }: ReturnType<typeof city>): void {
  for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, name), content)
  writeFileSync(join(folder, 'city.json'), JSON.stringify(config))
}

describe('npm run bake', () => {
  test('bakes a configuration, and inspect prints what came of it as JSON alone', () => {
    lay(city([building('a'), building('b', box(20, 0), { storeys: 7 })]))
    const baked = run('bake', 'city.json', '--out', 'districts')
    expect(baked).toMatchObject({ status: 0, stdout: '' })
    expect(baked.stderr).toMatch(/footprints: 2 kept/)
    const inspected = run('inspect', 'districts/deneme')
    expect(inspected).toMatchObject({ status: 0, stderr: '' })
    const told = JSON.parse(inspected.stdout) as Record<string, unknown>
    expect(told).toMatchObject({
      id: 'deneme',
      crs: 'EPSG:4326',
      counts: { buildings: 2 },
      neighbourhoods: [{ name: 'Çınar', buildings: 2, people: null }],
    })
    expect((told.sources as { hash: string }[])[0]?.hash).toMatch(/^[0-9a-f]{64}$/)
  })

  test('writes nothing when refused, ends with 3, and keeps every fault in the report', () => {
    const many = Array.from({ length: 30 }, (_, i) => building(`b${i}`, box(20 * i - 300, 0), { storeys: 0 }))
    lay(city(many))
    const { status, stderr } = run('bake', 'city.json', '--out', 'districts', '--report', 'report.json')
    expect(status).toBe(3)
    expect(existsSync(join(folder, 'districts'))).toBe(false)
    expect(stderr.split('\n').filter((line) => line.startsWith('buildings.geojson, feature'))).toHaveLength(20)
    expect(stderr).toContain('storeys-zero 30')
    expect(stderr).not.toContain(root)
    const report = JSON.parse(readFileSync(join(folder, 'report.json'), 'utf8')) as {
      faults: { message: { tr: string } }[]
    }
    expect(report.faults).toHaveLength(30)
    expect(report.faults[0]?.message.tr).toMatch(
      /^buildings\.geojson, öğe 0 \(kimlik "b0"\), properties\.storeys: kat sayısı 0/,
    )
  })

  test('loads the rest with --drop-invalid and ends with 4', () => {
    lay(city([building('a'), building('b', box(20, 0), { storeys: 0 })]))
    const { status, stdout } = run('bake', 'city.json', '--out', 'districts', '--drop-invalid', '--json')
    expect(status).toBe(4)
    expect(JSON.parse(stdout)).toMatchObject({ ok: true, dropped: 1, report: { counts: { buildings: 1 } } })
  })

  test('gives faults as data with --json', () => {
    lay(city([building('a', box(0, 0), { storeys: -3 })]))
    const { status, stdout } = run('bake', 'city.json', '--out', 'districts', '--json', '--report', 'r.json')
    expect(status).toBe(3)
    expect(JSON.parse(stdout)).toMatchObject({
      ok: false,
      code: 'sources-refused',
      faults: [
        {
          code: 'property-out-of-range',
          context: { file: 'buildings.geojson', feature: 0, id: 'a', field: 'properties.storeys' },
        },
      ],
    })
  })

  test('bakes again only what is stale', () => {
    lay(city())
    const bake = () => run('bake', 'city.json', '--out', 'districts', '--if-stale').stderr
    expect(bake()).toContain('written')
    expect(bake()).toContain('up to date')
    writeFileSync(join(folder, 'buildings.geojson'), collection([building('a'), building('b', box(20, 0))]))
    expect(bake()).toContain('written')
  })

  test('gives the same bytes for the same sources', () => {
    lay(city())
    run('bake', 'city.json', '--out', 'one')
    run('bake', 'city.json', '--out', 'two')
    for (const name of readdirSync(join(folder, 'one', 'deneme'))) {
      expect(
        readFileSync(join(folder, 'one', 'deneme', name)).equals(readFileSync(join(folder, 'two', 'deneme', name))),
      ).toBe(true)
    }
  })

  test('is refused in good time by a raster that would hang a reader', () => {
    lay(city([building('a')], { files: { 'dem.tif': elevation({ next: 8 }) } }))
    const { status, stderr } = run('bake', 'city.json', '--out', 'districts', '--report', 'r.json')
    expect(status).toBe(3)
    expect(stderr).toMatch(/^dem\.tif: directory 0 leads back/m)
  })

  test.each([
    [['--nonsense'], 2],
    [['a.json', 'b.json'], 2],
    [['--language', 'de'], 2],
    [['absent.json', '--report', 'r.json'], 3],
    [['--help'], 0],
  ])('ends %j with %i', (words, status) => {
    expect(run('bake', ...words).status).toBe(status)
  })

  test('refuses keys it does not know and names them', () => {
    const { files, config } = city()
    lay({ files, config: { ...config, footprints: { ...(config.footprints as object), storys: 'kat' } } })
    const { status, stderr } = run('bake', 'city.json', '--report', 'r.json')
    expect(status).toBe(3)
    expect(stderr).toContain('city.json, footprints.storys: the key "storys" is not known here')
  })

  test('says in Turkish what is wrong when asked', () => {
    lay(city([building('a', box(0, 0), { storeys: 0 })]))
    expect(run('bake', 'city.json', '--language', 'tr', '--report', 'r.json').stderr).toContain(
      'kat sayısı 0, en az 1 beklenir',
    )
  })

  test('prints the schema of the configuration', () => {
    const { stdout } = run('bake', '--schema')
    expect(JSON.parse(stdout)).toMatchObject({
      type: 'object',
      additionalProperties: false,
      required: ['id', 'name', 'sources', 'footprints'],
    })
  })
})

describe('npm run inspect', () => {
  test('says what to run when there is no such bundle, and ends with 6', () => {
    const { status, stdout, stderr } = run('inspect', 'yok')
    expect({ status, stdout }).toEqual({ status: 6, stdout: '' })
    expect(stderr).toContain('npm run bake')
  })

  test('asks for a district', () => {
    expect(run('inspect').status).toBe(2)
  })
})
