import { expect, test, type Page } from '@playwright/test'
import { canvasPicture, openTwin } from './twin'
import { watch } from './watch'

const KANARYA = 'cam=-560,-560,900,20.00,45.00'

test('the curtain shows each side as it is alone, moves by keys and by hand, and stays in the link', async ({
  page,
}) => {
  const seen = watch(page)
  const scenarios = await proposalsOf(page)
  const panes = `left=mevcut&right=${scenarios[1]}`
  await openTwin(page, `${KANARYA}&way=single&show=left&${panes}`)
  const today = await canvasPicture(page)
  await openTwin(page, `${KANARYA}&way=single&show=right&${panes}`)
  const proposal = await canvasPicture(page)
  expect(proposal.difference(today)).toBeGreaterThan(0.02)

  await openTwin(page, `${KANARYA}&way=curtain&curtain=0.5&${panes}`)
  const curtain = await canvasPicture(page)
  const handle = page.getByRole('slider', { name: /Perde/ })
  await expect(handle).toBeVisible()

  await handle.focus()
  await page.keyboard.press('ArrowRight')
  await expect(page).toHaveURL(/curtain=0\.55/)
  const box = (await handle.boundingBox())!
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2)
  await page.mouse.down()
  await page.mouse.move(box.x - 120, box.y + box.height / 2, { steps: 6 })
  await page.mouse.up()
  await expect.poll(() => Number(new URL(page.url()).searchParams.get('curtain'))).toBeLessThan(0.5)
  const moved = await canvasPicture(page)
  expect(moved.difference(curtain)).toBeGreaterThan(0.003)
  seen.expectCalm()
})

test('side by side says which scenario each half is, and the table puts the existing state first', async ({ page }) => {
  await page.setViewportSize({ width: 1366, height: 768 })
  await openTwin(page, `${KANARYA}&way=sideBySide`)
  const table = page.getByRole('table', { name: /Senaryolar/ }).first()
  const rows = table.getByRole('row')
  await expect(rows.nth(1)).toContainText('Mevcut durum')
  await expect(rows).toHaveCount(4)
  // Six indicators, each with its unit, in the existing state.
  for (const unit of ['konut', 'kişi', 'm²', 'bina']) await expect(rows.nth(1)).toContainText(unit)
  // 69,635 people live in Kanarya (ADNKS 2023).
  await expect(rows.nth(1)).toContainText('69.635')
})

test('a number opens the card with its evidence', async ({ page }) => {
  await page.setViewportSize({ width: 1366, height: 768 })
  await openTwin(page, `${KANARYA}&way=sideBySide`)
  await page
    .getByRole('button', { name: /Nüfus, Mevcut durum/ })
    .first()
    .click()
  const card = page.getByRole('dialog')
  for (const part of ['Formül', 'Varsayımlar', 'Sınırlar', 'Kaynaklar', 'Yöntem sürümü']) {
    await expect(card).toContainText(part)
  }
  await page.keyboard.press('Escape')
  await expect(card).toBeHidden()
})

/** Ids of the scenarios that come with the district, as the bundle lists them. */
async function proposalsOf(page: Page): Promise<string[]> {
  const manifest = (await (await page.request.get('districts/kucukcekmece/district.json')).json()) as {
    scenarios: string[]
  }
  const ids = await Promise.all(
    manifest.scenarios.map(async (file) => {
      const path = file.includes('/') ? file : `scenarios/${file}`
      return ((await (await page.request.get(`districts/kucukcekmece/${path}`)).json()) as { id: string }).id
    }),
  )
  expect(ids.length).toBe(2)
  return ids
}
