import { findsNothing } from '../screen/axe.ts'
import { isScriptOf } from '../built-files.ts'
import { textFaults } from '../screen/layout.ts'
import { expect, test, vectors } from './share-app.ts'

const firstLink = `https://www.first.org/cvss/calculator/4-0#${vectors.v40}`

test('every form for people is copied as it is shown', async ({ app, share }) => {
  await app.openVector(vectors.v40)
  await share.open()
  await share.form('Plain text').check()
  // Nobody else can open an address on this machine: FIRST's stands in.
  await expect(share.dialog).toContainText('FIRST’s calculator is linked instead')
  const copies = {
    plain: await share.copy('Plain text', 'Copy as text'),
    markdown: await share.copy('Markdown', 'Copy as Markdown'),
    wiki: await share.copy('Jira and Confluence wiki', 'Copy for Jira'),
    slack: await share.copy('Slack', 'Copy for Slack'),
    tsv: await share.copy('Spreadsheet row (TSV)', 'Copy as spreadsheet row'),
    csv: await share.copy('CSV row', 'Copy as CSV row'),
    first: await share.copy('Link to FIRST’s calculator', 'Copy the link to FIRST’s'),
    nvd: await share.copy('Link to NVD’s calculator', 'Copy the link to NVD’s'),
  }
  expect(copies.plain).toBe(
    `7.6 High (CVSS-B, v4.0)\n${vectors.v40}\nFinal · from a link\n${firstLink}`,
  )
  expect(copies.markdown).toContain(`\`${vectors.v40}\``)
  expect(copies.wiki).toContain(`{{${vectors.v40}}}`)
  expect(copies.slack).toContain(`\`${vectors.v40}\``)
  expect(copies.tsv.split('\n')).toHaveLength(2)
  expect(copies.csv).toContain(vectors.v40)
  expect(copies.first).toBe(firstLink)
  expect(copies.nvd).toContain('nvd.nist.gov/vuln-metrics/cvss/v4-calculator?')
})

test('formatted text goes to the clipboard in both kinds', async ({ app, share }) => {
  await app.openVector(vectors.v31)
  await share.open()
  const plain = await share.copy('Formatted text', 'Copy as formatted text')
  const html = await app.page.evaluate(async () => {
    const [item] = await navigator.clipboard.read()
    const blob = await item?.getType('text/html')
    return blob?.text()
  })
  expect(plain).toContain(`9.8 Critical (CVSS v3.1)\n${vectors.v31}`)
  expect(html).toContain('<strong>9.8 Critical (CVSS v3.1)</strong>')
  expect(html).toContain(`<code>${vectors.v31}</code>`)
})

test('the main button repeats the last form and says so', async ({ app, share }) => {
  await app.openVector(vectors.v31)
  await expect(app.button('Copy score and vector')).toBeVisible()
  await share.open()
  await share.copy('Jira and Confluence wiki', 'Copy for Jira')
  await share.close()
  await app.choose('Availability', 'None')
  expect(await app.copies(app.button('Copy for Jira'))).toContain(`*9.1 Critical*`)
  await app.page.reload()
  await expect(app.button('Copy for Jira')).toBeVisible()
  await app.choose('Availability', 'Low')
  await app.press('Control+Enter')
  await expect.poll(() => app.copied()).toContain('*9.4 Critical*')
})

test('a draft says so in every form, and has no machine form', async ({ app, share }) => {
  await app.openVector(vectors.v40Half)
  await share.open()
  expect(await share.copy('Plain text', 'Copy as text')).toBe(
    `Incomplete: 6 of 11 metrics open, 5.9 to 9.9 (CVSS v4.0)\n${vectors.v40Half}\nDraft, open: AT, PR, VI, VA, SI, SA · from a link`,
  )
  await expect(share.dialog).toContainText('A draft has no machine form: 6 base metrics are open.')
  for (const name of ['CVE JSON 5.2', 'CSAF 2.0', 'CSAF 2.1', 'CycloneDX 1.7', 'OSV'])
    await expect(share.form(name)).toBeDisabled()
  await share.close()
  await expect(app.button('Copy draft')).toBeVisible()
})

