import { expect, test } from '@playwright/test'
import { canvasPicture, openTwin, waitForPicture } from './twin'

test('a lost drawing context comes back with the same picture, and nothing else is lost', async ({ page }) => {
  await openTwin(page, 'cam=-560,-720,1500,20.00,52.00&way=single&theme=period')
  const before = await canvasPicture(page)
  await page.evaluate(() => {
    const canvas = document.querySelector('canvas')!
    const extension = (canvas.getContext('webgl2') as WebGL2RenderingContext).getExtension('WEBGL_lose_context')!
    extension.loseContext()
    setTimeout(() => extension.restoreContext(), 600)
  })
  await expect(page.getByText('3B görünüm kesildi')).toBeVisible()
  // Lists go on meanwhile.
  await page.getByRole('tab', { name: 'Yerler' }).click()
  await expect(page.getByText('Kanarya').first()).toBeVisible()
  await page.getByRole('tab', { name: 'Katmanlar' }).click()
  await waitForPicture(page)
  const after = await canvasPicture(page)
  expect(after.colours()).toBeGreaterThan(60)
  expect(after.difference(before)).toBeLessThan(0.01)
})

test('without WebGL everything is still in the lists', async ({ page }) => {
  await page.addInitScript(() => {
    const original = HTMLCanvasElement.prototype.getContext
    HTMLCanvasElement.prototype.getContext = function (this: HTMLCanvasElement, kind: string, ...rest: unknown[]) {
      return kind.startsWith('webgl') ? null : (original as (...all: unknown[]) => unknown).call(this, kind, ...rest)
    } as typeof original
  })
  await page.goto('studio/')
  await expect(page.getByText('WebGL yok')).toBeVisible()
  await page.getByRole('tab', { name: 'Yerler' }).click()
  await page.getByRole('button', { name: /Kanarya: bina listesini aç/ }).click()
  const table = page.getByRole('dialog').getByRole('table')
  await expect(table.getByRole('row').nth(1)).toContainText(/KC-\d{6}/)
})
