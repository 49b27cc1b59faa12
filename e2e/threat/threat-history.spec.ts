import { AxeBuilder } from '@axe-core/playwright'

import { faintTexts } from '../screen/layout.ts'
import { cves } from './stand-in-figures.ts'
import { expect, test } from './threat-app.ts'

test('the history breaks where a day is missing and where the model changed', async ({
  app,
  threat,
}) => {
  const { page } = app
  await threat.openAsking(cves.modelBreak)
  await expect(threat.card).toContainText('EPSS 99.51% (99th)')
  await threat.show()
  await expect(threat.epss).toContainText(
    '7 days: model changed on 2026-06-15 · 30 days: model changed on 2026-06-15',
  )
  const chart = threat.panel.locator('svg[viewBox]')
  await expect(chart).toHaveCount(0)
  await threat.panel.getByText('History', { exact: true }).click()
  await expect(chart).toHaveCount(1)
  await expect(chart.getByText('model v5')).toHaveCount(1)
  // 21 to 1 June, 3 to 14 June, and v5: no line crosses a gap or a change.
  await expect(chart.locator('path')).toHaveCount(3)
  await expect(chart.locator('circle')).toHaveCount(30)

  const slider = page.getByRole('slider', { name: `EPSS of ${cves.modelBreak} over time` })
  const newest = '2026-06-20: 99.51% (99th)'
  await expect(slider).toHaveAttribute('aria-valuetext', newest)
  await expect(threat.panel).toContainText(newest)
  await slider.focus()
  for (let day = 0; day < 6; day++) await app.press('ArrowLeft')
  await expect(slider).toHaveAttribute('aria-valuetext', '2026-06-14: 65.8% (98th)')
  await app.press('Home')
  await expect(slider).toHaveAttribute('aria-valuetext', '2026-05-21: 65.8% (98th)')
  await expect(threat.panel).toContainText('2026-05-21: 65.8% (98th)')
  // The keys of the slider choose nothing in the calculator.
  await threat.calculatorWorks()

  const linear = await chart.locator('path').first().getAttribute('d')
  await expect(chart.getByText('0%', { exact: true })).toHaveCount(1)
  await page.getByRole('radio', { name: 'logarithmic' }).click()
  await expect(chart.locator('path').first()).not.toHaveAttribute('d', linear ?? '')
  await expect(chart.getByText('0%', { exact: true })).toHaveCount(0)
  await expect(chart.locator('path')).toHaveCount(3)

  await threat.panel.getByText('As a table').click()
  const rows = threat.panel.getByRole('table').filter({ hasText: 'Percentile' }).getByRole('row')
  await expect(rows).toHaveCount(31)
  await expect(rows.nth(1)).toHaveText('2026-06-2099.51%99thv5')
  await expect(rows.filter({ hasText: '2026-06-14' })).toHaveText('2026-06-1465.8%98thv4')
  await expect(rows.filter({ hasText: '2026-06-02' })).toHaveCount(0)
})

test('a percentile of exactly 1 is the 100th, a probability never 100%', async ({ threat }) => {
  await threat.openContext(cves.old)
  await expect(threat.epss).toContainText('99.99% 100th percentile')
  await expect(threat.epss).toContainText('7 days: +0.0 points')
  await expect(threat.epss.getByRole('link', { name: 'See EPSS at FIRST' })).toHaveAttribute(
    'href',
    'https://www.first.org/epss',
  )
})

for (const width of [1280, 360]) {
  test(`axe finds nothing in the threat context at ${width} px`, async ({ app, threat }) => {
    test.slow()
    const { page } = app
    await page.setViewportSize({ width, height: 800 })
    await app.open()
    await app.pasteField.fill(cves.known)
    await app.pasteField.press('Enter')
    const expand = app.button('Show the whole result')
    if (await expand.isVisible()) await expand.click()
    await threat.show()
    await threat.panel.getByText('History', { exact: true }).click()
    await threat.panel.getByText('As a table').click()
    await expect(threat.panel.getByRole('table').filter({ hasText: 'Percentile' })).toBeVisible()
    await expect(threat.published.getByRole('listitem')).toHaveCount(3)
    const sideways = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    )
    expect(sideways).toBe(0)
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme })
      const { violations } = await new AxeBuilder({ page })
        .setLegacyMode()
        .include('#threat-context')
        .include('[aria-labelledby=threat-heading]')
        .withTags([
          'wcag2a',
          'wcag2aa',
          'wcag21a',
          'wcag21aa',
          'wcag22a',
          'wcag22aa',
          'best-practice',
        ])
        .analyze()
      const found = violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`))
      expect(found, colorScheme).toEqual([])
      // The text of the vector field is drawn by the coloured one behind it.
      const faint = (await faintTexts(page)).filter((text) => !text.startsWith('1.00: CVSS:'))
      expect(faint, colorScheme).toEqual([])
    }
  })
}
