// What is published of a result, and what is not.
import { readFileSync } from 'node:fs'

import { expect, test, vectors } from './share-app.ts'

const written = { title: 'Overflow in parser', note: 'Seen by our team.' }

for (const form of ['CSAF 2.0', 'CSAF 2.1', 'CycloneDX 1.7']) {
  test(`a whole ${form} document without a marking is none, and never TLP:CLEAR`, async ({
    app,
    share,
  }) => {
    await app.openVector(vectors.v31)
    await share.open()
    await share.form(form).check()
    await expect(share.preview).toHaveValue(/9\.8/)
    await share.dialog.getByRole('radio', { name: 'whole document' }).check()
    await expect(share.dialog.getByRole('status')).toContainText('Choose a marking first')
    await expect(share.preview).toHaveCount(0)
    const copy = share.dialog.getByRole('button', { name: 'Copy', exact: true })
    const download = share.dialog.getByRole('button', { name: 'Download' })
    await expect(copy).toBeDisabled()
    await expect(download).toBeDisabled()
    await app.copyElsewhere('nothing of it')
    await app.press('Control+Enter')
    expect(await app.copied()).toBe('nothing of it')
    await share.dialog.getByRole('radio', { name: 'TLP:GREEN' }).check()
    await expect(share.preview).toHaveValue(/GREEN/)
    await expect(share.preview).not.toHaveValue(/CLEAR|WHITE/)
    await expect(copy).toBeEnabled()
    await expect(download).toBeEnabled()
  })
}

test('a marking that a format has no label for is said to be another there', async ({
  app,
  share,
}) => {
  await app.openVector(vectors.v31)
  await share.open()
  for (const [form, marking, said] of [
    ['CSAF 2.0', 'TLP:AMBER+STRICT', 'no label TLP:AMBER+STRICT: the document is labelled TLP:RED'],
    ['CSAF 2.0', 'TLP:CLEAR', 'no label TLP:CLEAR: the document is labelled TLP:WHITE'],
    ['CSAF 2.0', 'TLP:AMBER', undefined],
    ['CSAF 2.1', 'TLP:AMBER+STRICT', undefined],
  ] as const) {
    await share.form(form).check()
    await share.dialog.getByRole('radio', { name: 'whole document' }).check()
    await share.dialog.getByRole('radio', { name: marking, exact: true }).check()
    await expect(share.preview).toHaveValue(/9\.8/)
    if (said === undefined) await expect(share.dialog).not.toContainText('is labelled')
    else await expect(share.dialog).toContainText(said)
  }
})

test('title and notes are in a public form only while they are wanted there', async ({
  app,
  share,
}) => {
  await app.openVector(vectors.v31)
  await share.write(written)
  await share.open()
  for (const form of ['CVE JSON 5.2', 'CSAF 2.0', 'CSAF 2.1', 'CycloneDX 1.7']) {
    await share.form(form).check()
    await expect(share.preview).not.toHaveValue(/Overflow|our team/)
    await share.with('title').check()
    await expect(share.preview).toHaveValue(/Overflow/)
    await expect(share.preview).not.toHaveValue(/our team/)
    await share.with('notes').check()
    await expect(share.preview).toHaveValue(/our team/)
  }
  // An OSV severity has no place for them, and offers none.
  await share.form('OSV').check()
  await expect(share.dialog.getByRole('group', { name: 'With' })).toHaveCount(0)
  await expect(share.dialog.getByRole('radio', { name: 'TLP:RED' })).toHaveCount(0)
  await share.close()
  await share.open()
  await share.form('CVE JSON 5.2').check()
  await expect(share.preview).not.toHaveValue(/Overflow|our team/)
})

test('what was left out of a form for people stays left out when its button repeats it', async ({
  app,
  share,
}) => {
  await app.openVector(vectors.v31)
  await share.write(written)
  await share.open()
  await share.form('Slack').check()
  await expect(share.preview).toHaveValue(/Overflow in parser\nSeen by our team\./)
  await share.with('notes').uncheck()
  const copied = await share.copy('Slack', 'Copy for Slack')
  expect(copied).toContain('Overflow in parser')
  expect(copied).not.toContain('our team')
  await share.close()
  await app.page.reload()
  await app.copyElsewhere('')
  await app.button('Copy for Slack').click()
  await expect.poll(() => app.copied()).toContain('Overflow in parser')
  expect(await app.copied()).not.toContain('our team')
  await share.open()
  await share.form('Markdown').check()
  await expect(share.preview).toHaveValue(/our team/)
})

