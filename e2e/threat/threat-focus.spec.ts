import type { Page } from '@playwright/test'

import { cves, kevCatalogue, recordText } from './stand-in-figures.ts'
import { expect, test } from './threat-app.ts'

/** The focus has a place: a pressed control that goes away gives it to something near. */
async function hasFocus(page: Page, name: string | RegExp): Promise<void> {
  const focused = page.locator(':focus')
  await expect(focused).toBeVisible()
  await expect
    .poll(() => focused.evaluate((element) => element.ariaLabel ?? element.textContent))
    .toMatch(name)
}

test('the focus stays near when Look up, Set E, Ask NVD or the ID go away', async ({
  app,
  threat,
}) => {
  const { page } = app
  await app.open(`#CVSS:4.0&cve=${cves.known}`)
  await threat.lookUp.focus()
  await page.keyboard.press('Enter')
  await threat.knowsAll()
  await hasFocus(page, cves.known)
  await threat.show()
  const set = app.button(/^Set E to/)
  await set.focus()
  await page.keyboard.press('Enter')
  await expect(set).toHaveCount(0)
  await hasFocus(page, /^(Threat|Temporal|Evidence)/)
  const ask = app.button('Ask NVD for its vectors')
  await ask.focus()
  await page.keyboard.press('Enter')
  await expect(ask).toHaveCount(0)
  await hasFocus(page, 'Published vectors')
  const remove = app.button(`Remove ${cves.known}`)
  await remove.focus()
  await page.keyboard.press('Enter')
  await hasFocus(page, 'Hide threat context')
})

test('the focus stays near when Try again succeeds', async ({ app, threat, standIn }) => {
  standIn.fail('503', ['epss'])
  await threat.openAsking(cves.known)
  const again = app.button('Try again: EPSS')
  await expect(again).toBeVisible()
  standIn.recover()
  await again.focus()
  await app.page.keyboard.press('Enter')
  await expect(again).toHaveCount(0)
  await hasFocus(app.page, cves.known)
})

test('the focus goes on to the next file, and to the heading after the last', async ({
  app,
  threat,
}) => {
  await threat.openFiles()
  await threat.chooseFile('kev.json', JSON.stringify(kevCatalogue))
  await expect(threat.inUse).toHaveCount(1)
  await threat.chooseFile('record.json', recordText(cves.known) ?? '')
  await expect(threat.inUse).toHaveCount(2)
  await app.button('Delete the file kev.json').focus()
  await app.page.keyboard.press('Enter')
  await hasFocus(app.page, 'Delete the file record.json')
  await app.page.keyboard.press('Enter')
  await hasFocus(app.page, 'Files instead of the network')
})

test('a press that began before the answers arrived still counts', async ({
  app,
  threat,
  standIn,
}) => {
  const { page } = app
  const open = standIn.hold(cves.known)
  await threat.openAsking(cves.known)
  await app.button('Show threat context').hover()
  await page.mouse.down()
  open()
  await threat.knowsAll()
  await page.mouse.up()
  await expect(threat.panel).toBeVisible()
})
