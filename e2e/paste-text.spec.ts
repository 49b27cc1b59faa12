import { expect, test, vectors } from './app.ts'

const ticket = `Dear team, two findings (see https://example.org/ticket/1?x=y#z):
1. Login page: ${vectors.v31}.
2. Update service: score 7.6, ${vectors.v40}, please check.
Once more for the record: [${vectors.v31}]`

test('a text with several vectors offers each of them once', async ({ app }) => {
  await app.open()
  await app.paste(ticket)
  await expect(app.notice).toContainText('2 vectors were found. Choose one:')
  const offers = app.notice.getByRole('listitem').getByRole('button')
  await expect(offers).toHaveText([/CVSS v3\.1 · 9\.8.*CVSS:3\.1/, /CVSS v4\.0 · 7\.6.*CVSS:4\.0/])
  await app.shows({ score: '0.0 to 10.0', vector: 'CVSS:4.0' })
  await offers.last().click()
  await app.shows({ score: '7.6', severity: 'High', vector: vectors.v40 })
  await expect(app.notice).toContainText('Loaded a CVSS v4.0 vector from the text.')
})

test('the letters alone are a vector of the version they fit', async ({ app }) => {
  await app.open()
  const pasteField = app.pasteField
  await pasteField.fill('NLNNUHHH')
  await pasteField.press('Enter')
  await app.shows({ score: '9.8', severity: 'Critical', vector: vectors.v31 })
  await expect(app.notice).toContainText('from its letters alone')
  await pasteField.fill('n l p l n h h l n n n')
  await pasteField.press('Enter')
  await app.shows({ score: '7.6', severity: 'High', vector: vectors.v40 })
})

test('half a megabyte of text is read, with or without a vector in it', async ({ app }) => {
  const filler = 'The quick brown fox, https://example.org/a?b=c#d; note: AV: none. '.repeat(7_600)
  expect(filler.length).toBeGreaterThan(500_000)
  await app.open()
  await app.paste(`${filler}${vectors.v40} ${filler}`.slice(0, 900_000))
  await app.shows({ score: '7.6', vector: vectors.v40 })
  await app.paste(filler)
  await expect(app.notice).toContainText('No vector was found in this.')
  await app.shows({ score: '7.6', vector: vectors.v40 })
  await app.paste(filler.repeat(2))
  await expect(app.notice).toContainText('This is longer than 1,000,000 characters.')
})

test('a text without a vector stays in the field and is explained', async ({ app }) => {
  await app.open()
  await app.pasteField.fill('nothing to see')
  await app.pasteField.press('Enter')
  await expect(app.notice).toContainText('No vector was found in this.')
  await expect(app.pasteField).toHaveValue('nothing to see')
  await expect(app.pasteField).toHaveAccessibleDescription(/No vector was found/)
})
