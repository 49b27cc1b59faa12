import { deflateRawSync } from 'node:zlib'

import { expect, test, vectors } from '../app.ts'

const bare = vectors.v31.slice('CVSS:3.1/'.length)
const encoded = encodeURIComponent(vectors.v31)

const links = {
  'percent-encoded': `#${encoded}`,
  'percent-encoded twice': `#${encodeURIComponent(encoded)}`,
  'with a bracket of the text around it': `#${vectors.v31})`,
  'with Markdown stars': `#${vectors.v31}**`,
  'with an encoded bracket and comma': `#${vectors.v31}%5D%2C`,
  'with a table’s bar and a full stop': `#${vectors.v31}|.`,
  'with a colon': `#${vectors.v31}:`,
  'with a hash-bang': `#!${vectors.v31}`,
  'with an encoded hash-bang': `#%21${vectors.v31}`,
  'with the vector in a query of the fragment': `#?vector=${vectors.v31}`,
  'with parameters that are not ours': `#${vectors.v31}&t=A%20title&lang=en`,
  'NVD’s parameters': `?vector=${bare}&version=3.1`,
  'short parameter': `?v=${encoded}`,
  'in lower case': `#${vectors.v31.toLowerCase()}`,
  'the hash encoded in the query': `?%23${vectors.v31}`,
  'the hash encoded in the path': `%23${vectors.v31}`,
  'the hash encoded twice in the path, as Outlook does': `%2523${encoded}`,
}

test('a mangled link shows the vector it was made for and mends the address', async ({
  app,
  origin,
}) => {
  // A host that gives the page for unknown paths; hosting.spec.ts is about those that give 404.html.
  await app.page.route(/\/%(25)?23/, async (route) => {
    await route.fulfill({ response: await route.fetch({ url: `${origin}/` }) })
  })
  await app.open(links['percent-encoded twice'])
  await app.shows({ score: '9.8', severity: 'Critical', vector: vectors.v31 })
  for (const [form, link] of Object.entries(links)) {
    await test.step(form, async () => {
      // Another vector first, so that the right one cannot be left from the form before.
      await app.openVector('CVSS:3.0/AV:P')
      await app.shows({ score: '0.0 to 7.6', vector: 'CVSS:3.0/AV:P' })
      await app.open(link)
      await app.shows({ score: '9.8', severity: 'Critical', vector: vectors.v31 })
      await app.hasAddress(vectors.v31)
    })
  }
})

test('a repaired link says what was repaired', async ({ app }) => {
  await app.open(`#${vectors.v31.toLowerCase()}`)
  await app.shows({ score: '9.8' })
  await expect(app.notice).toContainText('Repaired while reading: corrected')
  await expect(app.notice).toContainText('upper and lower case')
  await app.button('Dismiss').click()
  await expect(app.notice).not.toContainText('Repaired')
})

test('a v4.0 link out of order is put in order and says so', async ({ app }) => {
  await app.open('#CVSS:4.0/AC:L/AV:N/AT:P/PR:L/UI:N/VC:H/VI:H/VA:L/SC:N/SI:N/SA:N')
  await app.shows({ score: '7.6', vector: vectors.v40 })
  await expect(app.notice).toContainText('in the order that v4.0 requires')
})

test('half-filled and empty links open what they say', async ({ app }) => {
  await app.openVector(vectors.v40Half)
  await app.shows({ score: '5.9 to 9.9', vector: vectors.v40Half })
  await app.openVector('CVSS:3.1')
  await app.shows({ score: '0.0 to 10.0', vector: 'CVSS:3.1' })
  await app.hasAddress('CVSS:3.1')
  await app.openVector('CVSS:2.0/AV:N')
  await app.shows({ score: '0.0 to 10.0', vector: 'CVSS:2.0/AV:N' })
})

/** Title and notes of nobody in particular, as links of ours carry them. */
const tag = `${deflateRawSync(JSON.stringify(['Overflow', 'seen in a lab', []])).toString('base64url')}x`

