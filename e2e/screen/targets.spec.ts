import { type App, expect, test, vectors } from '../app.ts'
import { smallTargets } from './layout.ts'

async function everyTargetIs(app: App, size: number): Promise<void> {
  const { page } = app
  await app.openVector(`${vectors.v40}/E:P/CR:L/AU:Y`)
  expect.soft(await smallTargets(page, size)).toEqual([])
  await app.openVector('CVSS:4.0/AV:N/AC:L/AT:N/PR:N/UI:P/VC:H/VI:L/VA:N/SC:H/SI:H/SA:H')
  await app.focus('Attack Vector', 'Network')
  const expand = app.button('Show the whole result')
  if (await expand.isVisible()) await expand.click()
  await app.vector.fill('CVSS:4.0/AV:Q')
  await app.vector.blur()
  expect.soft(await smallTargets(page, size)).toEqual([])
  await app.openVector('CVSS:4.0/AV:Q')
  await expect(app.button('Dismiss')).toBeVisible()
  expect.soft(await smallTargets(page, size)).toEqual([])
  await app.button('Dismiss').click()
  await app.pasteField.fill('CVSS:3.1/AV:N/AC:L and CVSS:3.1/AV:P/AC:H')
  await app.pasteField.press('Enter')
  await expect(app.notice.getByRole('listitem')).toHaveCount(2)
  expect.soft(await smallTargets(page, size)).toEqual([])
  await app.button('Dismiss').click()
  await app.button('Keys and settings').click()
  await expect(app.keys).toBeVisible()
  expect.soft(await smallTargets(page, size)).toEqual([])
}

test('every target is at least 24 px', async ({ app }) => {
  await everyTargetIs(app, 24)
})

test('every target is at least 44 px where it is touched', async ({ visitor }) => {
  const phone = await visitor({
    viewport: { width: 360, height: 740 },
    hasTouch: true,
    isMobile: true,
    deviceScaleFactor: 2,
  })
  await everyTargetIs(phone, 44)
})

test('the skip link, once focused, is a target, too', async ({ app }) => {
  await app.open()
  await app.press('Tab')
  const box = await app.page.getByRole('link', { name: 'Skip to metrics' }).boundingBox()
  expect(Math.min(box?.width ?? 0, box?.height ?? 0)).toBeGreaterThanOrEqual(24)
})
