import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import { expect, test } from '@playwright/test'
import { canvasPicture, openTwin } from './twin'
import { watch } from './watch'

const footprints = resolve(import.meta.dirname, '../../../shared/data/buildings/kadikoy_binalar_6779.geojson')

test.describe('a district of real footprints', () => {
  test.skip(!existsSync(footprints), `SKIPPED: the 6,779 real footprints of Kadıköy are not at ${footprints}`)

  test.beforeAll(() => {
    const root = resolve(import.meta.dirname, '../..')
    const { status, stderr } = spawnSync(
      process.execPath,
      ['scripts/runTypeScript.mjs', 'src/bake/cli/bake.ts', 'assets/kadikoy.example.json'],
      { cwd: root, encoding: 'utf8' },
    )
    expect(status, stderr).toBe(0)
  })

  test('opens, with measured footprints and unknown years said to be unknown', async ({ page }) => {
    const seen = watch(page)
    await openTwin(page, 'way=single', 'kadikoy')
    await expect(page).toHaveTitle(/Kadıköy/)
    const picture = await canvasPicture(page)
    expect(picture.colours()).toBeGreaterThan(40)
    await page.getByRole('tab', { name: 'Yerler' }).click()
    await page
      .getByRole('button', { name: /bina listesini aç/ })
      .first()
      .click()
    await expect(page.getByRole('dialog')).toContainText('bilinmiyor')
    seen.expectCalm()
  })
})