test('machine forms are seen, copied and downloaded', async ({ app, share }) => {
  const { page } = app
  await app.openVector(`${vectors.v31}/E:P`)
  await share.open()
  await share.form('OSV').check()
  const fragment = await app.copies(share.dialog.getByRole('button', { name: 'Copy', exact: true }))
  expect(JSON.parse(fragment)).toEqual({ type: 'CVSS_V3', score: `${vectors.v31}/E:P` })
  await share.form('CSAF 2.1').check()
  await share.dialog.getByRole('radio', { name: 'TLP:AMBER+STRICT' }).check()
  await share.dialog.getByRole('radio', { name: 'whole document' }).check()
  await expect(share.preview).toHaveValue(/"label": "AMBER\+STRICT"/)
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    share.dialog.getByRole('button', { name: 'Download' }).click(),
  ])
  expect(file.suggestedFilename()).toBe('draft-0001.json')
  await share.form('CSAF 2.0').check()
  await share.dialog.getByRole('radio', { name: 'whole document' }).check()
  await expect(share.preview).toHaveValue(/TLP v2\.0: TLP:AMBER\+STRICT/)
  await share.form('Score card (SVG)').check()
  const [card] = await Promise.all([
    page.waitForEvent('download'),
    share.dialog.getByRole('button', { name: 'Download' }).click(),
  ])
  expect(card.suggestedFilename()).toBe('cvss.svg')
})

test('a marking heads what the main button copies, and is seen beside the score', async ({
  app,
  share,
}) => {
  await app.openVector(vectors.v31)
  await share.open()
  await share.dialog.getByRole('radio', { name: 'TLP:AMBER', exact: true }).check()
  await share.close()
  await expect(app.result.getByText('TLP:AMBER')).toBeVisible()
  expect(await app.copies(app.button('Copy score and vector'))).toMatch(/^TLP:AMBER\n9\.8 Critical/)
})

test('where the clipboard is refused, the text appears selected', async ({ visitor }) => {
  const app = await visitor({ permissions: [] })
  await app.page.addInitScript(() => {
    navigator.clipboard.writeText = () => Promise.reject(new Error('refused'))
  })
  await app.openVector(vectors.v31)
  await app.button('Share').click()
  await app.page.getByRole('button', { name: 'Copy as text' }).click()
  const field = app.page.getByRole('textbox', { name: 'Text to copy' })
  await expect(field).toHaveValue(new RegExp(`^9.8 Critical \\(CVSS v3.1\\)\n${vectors.v31}`))
  await expect(field).toBeFocused()
})

test('title and notes are in every form, undoable, and survive a reload', async ({
  app,
  share,
}) => {
  await app.openVector(vectors.v31)
  await share.write()
  await share.open()
  await share.dialog.getByRole('radio', { name: 'TLP:GREEN' }).check()
  await share.close()
  await share.title.fill('Overflow <b>in</b> parser')
  await share.metricNote('Attack Vector (AV)').fill('reachable over HTTP')
  await share.note.fill('As reported:\nno login.')
  await app.page.reload()
  await expect(share.title).toHaveValue('Overflow <b>in</b> parser')
  await expect(share.metricNote('Attack Vector (AV)')).toHaveValue('reachable over HTTP')
  await share.open()
  expect(await share.copy('Plain text', 'Copy as text')).toBe(
    [
      'TLP:GREEN',
      'Overflow <b>in</b> parser',
      '9.8 Critical (CVSS v3.1)',
      vectors.v31,
      'Final · from a link',
      `https://www.first.org/cvss/calculator/3.1#${vectors.v31}`,
      'As reported:',
      'no login.',
      'AV: reachable over HTTP',
    ].join('\n'),
  )
  // What everybody will read has nothing of it until it is switched on.
  await share.form('CVE JSON 5.2').check()
  await expect(share.preview).not.toHaveValue(/reachable over HTTP|Overflow/)
  await share.with('notes').check()
  await expect(share.preview).toHaveValue(/reachable over HTTP/)
  await expect(share.preview).toHaveValue(/"value": "GENERAL"/)
  await share.close()
  await app.button('Undo').click()
  await expect(share.note).toHaveValue('')
  await app.button('Redo').click()
  await expect(share.note).toHaveValue('As reported:\nno login.')
  await app.button('Reset').click()
  await expect(share.title).toHaveValue('')
  await app.button('Undo').click()
  await expect(share.title).toHaveValue('Overflow <b>in</b> parser')
})

