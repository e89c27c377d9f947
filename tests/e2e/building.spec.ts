import { expect, test } from '@playwright/test'
import { openTwin } from './twin'
import { watch } from './watch'

test('a click on a building opens its card, and every attribute says how it is known', async ({ page }) => {
  const seen = watch(page)
  // Straight down from 160 m over a dense block: whatever lies in the middle third, some of it is a building.
  await openTwin(page, 'cam=-310,-900,160,0.00,3.00&way=single')
  const canvas = (await page.locator('canvas').first().boundingBox())!
  const card = page.getByRole('region', { name: 'Bina kartı' })
  for (const [dx, dy] of [
    [0.5, 0.5],
    [0.45, 0.6],
    [0.55, 0.45],
    [0.6, 0.6],
    [0.5, 0.4],
  ] as const) {
    await page.mouse.click(canvas.x + canvas.width * dx, canvas.y + canvas.height * dy)
    await page.waitForTimeout(300)
    if (await card.isVisible()) break
  }
  await expect(card).toContainText(/Bina KC-\d{6}/)
  await expect(card).toContainText('Yapım yılı')
  await expect(card).toContainText('üretildi')
  await expect(page).toHaveURL(/pick=left,\d+/)
  await page.keyboard.press('Escape')
  await expect(card).toBeHidden()
  seen.expectCalm()
})

test('a mouse at rest on a building reads a line about it', async ({ page }) => {
  await openTwin(page, 'cam=-310,-900,160,0.00,3.00&way=single')
  const canvas = (await page.locator('canvas').first().boundingBox())!
  const tag = page.getByText(/KC-\d{6} · \d+ kat · \d{4}/)
  for (const [dx, dy] of [
    [0.5, 0.5],
    [0.45, 0.6],
    [0.55, 0.45],
    [0.6, 0.6],
    [0.5, 0.4],
  ] as const) {
    await page.mouse.move(canvas.x + canvas.width * dx, canvas.y + canvas.height * dy)
    await page.waitForTimeout(300)
    if (await tag.isVisible()) break
  }
  await expect(tag).toBeVisible()
})
