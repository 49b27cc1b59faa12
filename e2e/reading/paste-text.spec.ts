import { deflateRawSync } from 'node:zlib'

import { expect, test, vectors } from '../app.ts'

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

function tagOf(title: string): string {
  return `&text=${deflateRawSync(JSON.stringify([title, 'seen in a lab', []])).toString('base64url')}x`
}

test('a pasted link of ours loads what opening it loads, with title and ID, as one step', async ({
  app,
}) => {
  const title = app.page.getByRole('main').getByRole('textbox', { name: 'Title', exact: true })
  await app.openVector(vectors.v40)
  await app.shows({ score: '7.6' })
  for (const before of ['', 'Please see '])
    await test.step(`${before}link`, async () => {
      await app.paste(
        `${before}https://plumb.example/a/#${vectors.v31}&cve=CVE-2024-3094${tagOf('Overflow')}`,
      )
      await app.shows({ score: '9.8', vector: vectors.v31 })
      await expect(title).toHaveValue('Overflow')
      await expect(app.notice).toContainText('It is about CVE-2024-3094; nothing was sent.')
      await app.hasAddress(`${vectors.v31}&cve=CVE-2024-3094`)
      await app.button('Undo').click()
      await app.shows({ score: '7.6', vector: vectors.v40 })
      await expect(title).toHaveValue('')
    })
})

test('several links of ours in a text are each offered with title and ID', async ({ app }) => {
  const tickets = ['One', 'Two', 'Three'].map(
    (name, at) => `https://plumb.example/#${vectors.v31}&cve=CVE-2024-111${at}${tagOf(name)}`,
  )
  await app.open()
  await app.paste(`Three tickets:\n${tickets.join('\n')}`)
  const offers = app.notice.getByRole('listitem').getByRole('button')
  await expect(offers).toHaveText([
    /CVE-2024-1110: One.*9\.8/,
    /CVE-2024-1111: Two.*9\.8/,
    /CVE-2024-1112: Three.*9\.8/,
  ])
  await offers.nth(1).click()
  await app.shows({ score: '9.8', vector: vectors.v31 })
  const title = app.page.getByRole('main').getByRole('textbox', { name: 'Title', exact: true })
  await expect(title).toHaveValue('Two')
  await expect(app.notice).toContainText('It is about CVE-2024-1111')
})