test('a link carries text on request only, and FIRST’s form is before the tag', async ({
  publicShare,
  visitor,
}) => {
  const { app, ...share } = publicShare
  await app.openVector(vectors.v31)
  await share.write()
  await share.title.fill('Overflow')
  await share.metricNote('Attack Vector (AV)').fill('over HTTP')
  await share.open()
  const plainLink = `https://plumb.example/#${vectors.v31}`
  await share.form('Link').check()
  await expect(share.preview).toHaveValue(plainLink)
  const silent = share.dialog.getByText('The link carries no title and no notes.')
  await expect(silent).toBeVisible()
  await share.dialog.getByRole('checkbox', { name: 'Put title and notes into the link' }).check()
  await expect(share.dialog.getByRole('status')).toContainText(
    'The link now carries your title and notes',
  )
  await expect(share.preview).toHaveValue(/&text=[\w-]+x$/)
  await expect(silent).toBeHidden()
  const link = await share.preview.inputValue()
  expect(link.slice(0, link.indexOf('&text='))).toBe(plainLink)

  const reader = await visitor()
  await reader.open(link.slice('https://plumb.example/'.length))
  await reader.shows({ score: '9.8', vector: vectors.v31 })
  const main = reader.page.getByRole('main')
  await expect(main.getByRole('textbox', { name: 'Title', exact: true })).toHaveValue('Overflow')
  await expect(main.getByRole('textbox', { name: /^Why this value of Attack Vector/ })).toHaveValue(
    'over HTTP',
  )
  await reader.hasAddress(vectors.v31)

  // Text that does not shrink, beyond what a link may hold.
  await share.close()
  const noise = Array.from({ length: 3_900 }, (_, at) =>
    String.fromCodePoint(0x4e00 + ((at * 7919) % 20_000)),
  )
  await share.note.fill(noise.join(''))
  await share.open()
  await share.form('Link').check()
  await share.dialog.getByRole('checkbox', { name: 'Put title and notes into the link' }).check()
  await expect(share.dialog.getByRole('status')).toContainText('too long for a link')
  await expect(share.dialog.getByRole('status')).toContainText('What does not fit: the note.')
  await expect(share.preview).toHaveValue(plainLink)
})

test('a copied link says who can open it and what it does not carry', async ({
  app,
  publicShare,
}) => {
  const local = 'This link opens on this machine only'
  await app.openVector(vectors.v31)
  await app.copies(app.button('Copy link'))
  await expect(app.result).toContainText(local)
  await expect(app.result).not.toContainText('It carries no title')
  await app.button('Keep').click()
  await app.button('List 1').click()
  await app.copies(app.button('Copy a link to all vectors, without titles and notes'))
  const list = app.page.getByRole('region', { name: 'List', exact: true })
  await expect(list).toContainText(
    `${local}: nobody else can reach its address. It carries vectors only`,
  )

  const { app: visited, ...share } = publicShare
  await visited.openVector(vectors.v31)
  await share.write({ title: 'Overflow' })
  await visited.copies(visited.button('Copy link'))
  await expect(visited.result).toContainText('It carries no title and no notes')
  await expect(visited.result).not.toContainText(local)
  await share.open()
  await share.form('Link to FIRST’s calculator').check()
  await expect(share.dialog).toContainText('The link carries no title.')
})

test('a title alone travels in a link', async ({ publicShare, visitor }) => {
  const { app, ...share } = publicShare
  await app.openVector(`${vectors.v31}&cve=CVE-2024-3094`)
  await share.write({ title: 'Overflow' })
  await share.open()
  await share.form('Link').check()
  await expect(share.dialog).toContainText('The link carries no title.')
  await share.dialog.getByRole('checkbox', { name: 'Put title and notes into the link' }).check()
  await expect(share.preview).toHaveValue(/&cve=CVE-2024-3094&text=[\w-]+x$/)
  const link = await share.preview.inputValue()
  const reader = await visitor()
  await reader.open(link.slice('https://plumb.example/'.length))
  const title = reader.page.getByRole('main').getByRole('textbox', { name: 'Title', exact: true })
  await expect(title).toHaveValue('Overflow')
  await reader.hasAddress(`${vectors.v31}&cve=CVE-2024-3094`)
})

test('print gives one clean page with its marking at both ends', async ({ app, share }) => {
  const { page } = app
  await app.openVector(`${vectors.v40}/E:A`)
  await share.write()
  await share.title.fill('Overflow')
  await share.metricNote('Attack Vector (AV)').fill('over HTTP')
  await share.open()
  await share.dialog.getByRole('radio', { name: 'TLP:RED' }).check()
  await share.close()
  await page.evaluate(() => dispatchEvent(new Event('beforeprint')))
  const sheet = page.getByRole('article')
  await expect(sheet).toContainText('Overflow')
  await expect(sheet).toContainText('7.6 High')
  await expect(sheet).toContainText(`${vectors.v40}/E:A`)
  await expect(
    sheet.getByRole('row', { name: /Attack Vector \(AV\) Network \(N\) over HTTP/ }),
  ).toBeVisible()
  await expect(sheet.getByText('TLP:RED')).toHaveCount(2)
  await expect(page.getByRole('banner')).toBeHidden()
  await expect(page.getByRole('main')).toBeHidden()
  await page.evaluate(() => dispatchEvent(new Event('afterprint')))
  await expect(sheet).toHaveCount(0)
  await expect(page.getByRole('main')).toBeVisible()
  const pdf = await page.pdf()
  const pages = pdf.toString('latin1').match(/\/Type\s*\/Page\b/g) ?? []
  expect(pages).toHaveLength(1)
})

