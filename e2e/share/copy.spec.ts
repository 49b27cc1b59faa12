import { expect, test, vectors } from '../app.ts'

test('vector, link and summary are copied by button and key', async ({ app }) => {
  await app.openVector(vectors.v40)
  expect(await app.copies(app.button('Copy vector'))).toBe(vectors.v40)
  expect(await app.copies(app.button('Copy link'))).toBe(app.page.url())
  const summary = `7.6 High (CVSS-B, v4.0) ${vectors.v40} · Final · from a link`
  expect(await app.copies(app.button('Copy score and vector'))).toBe(summary)
  await expect(app.status).toHaveText(/^Copied\.\s*$/)
  await app.copyElsewhere('something else')
  await app.focus('Attack Vector', 'Network')
  await app.press('Control+Enter')
  await expect.poll(app.copied).toBe(summary)
})

test('the last button that copied says so for two seconds', async ({ visitor }) => {
  // A stopped clock stops every tab of its context.
  const app = await visitor()
  const { clock } = app.page
  await clock.install()
  await app.openVector(vectors.v40)
  await clock.pauseAt(Date.now() + 60_000)
  await app.button('Copy vector').click()
  await expect(app.button('Copied')).toBeVisible()
  await clock.runFor(1_000)
  await app.button('Copy link').click()
  await expect(app.button('Copy vector')).toBeVisible()
  await clock.runFor(1_999)
  await expect(app.button('Copied')).toBeVisible()
  await clock.runFor(1)
  await expect(app.button('Copy link')).toBeVisible()
})

test('v2.0 is copied as the guide writes it, with the prefix only in the link', async ({ app }) => {
  await app.openVector('CVSS:2.0/AV:N/AC:L/Au:N/C:P/I:P/A:P')
  expect(await app.copies(app.button('Copy vector'))).toBe('AV:N/AC:L/Au:N/C:P/I:P/A:P')
  expect(await app.copies(app.button('Copy link'))).toContain(
    '/#CVSS:2.0/AV:N/AC:L/Au:N/C:P/I:P/A:P',
  )
  expect(await app.copies(app.button('Copy score and vector'))).toBe(
    '7.5 High (CVSS v2.0) AV:N/AC:L/Au:N/C:P/I:P/A:P · Final · from a link',
  )
})

test('a copied link says which versions it does not hold', async ({ app }) => {
  await app.openVector('CVSS:2.0/AV:N/AC:L/Au:N/C:P/I:P/A:P')
  await app.button('Copy link').click()
  await expect(app.result.getByText('It does not carry')).toHaveCount(0)
  await app.switchTo('4.0')
  await app.vector.fill(vectors.v40)
  await app.vector.blur()
  await app.button('Copy link').click()
  await expect(app.result.getByText('It does not carry the vector of v2.0.')).toBeVisible()
})

test('a draft says that it is one, in the button and in the copy', async ({ app }) => {
  await app.openVector(vectors.v40Half)
  expect(await app.copies(app.button('Copy draft'))).toBe(
    `Incomplete: 6 of 11 metrics open, 5.9 to 9.9 (CVSS v4.0) ${vectors.v40Half} · Draft, open: AT, PR, VI, VA, SI, SA · from a link`,
  )
})

test('a refused copy shows the text, selected', async ({ app }) => {
  await app.page.addInitScript(() => {
    navigator.clipboard.writeText = () => Promise.reject(new DOMException('no', 'NotAllowedError'))
  })
  await app.openVector(vectors.v31)
  await app.button('Copy vector').click()
  const field = app.page.getByRole('textbox', { name: 'Text to copy' })
  await expect(field).toHaveValue(vectors.v31)
  await expect(field).toBeFocused()
  expect(await app.page.evaluate(() => getSelection()?.toString())).toBe(vectors.v31)
  await app.press('Escape')
  await expect(field).toBeHidden()
  await expect(app.button('Copy vector')).toBeFocused()
})

test('score and vector name the CVE they belong to, whose they are and what was changed', async ({
  app,
}) => {
  await app.openVector(`${vectors.v31}&cve=CVE-2024-3094`)
  await app.choose('Availability', 'None')
  await app.button('Copy score and vector').click()
  await expect
    .poll(app.copied)
    .toBe(
      `CVE-2024-3094: 9.1 Critical (CVSS v3.1) ${vectors.v31.replace('A:H', 'A:N')} · Final · from a link, 1 metric changed: A`,
    )
  // The vector alone stays alone.
  await app.button('Copy vector').click()
  await expect.poll(app.copied).toBe(vectors.v31.replace('A:H', 'A:N'))
})

test('what one has scored oneself is one’s own in the copy', async ({ app }) => {
  await app.open()
  await app.switchTo('3.1')
  await app.focus('Attack Vector', 'Network')
  await app.press('N', 'L', 'N', 'N', 'U', 'H', 'H', 'H')
  await app.button('Copy score and vector').click()
  await expect.poll(app.copied).toBe(`9.8 Critical (CVSS v3.1) ${vectors.v31} · Final · own vector`)
})
