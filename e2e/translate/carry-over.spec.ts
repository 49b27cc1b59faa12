// From one version to another: what is the same is set by one press, what is a judgement stays to be decided.
import { expect, test, vectors } from '../app.ts'
import { findsNothing } from '../screen/axe.ts'
import { smallTargets, textFaults } from '../screen/layout.ts'

/** 8.6; what it reaches beyond the product is less than what it does to that. */
const v40 = 'CVSS:4.0/AV:N/AC:L/AT:P/PR:N/UI:P/VC:H/VI:H/VA:L/SC:L/SI:L/SA:N'

test('4.0 in 3.1: one press by the keyboard, two decisions with their reasons, all taken back', async ({
  app,
}) => {
  await app.openVector(v40)
  await app.switchTo('3.1')
  await expect(app.page.getByText('4.0 is complete: 6 of 8 metrics, 2 to decide.')).toBeVisible()
  await app.button('Carry over from 4.0').focus()
  await app.press('Enter')
  await expect(app.score).toHaveText('7.1 to 9.6')
  await expect(app.result.getByText('from 4.0, 2 to decide')).toBeVisible()
  await expect(app.status).toHaveText('Carried over from 4.0: 6 of 8 metrics, 2 to decide.')
  // The first of the two has the focus, and the strip says why.
  await expect(app.metric('Attack Complexity').locator('input:focus')).toHaveCount(1)
  await expect(app.help.getByText('Low or High?')).toBeVisible()
  // Whole, where the strip of a narrower window is its longest.
  await app.page.setViewportSize({ width: 1024, height: 800 })
  const cut = () => app.help.evaluate((strip) => strip.scrollHeight - strip.clientHeight)
  await expect.poll(cut).toBe(0)
  await app.page.setViewportSize({ width: 1280, height: 800 })
  await expect.poll(cut).toBe(0)
  await expect(app.help.getByRole('link', { name: 'v4.0 §2.1.3' })).toHaveAttribute(
    'href',
    /specification-document#Attack-Requirements-AT$/,
  )
  await findsNothing(app)

  const place = await app.metric('Attack Vector').boundingBox()
  await app.press('h')
  await expect(app.page.getByText('7 of 8 metrics, 1 to decide.')).toBeVisible()
  await expect(app.button('Undo carrying over')).toBeHidden()
  await app.focus('Scope', 'Changed')
  await expect(app.help.getByText('Unchanged or Changed?')).toBeVisible()
  await app.choose('Scope', 'Changed')
  await expect(app.score).toHaveText('8.2')
  expect(await app.metric('Attack Vector').boundingBox()).toEqual(place)

  await app.press('Control+z', 'Control+z')
  await app.button('Undo carrying over').click()
  await expect(app.button('Carry over from 4.0')).toBeVisible()
  await expect(app.vector).toHaveValue('CVSS:3.1')
})

test('3.1 in 4.0 says what is left out; 3.0 has the same metrics and takes them by itself', async ({
  app,
}) => {
  await app.openVector(`${vectors.v31}/RL:O/RC:C`)
  await app.switchTo('4.0')
  await expect(app.page.getByText('Left out, retired in v4.0: RL:O, RC:C.')).toBeVisible()
  await app.button('Carry over from 3.1').click()
  await expect(app.score).toHaveText('9.3')
  await app.switchTo('3.0')
  await expect(app.vector).toHaveValue('CVSS:3.0/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H/RL:O/RC:C')
  await expect(app.page.getByText('Carried over from 3.1: 10 of 10 metrics.').first()).toBeVisible()
  await app.press('Control+z')
  await expect(app.version('4.0')).toHaveAttribute('aria-pressed', 'true')
  await expect(app.score).toHaveText('9.3')
})

test('a record that could hold a second version leads to it', async ({ app }) => {
  await app.openVector(v40)
  await app.button('Share').click()
  const dialog = app.page.getByRole('dialog', { name: 'Share' })
  await dialog.getByRole('radio', { name: 'CVE JSON 5.2', exact: true }).check()
  await expect(dialog).toContainText('v3.1 is not in it. From 4.0 it would have 6 of 8 metrics')
  await dialog.getByRole('button', { name: 'Carry over to 3.1' }).click()
  await expect(dialog).toHaveCount(0)
  await expect(app.metric('Attack Complexity').locator('input:focus')).toHaveCount(1)
  await app.choose('Attack Complexity', 'High')
  await app.choose('Scope', 'Changed')
  await app.button('Share').click()
  await expect(dialog.getByRole('checkbox', { name: 'v4.0, too' })).toBeVisible()
  await expect(dialog).not.toContainText('is not in it')
})

test('offer and reasons fit at 320 px, in a longer language', async ({ app }) => {
  await app.page.addInitScript(() => localStorage.setItem('plumb.locale', 'pseudo'))
  await app.page.setViewportSize({ width: 320, height: 640 })
  await app.openVector(`${v40}/S:P/U:Red`)
  const page = app.page
  await page.locator('fieldset button').nth(3).click()
  const line = page.locator('[data-group=base] p', { hasText: /^4\.0/ })
  await expect(line).toBeVisible()
  expect(await textFaults(page)).toEqual([])
  await line.locator('~ button').click()
  await expect(line).toHaveCount(0)
  await expect(page.getByRole('link', { name: /^v3\.1 §2\.1\.2/ }).first()).toBeVisible()
  expect(await textFaults(page)).toEqual([])
  expect(await smallTargets(page, 24)).toEqual([])
})