const everything = `${vectors.v40}&v=${vectors.v31}&cve=CVE-2024-3094&text=${tag}`
const carriers = {
  'the number sign encoded in the query': `?%23${everything}`,
  'behind another parameter': `?from=mail%23${everything}`,
  'ampersands of HTML': `#${everything.replaceAll('&', '&amp;')}`,
  'encoded as a whole': `#${encodeURIComponent(everything)}`,
  'encoded as a whole, with a parameter of others': `#${encodeURIComponent(everything)}&utm_source=x`,
}

test('a mangled link loses no second vector, title, note or ID on its way', async ({ visitor }) => {
  for (const [form, link] of Object.entries(carriers)) {
    await test.step(form, async () => {
      const app = await visitor()
      await app.open(link)
      await app.shows({ score: '7.6', vector: vectors.v40 })
      const offer = app.page.getByRole('region', { name: 'Vectors in this link' })
      await expect(offer).toContainText('This link holds 2 vectors.')
      const title = app.page.getByRole('main').getByRole('textbox', { name: 'Title', exact: true })
      await expect(title).toHaveValue('Overflow')
      await app.hasAddress(`${vectors.v40}&cve=CVE-2024-3094`)
    })
  }
})

const unread = {
  '&cve=CVE-2024-1': '“cve=CVE-2024-1” as a CVE ID',
  '&cve=CVE-2024-3094&cve=CVE-2024-1111': '“cve=CVE-2024-1111” (a second CVE ID)',
  '&tex': '“tex”, where the link was cut off',
  [`&text=${tag.slice(0, -9)}x`]: 'title and notes in the link could not be read',
  '&or=CVSS:4.0/AV:Q': 'as the vector of another version',
  '…': 'C:H/I:H/A:H…”, where the link was cut off',
}

for (const [part, said] of Object.entries(unread))
  test(`${part} in a link is named, and the address stays until that is answered`, async ({
    app,
  }) => {
    const { page } = app
    await app.open(`#${vectors.v31}${part}`)
    await expect(app.notice).toContainText(said)
    await app.shows({ score: '9.8', vector: vectors.v31 })
    const address = page.url()
    expect(decodeURI(address)).toContain(part)
    await page.reload()
    await expect(app.notice).toContainText(said)
    await expect(page).toHaveURL(address)
    await app.button('Dismiss').click()
    await expect(page).toHaveURL(new RegExp(`#${vectors.v31}(?:&cve=CVE-2024-3094)?$`))
  })

test('who goes on without an answer finds the whole address by going back', async ({ app }) => {
  const link = `#${vectors.v31}&cve=CVE-2024-1`
  await app.open(link)
  await expect(app.notice).toContainText('“cve=CVE-2024-1” as a CVE ID')
  await app.choose('Attack Vector', 'Local')
  await app.hasAddress(vectors.v31.replace('AV:N', 'AV:L'))
  await app.page.goBack()
  await app.hasAddress(link.slice(1))
  await expect(app.notice).toContainText('“cve=CVE-2024-1” as a CVE ID')
  await app.shows({ score: '9.8', vector: vectors.v31 })
})

test('a vector that does not stand alone in a link is read as in a pasted text', async ({
  app,
}) => {
  await app.open(`#${vectors.v31}%20E:P`)
  await app.shows({ score: '9.3', vector: `${vectors.v31}/E:P` })
  await expect(app.notice).toContainText('Repaired while reading')
  await app.open(`#${vectors.v31} 7.5`)
  await app.shows({ score: '9.8', vector: vectors.v31 })
  await expect(app.notice).toContainText('The text says 7.5, the vector is 9.8.')
  await app.open(`#${vectors.v31}%20${vectors.v31.replace('AV:N', 'AV:L')}`)
  await expect(app.notice).toContainText('2 vectors were found')
})
