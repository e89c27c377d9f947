import { expect, type Page } from '@playwright/test'
import { PNG } from './picture'

/** Opens the studio at a view, at the quality of tests, and waits until a whole picture stands. */
export async function openTwin(page: Page, query = '', district = 'kucukcekmece'): Promise<void> {
  await page.goto(`studio/?district=${district}&quality=0${query === '' ? '' : `&${query}`}`)
  await waitForPicture(page)
}

export async function waitForPicture(page: Page): Promise<void> {
  await expect(page.locator('[data-ready="true"]')).toBeVisible({ timeout: 90_000 })
}

/**
 * The canvas alone, as pixels, after what is still being drawn has come to rest: two shots in a row are equal.
 */
export async function canvasPicture(page: Page): Promise<PNG> {
  const canvas = page.locator('canvas').first()
  let before = await canvas.screenshot()
  for (let round = 0; round < 12; round++) {
    await page.waitForTimeout(400)
    const now = await canvas.screenshot()
    if (now.equals(before)) break
    before = now
  }
  return PNG.read(before)
}
