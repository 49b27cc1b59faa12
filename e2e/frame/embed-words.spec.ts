// What a frame and the builder say of what would otherwise be left unsaid.
import { expect, openFrame, test, vectors } from './host-page.ts'

const { v31, v40 } = vectors
const bare = v31.slice('CVSS:3.1/'.length)

test('a fragment that nobody understands is named', async ({ app }) => {
  await openFrame(app, '#hello')
  await expect(app.result).toContainText('Not understood in the link: “hello”')
  await app.page.goto('about:blank')
  await openFrame(app, `#${v31}&cve=CVE-2026-1`)
  await expect(app.result).toContainText('“cve=CVE-2026-1” as a CVE ID')
  await expect(app.result).toContainText('9.8')
})

test('a vector without a version is said to be read as one', async ({ host }) => {
  await host.open(host.iframe())
  await host.load({ vector: bare })
  await expect(host.result).toContainText('names no version; it is read as CVSS v3.1')
  await host.load({ vector: bare, version: '3.0' })
  await expect(host.result).toContainText('CVSS v3.0')
  await expect(host.result).not.toContainText('names no version')
  await host.load({ vector: v31 })
  await expect(host.result).not.toContainText('names no version')
})

test('a version that the page names for a vector of another is said to be so', async ({ host }) => {
  const said = 'The page names CVSS v4.0 for the given value, which is a vector of v3.1.'
  await host.open(host.iframe())
  await host.load({ vector: bare, version: '4.0' })
  await expect(host.result).toContainText(said)
  await host.load({ vector: v31, version: '4.0' })
  await expect(host.result).toContainText(said)
  await host.load({ vector: v31, version: '3.1' })
  await expect(host.result).toContainText('CVSS v3.1')
  await expect(host.result).not.toContainText('The page names')
})

test('metrics of groups that are not shown are named, and base metrics that nobody can answer', async ({
  app,
}) => {
  await openFrame(app, `?groups=base#${v31}/E:P/CR:H`)
  await expect(
    app.page.getByText(
      'Set in groups that are not shown here, and part of the score: E:P and CR:H.',
    ),
  ).toBeVisible()
  await openFrame(app, '?groups=threat#CVSS:3.1/AV:N')
  await expect(app.page.getByText('CVSS v3.1 has none of the metric groups')).toBeVisible()
  await expect(app.value('Attack Vector', 'Network')).toBeChecked()
  await openFrame(app, '?groups=threat#CVSS:4.0/AV:N')
  await expect(app.page.getByText('Base metrics are not shown here; 10 are open.')).toBeVisible()
})

for (const mode of ['picker', 'field'])
  test(`read only, a ${mode} shows no score of a value that cannot be used`, async ({ host }) => {
    await host.open(host.iframe())
    await host.load({ vector: 'n/a', keep: true, readOnly: true, mode: mode as 'picker' })
    await expect(host.result).toContainText('cannot be read')
    await expect(host.result).toContainText('It stays as it is: n/a')
    await expect(host.result).not.toContainText(/until you change|0\.0 to 10\.0/)
    await expect(host.frame.getByRole('radio')).toHaveCount(0)
  })

test('a field at 360 px shows its whole vector, and once opened its result once', async ({
  host,
}) => {
  await host.page.setViewportSize({ width: 360, height: 800 })
  await host.open(host.iframe('?mode=field'))
  await host.load({ vector: v40, mode: 'field' })
  const vector = host.result.getByText(v40)
  await expect(vector).toBeVisible()
  expect(await vector.evaluate((text) => text.scrollWidth <= text.clientWidth)).toBe(true)
  await host.app.button('Edit').click()
  await expect(host.app.metric('Attack Vector')).toBeVisible()
  await expect(host.frame.locator('p', { hasText: /^7\.6$/ })).toHaveCount(1)
})

test('the published vectors of one source come together, where no version is locked', async ({
  host,
}) => {
  await host.open(host.iframe())
  await host.load({ vector: '', cve: 'CVE-2026-10001', lookups: true })
  await host.app.button('Look up').click()
  const list = host.frame.getByRole('list', { name: 'Published vectors' })
  const both = list.getByRole('listitem').filter({ hasText: /Its v[\d.]+ vector comes with it/ })
  await both.getByRole('button').first().click()
  const { state } = await host.hears('change')
  const [, other] = ['4.0', '3.1'].toSorted((one) => (one === state.version ? -1 : 1))
  await host.app.switchTo(other as '3.1')
  await expect(host.result).toContainText(/CNA |ADP |NVD/)
  await expect(host.result).toContainText('The form holds what was set in another version')
})

test('the builder says what a choice leaves out', async ({ app }) => {
  await app.openVector(v31)
  await app.button('Embed').click()
  const dialog = app.page.getByRole('dialog', { name: 'Embed' })
  const choose = (name: string) => dialog.getByRole('radio', { name, exact: true }).check()
  await choose('4.0')
  await expect(dialog).toContainText(
    'The CVSS v3.1 vector on the page is left out of preview and code',
  )
  await choose('any')
  await expect(dialog).not.toContainText('left out of preview')
  for (const name of ['Save and Cancel buttons', 'Required in its form'])
    await dialog.getByRole('checkbox', { name }).check()
  await expect(dialog).toContainText('“Save and Cancel buttons”, “Required in its form”')
  await choose('Messages by hand')
  await expect(dialog).toContainText('no place for it: “Required in its form”')
  await choose('Element for forms')
  await expect(dialog).not.toContainText('no place for it')
  await dialog.getByRole('checkbox', { name: 'Threat' }).check()
  await expect(dialog).toContainText('No metrics of these groups: CVSS v3.1, v3.0, v2.0')
  await dialog.getByRole('textbox', { name: 'Language tag' }).fill('nonsense')
  await expect(dialog).toContainText('This is no language tag')
  await expect(dialog.getByLabel(/^Code:/)).not.toHaveValue(/nonsense/)
})
