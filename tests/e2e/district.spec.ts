import { expect, test } from '@playwright/test'
import { canvasPicture, openTwin, waitForPicture } from './twin'
import { watch } from './watch'

test.describe('the embedded district', () => {
  test('opens on its own, alive, with nothing from elsewhere', async ({ page }) => {
    const seen = watch(page)
    await page.goto('')
    await expect(page).toHaveURL(/\/studio\//)
    await waitForPicture(page)
    await expect(page).toHaveTitle(/Küçükçekmece/)
    await expect(page.locator('html')).toHaveAttribute('lang', 'tr')
    const picture = await canvasPicture(page)
    expect(picture.colours()).toBeGreaterThan(60)
    await expect(page.getByText('OpenStreetMap').first()).toBeVisible()
    seen.expectCalm()
  })

  test('follows a link to the very view, and writes the view back into the address', async ({ page }) => {
    await openTwin(page, 'cam=-560,-720,1500,20.00,52.00&theme=period&day=06-21&hour=16.00&way=single')
    const before = await canvasPicture(page)
    await page.keyboard.press('Tab')
    const address = page.url()
    await page.goto('about:blank')
    await page.goto(address)
    await waitForPicture(page)
    await expect(page).toHaveURL(/theme=period/)
    await expect(page).toHaveURL(/day=06-21/)
    const after = await canvasPicture(page)
    expect(after.difference(before)).toBeLessThan(0.01)
  })

  test('says what of a link it did not understand and shows the rest', async ({ page }) => {
    const seen = watch(page)
    await openTwin(page, 'theme=%3Cscript%3E&hour=99&right=yok-boyle-senaryo&way=sideBySide')
    await expect(page.getByRole('region', { name: 'Bildirimler' })).toContainText('script')
    await expect(page.getByRole('region', { name: 'Bildirimler' })).toContainText('yok-boyle-senaryo')
    seen.expectCalm()
  })

  test('answers the keyboard: plus comes nearer, Home shows the whole district', async ({ page }) => {
    await openTwin(page, 'cam=-560,-720,1500,20.00,52.00&way=single')
    await page
      .locator('canvas')
      .first()
      .click({ position: { x: 5, y: 300 } })
    await page.keyboard.press('+')
    await expect.poll(() => distanceOf(page.url())).toBeLessThan(1500)
    await page.keyboard.press('Home')
    await expect.poll(() => distanceOf(page.url())).toBeGreaterThan(6000)
  })
})

function distanceOf(address: string): number {
  return Number(new URL(address).searchParams.get('cam')?.split(',')[2])
}
