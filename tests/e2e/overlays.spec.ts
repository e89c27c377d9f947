import { expect, test } from '@playwright/test'
import { canvasPicture, openTwin } from './twin'
import { watch } from './watch'

const OVERLAYS = ['Kentsel dönüşüm alanları', 'Deprem: hasar payı', 'Yeşil alan', 'Su baskını ön taraması']

// The panel lies over the left of the picture, and its focus ring and scrolling are not the overlay's.
const BESIDE_PANEL = { from: 400 }

test('each overlay changes the picture, shows its legend and source, and goes without a trace', async ({ page }) => {
  const seen = watch(page)
  await openTwin(page, 'cam=-400,-1500,3200,10.00,45.00&way=single')
  const plain = await canvasPicture(page)
  for (const name of OVERLAYS) {
    const overlay = page.getByRole('switch', { name })
    await overlay.focus()
    await page.keyboard.press('Space')
    await expect(overlay).toBeChecked()
    await expect(page.getByText('Lejant').first()).toBeVisible()
    await expect
      .poll(async () => (await canvasPicture(page)).difference(plain, BESIDE_PANEL), {
        message: `${name} shows`,
        timeout: 60_000,
      })
      .toBeGreaterThan(0.01)
    await overlay.focus()
    await page.keyboard.press('Space')
    await expect
      .poll(async () => (await canvasPicture(page)).difference(plain, BESIDE_PANEL), {
        message: `${name} goes`,
        timeout: 60_000,
      })
      .toBeLessThan(0.002)
  }
  seen.expectCalm()
})

test('the flood overlay says that it is a screening', async ({ page }) => {
  await openTwin(page, 'overlays=flood:0.80&level=2.00&way=single')
  await expect(page.getByText(/benzetim değil/i).first()).toBeVisible()
})

test('building themes colour the model by their legend', async ({ page }) => {
  await openTwin(page, 'cam=300,-1400,2400,10.00,30.00&way=single')
  const plain = await canvasPicture(page)
  for (const name of ['Kullanım', 'Yapım dönemi', 'Kat sayısı', 'Bilginin kaynağı']) {
    await page.getByText(name, { exact: true }).first().click()
    await expect
      .poll(async () => (await canvasPicture(page)).difference(plain), { message: name, timeout: 60_000 })
      .toBeGreaterThan(0.05)
  }
})
