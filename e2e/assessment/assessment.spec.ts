// Whatever stands together on the page, in a link or in a copy belongs together.
import { expect, test, vectors } from '../threat/threat-app.ts'
import { cves, published } from '../threat/stand-in-figures.ts'

const other = 'CVSS:3.1/AV:P/AC:H/PR:H/UI:R/S:U/C:N/I:N/A:L'

test('a pasted finding is not credited with the CVE asked for before', async ({ app, threat }) => {
  await app.open()
  await threat.ask(cves.known)
  await app.shows({ score: '7.6', vector: vectors.v40 })
  await app.paste(`Finding 7: ${other}`)
  await app.shows({ score: '1.6', severity: 'Low', vector: other })
  await app.hasAddress(other)
  await expect(app.result).not.toContainText(cves.known)
  await expect(app.result).not.toContainText('EPSS 15.3%')
  await expect(app.result).toContainText('from pasted text')
  await app.button('Copy score and vector').click()
  expect(await app.copied()).not.toContain(cves.known)
  await app.button('Undo').click()
  await app.shows({ score: '7.6', vector: vectors.v40 })
  await expect(threat.card).toHaveAccessibleName(cves.known)
})

test('another CVE without a vector begins with an empty calculator, and undo brings the first back', async ({
  app,
  threat,
}) => {
  await app.open()
  await threat.ask(cves.known)
  await app.shows({ score: '7.6', vector: vectors.v40 })
  await app.choose('Exploit Maturity', 'Proof-of-Concept')
  await threat.ask(cves.rejected)
  await expect(threat.card).toHaveAccessibleName(cves.rejected)
  await threat.calculatorIsEmpty()
  await expect(app.result).not.toContainText('CNA Acme')
  await app.button('Undo').click()
  await expect(app.vector).toHaveValue(`${vectors.v40}/E:P`)
  await expect(threat.card).toHaveAccessibleName(cves.known)
  await expect(app.result).toContainText('CNA Acme, 1 metric changed')
})

test('title and notes stay with their vector; they are kept for another one by a press', async ({
  app,
}) => {
  const { page } = app
  const title = page.getByRole('textbox', { name: 'Title', exact: true })
  const note = page.getByRole('textbox', { name: /^Why this value of Attack Vector/ })
  await app.openVector(vectors.v31)
  await page.getByRole('heading', { name: 'Title and notes' }).click()
  await title.fill('Login bypass')
  await note.fill('Reachable from the internet')
  await app.paste(other)
  await app.shows({ score: '1.6', vector: other })
  await expect(title).toHaveValue('')
  await expect(note).toHaveValue('')
  await app.button('Undo').click()
  await app.shows({ score: '9.8', vector: vectors.v31 })
  await expect(title).toHaveValue('Login bypass')
  await expect(note).toHaveValue('Reachable from the internet')

  await app.paste(other)
  await app.notice.getByRole('button', { name: 'Keep the title and notes' }).click()
  await expect(title).toHaveValue('Login bypass')
  await expect(app.notice.getByRole('button', { name: 'Keep the title and notes' })).toHaveCount(0)
  await expect(page.locator('summary').filter({ hasText: 'Title and notes' })).toBeFocused()
  // A note on Network is no reason for Physical.
  await expect(page.getByText('Written for Network')).toBeVisible()
  await app.shows({ score: '1.6', vector: other })
})

test('a link opened over unsaved work is taken back by Back and by undo, whole, also after a reload', async ({
  app,
}) => {
  const { page } = app
  const title = page.getByRole('textbox', { name: 'Title', exact: true })
  const follow = (fragment: string) =>
    page.evaluate((hash) => {
      const link = Object.assign(document.createElement('a'), { href: `#${hash}` })
      document.body.append(link)
      link.click()
      link.remove()
    }, fragment)
  await app.openVector('CVSS:3.1')
  await app.choose('Attack Vector', 'Network')
  await page.getByRole('heading', { name: 'Title and notes' }).click()
  await title.fill('First')
  await follow(vectors.v31)
  await app.shows({ score: '9.8' })
  await expect(title).toHaveValue('')
  await expect(app.result).toContainText('from a link')
  await title.fill('Second')
  await follow(other)
  await app.shows({ score: '1.6' })
  await page.goBack()
  await app.shows({ score: '9.8' })
  await expect(title).toHaveValue('Second')
  await page.goBack()
  await app.shows({ score: /0\.0 to/, vector: 'CVSS:3.1/AV:N' })
  await expect(title).toHaveValue('First')
  await page.goForward()
  await app.shows({ score: '9.8' })
  await page.goForward()
  await app.shows({ score: '1.6' })

  await page.reload()
  await app.shows({ score: '1.6', vector: other })
  await app.button('Undo').click()
  await app.shows({ score: '9.8' })
  await expect(title).toHaveValue('Second')
  await page.locator('body').press('Control+z')
  await app.button('Undo').click()
  await app.shows({ score: /0\.0 to/, vector: 'CVSS:3.1/AV:N' })
  await expect(title).toHaveValue('First')
})

