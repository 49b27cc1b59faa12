import { expect, test, vectors } from './app.ts'

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
