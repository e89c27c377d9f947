import { expect, test } from '@playwright/test'
import { waitForPicture } from './twin'

test('a district that is not there is said so, with a way out', async ({ page }) => {
  await page.goto('studio/?district=yok')
  await expect(page.getByRole('alert').or(page.getByRole('main'))).toContainText('npm run bake')
  await page.getByRole('button', { name: 'Küçükçekmece’yi aç' }).click()
  await waitForPicture(page)
})

test('a bundle cut short is said so and can be tried again', async ({ page }) => {
  let isCut = true
  await page.route('**/columns.bin.gz', async (route) => {
    if (!isCut) return route.continue()
    const response = await route.fetch()
    return route.fulfill({ response, body: (await response.body()).subarray(0, 200_000) })
  })
  await page.goto('studio/?quality=0')
  await expect(page.getByText('yarım kalmış')).toBeVisible()
  isCut = false
  await page.getByRole('button', { name: 'Yeniden dene' }).click()
  await waitForPicture(page)
})

test('a bundle of another version says what to run', async ({ page }) => {
  await page.route('**/district.json', async (route) => {
    const response = await route.fetch()
    const manifest = (await response.json()) as Record<string, unknown>
    return route.fulfill({ response, json: { ...manifest, version: 99 } })
  })
  await page.goto('studio/?quality=0')
  await expect(page.getByText('npm run bake')).toBeVisible()
})
