import AxeBuilder from '@axe-core/playwright'
import { expect, test, type Page } from '@playwright/test'
import { openTwin } from './twin'

const SIZES = {
  hall: { width: 1920, height: 1080 },
  laptop: { width: 1366, height: 768 },
  kiosk: { width: 1080, height: 1920 },
  phone: { width: 390, height: 844 },
}

async function expectNoViolations(page: Page, where: string) {
  const { violations } = await new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'])
    .analyze()
  const rows = violations.map(
    ({ id, nodes }) => `${where}: ${id} at ${nodes.map((node) => node.target.join(' ')).join(', ')}`,
  )
  expect(rows).toEqual([])
}

for (const [name, size] of Object.entries(SIZES)) {
  test(`is clean and fits at the size of a ${name}`, async ({ page }) => {
    await page.setViewportSize(size)
    await openTwin(page, 'way=curtain&overlays=urbanTransformation:0.80')
    await expectNoViolations(page, name)
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
    expect(overflow).toBeLessThanOrEqual(0)
  })
}

test('is clean in each tab, with a card open, in both languages', async ({ page }) => {
  await page.setViewportSize(SIZES.laptop)
  await openTwin(page, 'way=sideBySide')
  for (const tab of ['Güneş', 'Yerler', 'Görünüm']) {
    await page.getByRole('tab', { name: tab }).click()
    await expectNoViolations(page, tab)
  }
  await page.getByRole('button', { name: 'Veri ve kaynaklar' }).click()
  await expectNoViolations(page, 'sources')
  await page.keyboard.press('Escape')
  await page
    .getByRole('radio', { name: 'English' })
    .or(page.getByRole('button', { name: 'English' }))
    .first()
    .click()
  await expect(page.locator('html')).toHaveAttribute('lang', 'en')
  await expectNoViolations(page, 'English')
})

test('reflows at 320 px', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 })
  await openTwin(page, 'way=single')
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
  expect(overflow).toBeLessThanOrEqual(0)
})