test('where a form names another number, that is said beside it', async ({ app, share }) => {
  await app.openVector(`${vectors.v40}/E:P`)
  await app.shows({ score: '6.8' })
  await share.open()
  await share.form('CSAF 2.1').check()
  await expect(share.preview).toHaveValue(/"baseScore": 7\.6/)
  await expect(share.dialog).toContainText(
    'CSAF 2.1 names 7.6, the base score of the v4.0 vector: as a whole it scores 6.8.',
  )
  await share.form('CVE JSON 5.2').check()
  await expect(share.preview).toHaveValue(/"baseScore": 6\.8/)
  await expect(share.dialog).not.toContainText('as a whole it scores')
})

test('CSAF 2.0 links a v4.0 vector to FIRST’s calculator', async ({ app, share }) => {
  await app.openVector(vectors.v40)
  await share.open()
  await share.form('CSAF 2.0').check()
  const { references } = JSON.parse(await share.preview.inputValue()) as { references: unknown }
  expect(references).toEqual([
    {
      category: 'external',
      summary: `CVSS v4.0 ${vectors.v40}`,
      url: `https://www.first.org/cvss/calculator/4-0#${vectors.v40}`,
    },
  ])
})

test('what is copied for Slack is pasted as it stands, its link whole', async ({ publicShare }) => {
  const { app, ...share } = publicShare
  await app.openVector(`${vectors.v31}&cve=CVE-2024-3094`)
  await share.open()
  const copied = await share.copy('Slack', 'Copy for Slack')
  expect(copied).toContain(`https://plumb.example/#${vectors.v31}&cve=CVE-2024-3094`)
  expect(copied).not.toContain('&amp;')
})

test('only what does something for a form can be chosen', async ({ app, share }) => {
  await app.openVector(vectors.v31)
  await share.open()
  const marking = share.dialog.getByRole('radio', { name: 'TLP:RED' })
  const link = share.dialog.getByRole('radio', { name: 'to FIRST’s', exact: true })
  const expected: readonly (readonly [string, boolean, boolean])[] = [
    ['Plain text', true, true],
    ['Link to FIRST’s calculator', false, false],
    ['Link to NVD’s calculator', false, false],
    ['Link', false, true],
    ['CVE JSON 5.2', true, false],
    ['OSV', false, false],
    ['Score card (PNG)', true, true],
  ]
  for (const [form, hasMarking, hasLink] of expected) {
    await share.form(form).check()
    await expect(marking, form).toHaveCount(hasMarking ? 1 : 0)
    await expect(link, form).toHaveCount(hasLink ? 1 : 0)
    await expect(share.with('title'), form).toHaveCount(0)
  }
})

test('the score card is copied and saved as a PNG', async ({ app, share }) => {
  await app.openVector(vectors.v31)
  await share.open()
  await share.form('Score card (PNG)').check()
  await share.dialog.getByRole('button', { name: 'Copy picture' }).click()
  await expect(share.dialog.getByRole('button', { name: 'Copied' })).toBeVisible()
  const size = await app.page.evaluate(async () => {
    const [item] = await navigator.clipboard.read()
    const picture = await createImageBitmap(await item!.getType('image/png'))
    const { width, height } = picture
    return { width, height }
  })
  expect(size).toEqual({ width: 1200, height: 440 })
  const [file] = await Promise.all([
    app.page.waitForEvent('download'),
    share.dialog.getByRole('button', { name: 'Download' }).click(),
  ])
  expect(file.suggestedFilename()).toBe('cvss.png')
  const start = readFileSync(await file.path()).subarray(0, 4)
  expect([...start]).toEqual([0x89, 0x50, 0x4e, 0x47])
})