test('before its sheet is there the screen is printed, with the result first, and says so', async ({
  app,
}) => {
  const { page } = app
  // Still on its way.
  await page.route(isScriptOf('print-sheet'), () => {})
  await app.openVector(vectors.v31)
  await page.emulateMedia({ media: 'print' })
  const note = page.getByText('This is the screen as it stood')
  await expect(async () => {
    await page.evaluate(() => dispatchEvent(new Event('beforeprint')))
    expect(await note.isVisible()).toBe(true)
  }).toPass()
  await expect(page.getByRole('banner')).toBeHidden()
  await expect(app.button('Copy vector')).toBeHidden()
  const chosen = app.cell('Attack Vector', 'Network')
  await expect(chosen).toHaveCSS('print-color-adjust', 'exact')
  const [result, metric] = await Promise.all([app.vector.boundingBox(), chosen.boundingBox()])
  expect(result?.y).toBeLessThan(metric?.y ?? 0)
  await page.evaluate(() => dispatchEvent(new Event('afterprint')))
  await page.emulateMedia({ media: null })
  await expect(note).toHaveCount(0)
})

for (const width of [1280, 320]) {
  test(`sharing fits ${width} px, and axe finds nothing`, async ({ app, share }) => {
    const { page } = app
    await page.setViewportSize({ width, height: 800 })
    await app.openVector(vectors.v31)
    await share.write()
    await findsNothing(app)
    expect(await textFaults(page)).toEqual([])
    const expand = app.button('Show the whole result')
    if (await expand.isVisible()) await expand.click()
    await share.open()
    for (const form of ['Plain text', 'CSAF 2.1', 'Score card (SVG)', 'Print']) {
      await share.form(form).check()
      await findsNothing(app)
      expect(await textFaults(page), form).toEqual([])
    }
  })
}

test('where colours are forced, the chosen form and its list stand out and can be read', async ({
  visitor,
}) => {
  const app = await visitor({
    viewport: { width: 360, height: 740 },
    forcedColors: 'active',
    colorScheme: 'dark',
  })
  await app.openVector(vectors.v31)
  await app.button('Show the whole result').click()
  await app.button('Share').click()
  const dialog = app.page.getByRole('dialog', { name: 'Share' })
  await expect(dialog.getByRole('radio', { name: 'Plain text' })).toBeChecked()
  const chosen = [
    dialog.locator('label').filter({ has: app.page.getByRole('radio', { name: 'Plain text' }) }),
    dialog.getByRole('button', { name: 'People', pressed: true }),
  ]
  for (const each of chosen) {
    // Otherwise the browser draws its own ground behind the text.
    await expect(each).toHaveCSS('forced-color-adjust', 'none')
    const isOwn = await each.evaluate((element) => {
      const probe = document.createElement('span')
      probe.style.color = 'Highlight'
      document.body.append(probe)
      const highlight = getComputedStyle(probe).color
      probe.remove()
      return getComputedStyle(element).backgroundColor === highlight
    })
    expect(isOwn).toBe(true)
  }
})

test('a form says the vector in words on request, and the main button repeats it', async ({
  app,
  share,
}) => {
  await app.openVector(vectors.v31)
  await share.open()
  await share.form('Slack').check()
  await expect(share.with('the vector in words')).not.toBeChecked()
  await share.with('the vector in words').check()
  await expect(share.preview).toHaveValue(
    /\nAnyone on the network can attack it without an account/,
  )
  await share.with('metrics written out').check()
  await expect(share.preview).toHaveValue(/\nAttack Vector: Network – from other networks/)
  await share.form('Markdown').check()
  await expect(share.with('the vector in words')).not.toBeChecked()
  await share.form('CSV row').check()
  await expect(share.with('the vector in words')).toHaveCount(0)
  const copied = await share.copy('Slack', 'Copy for Slack')
  await app.page.reload()
  expect(await app.copies(app.button('Copy for Slack'))).toBe(copied)
  expect(copied).toContain('They can read and change everything and stop it.')
})

test('a draft prints between which values a metric is undecided', async ({ app }) => {
  await app.openVector('CVSS:3.1/AV:N/PR:N/UI:N/S:U/C:H/I:H/A:H&or=AC:L,AC:H')
  const { page } = app
  await page.evaluate(() => dispatchEvent(new Event('beforeprint')))
  const row = page.getByRole('row', { name: 'Attack Complexity' })
  await expect(row).toContainText('Low (L) or High (H)')
})