test('a note argues for the value it was written beside', async ({ app }) => {
  const { page } = app
  await app.openVector(vectors.v31)
  await page.getByRole('heading', { name: 'Title and notes' }).click()
  await page
    .getByRole('textbox', { name: /^Why this value of Attack Vector/ })
    .fill('Reachable from the internet')
  await app.choose('Attack Vector', 'Local')
  await expect(page.getByText('Written for Network; left out of copies')).toBeVisible()
  await app.button('Share').click()
  const dialog = page.getByRole('dialog', { name: 'Share' })
  await dialog.getByRole('radio', { name: 'Plain text', exact: true }).check()
  const preview = dialog.getByRole('textbox', { name: /^Preview/ })
  await expect(preview).toHaveValue(/AV:L/)
  await expect(preview).not.toHaveValue(/Reachable/)
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: /^It still holds/ }).click()
  await expect(page.getByText('Written for Network')).toHaveCount(0)
})

test('who a vector comes from is said, and one’s own is one’s own', async ({ app }) => {
  await app.openVector(vectors.v31)
  await expect(app.result).toContainText('from a link')
  await expect(app.result).not.toContainText('your vector')
  await app.paste(
    'https://nvd.nist.gov/vuln-metrics/cvss/v3-calculator?name=CVE-2017-7542&vector=AV:N/AC:L/PR:N/UI:N/S:U/C:N/I:N/A:H&version=3.1&source=NIST',
  )
  await expect(app.result).toContainText('NVD, from a link')
  await app.choose('Availability', 'Low')
  await expect(app.result).toContainText('NVD, from a link, 1 metric changed')
  await app.open('#CVSS:2.0')
  for (const [metric, value] of [
    ['Access Vector', 'Network'],
    ['Access Complexity', 'Low'],
    ['Authentication', 'None'],
    ['Confidentiality Impact', 'None'],
    ['Integrity Impact', 'None'],
    ['Availability Impact', 'Partial'],
  ] as const)
    await app.choose(metric, value)
  await expect(app.result).toContainText('your vector')
})

test('both versions of one finding are one assessment', async ({ app, visitor }) => {
  await app.openVector(vectors.v31)
  await app.paste(vectors.v40)
  await app.notice.getByRole('button', { name: /^Add to .* as its 4\.0$/ }).click()
  await app.shows({ score: '7.6', vector: vectors.v40 })
  await app.switchTo('3.1')
  await app.shows({ score: '9.8', vector: vectors.v31 })
  await app.button('Undo').click()
  await app.button('Undo').click()
  await app.shows({ score: '9.8', vector: vectors.v31 })
  await app.switchTo('4.0')
  await app.shows({ score: /0\.0 to/, vector: 'CVSS:4.0' })

  await app.paste(`CVE-2024-3094: ${vectors.v40} and ${vectors.v31}`)
  await app.shows({ score: '7.6', vector: vectors.v40 })
  await app.switchTo('3.1')
  await app.shows({ score: '9.8', vector: vectors.v31 })
  await app.button('Copy link').click()
  const reader = await visitor()
  await reader.page.goto(await app.copied())
  await reader.shows({ score: '9.8', vector: vectors.v31 })
  await reader.switchTo('4.0')
  await reader.shows({ score: '7.6', vector: vectors.v40 })
})

test('an edited row of the list is named, and leaving it unsaved is said', async ({ app }) => {
  const { page } = app
  await app.openVector(vectors.v31)
  await page.getByRole('heading', { name: 'Title and notes' }).click()
  await page.getByRole('textbox', { name: 'Title', exact: true }).fill('Login bypass')
  await app.button('Keep').click()
  await app.button('List 1').click()
  await app.button('Edit Login bypass').click()
  await expect(app.result).toContainText('Editing Login bypass from the list.')
  await app.choose('Attack Vector', 'Local')
  await expect(app.result).toContainText('changes are not saved yet')
  const row = page.getByRole('region', { name: 'List', exact: true }).getByRole('row').last()
  await app.button('List 1').click()
  await expect(row).toContainText('not saved. In the list: 9.8')
  await app.button('Stop editing Login bypass').click()
  await expect(app.notice).toContainText('Changes to “Login bypass” were not saved to the list.')
  await app.notice.getByRole('button', { name: 'Go back to them' }).click()
  await expect(app.value('Attack Vector', 'Local')).toBeChecked()
  await app.paste(other)
  await expect(app.notice).toContainText('Changes to “Login bypass” were not saved to the list.')
  await app.notice.getByRole('button', { name: 'Save them' }).click()
  await app.button('List 1').click()
  await expect(row).toContainText('8.4')
})

test('a published record loads every version its source gives', async ({ app, threat }) => {
  await app.open()
  await threat.ask(cves.known)
  await app.shows({ score: '7.6', vector: vectors.v40 })
  await app.switchTo('3.1')
  await app.shows({ score: '8.8', vector: published.v31 })
  await app.press('Control+z', 'Control+z')
  await threat.calculatorIsEmpty()
})

test('a vector pasted into the vector field came from outside, one typed above is one’s own', async ({
  app,
}) => {
  await app.open()
  await app.copyElsewhere(vectors.v31)
  await app.vector.click()
  await app.press('Control+a', 'Control+v')
  await app.shows({ score: '9.8', vector: vectors.v31 })
  await expect(app.result.getByText('from pasted text')).toBeVisible()
  await app.pasteField.pressSequentially('NLLNUHHH')
  await app.press('Enter')
  await app.shows({ score: '8.8', vector: vectors.v31.replace('PR:N', 'PR:L') })
  await expect(app.result.getByText('your vector')).toBeVisible()
})