test('a picture that cannot be copied can be saved, and that is said', async ({ visitor }) => {
  const app = await visitor({ permissions: [] })
  await app.page.addInitScript(() => {
    navigator.clipboard.write = () => Promise.reject(new Error('refused'))
  })
  await app.openVector(vectors.v31)
  await app.button('Share').click()
  await app.page.getByRole('radio', { name: 'Score card (PNG)' }).check()
  await app.button('Copy picture').click()
  await expect(app.page.getByText('Download it instead')).toBeVisible()
})

test('two versions of one assessment: texts list both, machine forms offer both', async ({
  app,
  share,
}) => {
  await app.openVector(vectors.v40)
  await app.switchTo('3.1')
  await app.focus('Attack Vector', 'Network')
  await app.press('N', 'L', 'N', 'N', 'U', 'H', 'H', 'H')
  await app.shows({ score: '9.8' })
  await share.open()
  await share.form('Plain text').check()
  await expect(share.preview).toHaveValue(
    new RegExp(
      `^9\\.8 Critical[^]*\n7\\.6 High[^]*\n${vectors.v40}\nFinal · v3\\.1 own vector, v4\\.0 from a link`,
    ),
  )
  await share.form('CVE JSON 5.2').check()
  await expect(share.preview).not.toHaveValue(/cvssV4_0/)
  await share.with('v4.0, too').check()
  const metrics = JSON.parse(await share.preview.inputValue()) as readonly object[]
  expect(metrics.map((metric) => Object.keys(metric)[2])).toEqual(['cvssV3_1', 'cvssV4_0'])
  await share.form('OSV').check()
  await share.with('v4.0, too').check()
  expect(JSON.parse(await share.preview.inputValue())).toEqual([
    { type: 'CVSS_V3', score: vectors.v31 },
    { type: 'CVSS_V4', score: vectors.v40 },
  ])
  await share.form('CycloneDX 1.7').check()
  await share.with('v4.0, too').check()
  expect(JSON.parse(await share.preview.inputValue())).toMatchObject([
    { method: 'CVSSv31' },
    { method: 'CVSSv4' },
  ])
  await share.form('CSAF 2.1').check()
  await share.with('v4.0, too').check()
  await expect(share.preview).toHaveValue(/"cvss_v3"[^]*"cvss_v4"/)
})

test('a note for another value is in no form, and that is said', async ({ app, share }) => {
  await app.openVector(vectors.v31)
  await share.write()
  await share.metricNote('Attack Vector (AV)').fill('reachable over HTTP')
  await app.choose('Attack Vector', 'Local')
  await share.open()
  await share.form('Plain text').check()
  await expect(share.preview).not.toHaveValue(/reachable/)
  await expect(share.dialog).toContainText(
    '1 note is left out, written for another value: AV (for Network, now Local).',
  )
  // A form without notes leaves none out; a document stays one when another form was looked at.
  await share.form('CSAF 2.0').check()
  await expect(share.dialog).not.toContainText('left out')
  await share.dialog.getByRole('radio', { name: 'whole document' }).check()
  await expect(share.dialog).toContainText(
    'Title, publisher, tracking and product are placeholders',
  )
  await share.form('OSV').check()
  await share.form('CSAF 2.0').check()
  await expect(share.dialog.getByRole('radio', { name: 'whole document' })).toBeChecked()
})

for (const [width, height, least] of [
  [1280, 800, 400],
  [360, 740, 250],
] as const) {
  test(`the form is seen and copied without scrolling at ${width} px`, async ({ app, share }) => {
    const { page } = app
    await page.setViewportSize({ width, height })
    await app.openVector(vectors.v40)
    const expand = app.button('Show the whole result')
    if (await expand.isVisible()) await expand.click()
    await share.open()
    for (const form of ['Jira and Confluence wiki', 'CSAF 2.1']) {
      await share.form(form).check()
      const preview = (await share.preview.boundingBox())!
      expect(preview.height, form).toBeGreaterThan(least)
      await expect(share.preview).toBeInViewport({ ratio: 1 })
      await expect(share.dialog.getByRole('button', { name: /^Copy/ })).toBeInViewport({ ratio: 1 })
      expect(await share.dialog.evaluate((each) => each.scrollHeight - each.clientHeight)).toBe(0)
    }
  })
}
