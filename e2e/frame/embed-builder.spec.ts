import type { App } from '../app.ts'
import { findsNothing } from '../screen/axe.ts'
import { expect, test, vectors } from './host-page.ts'
import { textFaults } from '../screen/layout.ts'

function builderOn(app: App) {
  const { page, button } = app
  const dialog = page.getByRole('dialog', { name: 'Embed' })
  return {
    dialog,
    preview: page.frameLocator('iframe[title^="Preview"]').getByRole('region', { name: 'Result' }),
    log: dialog.getByRole('textbox', { name: 'Messages' }),
    async open(): Promise<void> {
      await button('Embed').click()
      await expect(dialog).toBeVisible()
    },
    async choose(name: string): Promise<void> {
      await dialog.getByRole('radio', { name, exact: true }).check()
    },
    async check(name: string): Promise<void> {
      await dialog.getByRole('checkbox', { name }).check()
    },
    /** The code as it is copied. */
    async code(kind: string): Promise<string> {
      await dialog.getByRole('radio', { name: kind }).check()
      if (kind.startsWith('Element'))
        await expect(dialog.getByLabel(/^Code:/)).toHaveValue(/sha384-/)
      return app.copies(dialog.getByRole('button', { name: 'Copy code' }))
    },
  }
}

test('options show at once in the preview, the log and the code', async ({ app }) => {
  const builder = builderOn(app)
  await app.openVector(vectors.v31)
  await builder.open()
  await expect(builder.preview).toContainText('9.8')
  await expect(builder.log).toHaveValue(/^frame \{"type":"ready"/)
  await expect(builder.log).toHaveValue(/\npage \{"type":"load","vector":"CVSS:3\.1/)
  await expect(builder.log).toHaveValue(/\nframe \{"type":"loaded"/)

  await builder.choose('4.0')
  // A vector of another version is not given to a locked frame.
  await expect(builder.preview).toContainText('0.0 to 10.0')
  await builder.choose('any')
  await builder.check('Save and Cancel buttons')
  await builder.choose('one line that opens it')
  await builder.choose('dark')
  await builder.preview.getByRole('button', { name: 'Save' }).click()
  await expect(builder.log).toHaveValue(
    /\nframe \{"type":"save".*\npage \{"type":"saved"\}\nframe \{"type":"result"/,
  )
  await expect(builder.log).toHaveValue(/"theme":"dark","required"/)
  await builder.preview.getByRole('button', { name: 'Edit' }).click()
  await expect(builder.log).toHaveValue(/"resize"/)
  expect(await builder.code('Plain iframe')).toContain(
    'embed.html?theme=dark&amp;mode=field#CVSS:3.1/AV:N',
  )
  await app.press('Escape')
  await expect(builder.dialog).toHaveCount(0)
  await expect(app.button('Embed')).toBeFocused()
})

test('title, CVE ID, groups, language and name go into every code; a look-up has its ID', async ({
  app,
  host,
}) => {
  const builder = builderOn(app)
  const { dialog } = builder
  await app.open(`#${vectors.v31}&cve=CVE-2026-10001`)
  await builder.open()
  await expect(dialog.getByRole('textbox', { name: 'CVE ID' })).toHaveValue('CVE-2026-10001')
  await dialog.getByRole('textbox', { name: 'Title' }).fill('Router & "switch"')
  await dialog.getByRole('textbox', { name: 'Language tag' }).fill('en')
  await dialog.getByRole('textbox', { name: 'Name in the form' }).fill('severity')
  await builder.check('Base')
  await builder.check('People may look up the CVE ID')
  await expect(builder.preview).toContainText('Router & "switch"')
  await expect(builder.log).toHaveValue(/"cve":"CVE-2026-10001".*"groups":\["base"\]/)
  const element = await builder.code('Element for forms')
  for (const attribute of [
    'name="severity"',
    'title="Router &amp; &quot;switch&quot;"',
    'cve="CVE-2026-10001"',
    'lang="en"',
    'groups="base"',
  ])
    expect(element).toContain(attribute)
  const iframe = await builder.code('Plain iframe')
  await host.open(iframe)
  await expect(host.result).toContainText('Router & "switch" CVE-2026-10001')
  await expect(host.app.button('Look up')).toBeVisible()
  await expect(host.frame.getByText('Temporal', { exact: true })).toHaveCount(0)
})

test('a copied iframe works as it is', async ({ app, host }) => {
  const builder = builderOn(app)
  await app.openVector(vectors.v40)
  await builder.open()
  await builder.choose('4.0')
  const code = await builder.code('Plain iframe')
  await host.open(code)
  await expect(host.result).toContainText('7.6')
  await expect(host.app.version('3.1')).toHaveCount(0)
})

test('a copied element works as it is', async ({ app, host, origin }) => {
  const builder = builderOn(app)
  await app.openVector(vectors.v31)
  await builder.open()
  await builder.choose('one line that opens it')
  await builder.check('Required in its form')
  const code = await builder.code('Element for forms')
  await host.open(`<form>${code}</form>`, {
    'Content-Security-Policy': `default-src 'none'; script-src 'unsafe-inline' ${origin}; frame-src ${origin}; img-src data:`,
  })
  const element = host.page.locator('cvss-calculator')
  await expect
    .poll(() => element.evaluate((each) => 'value' in each && each.value))
    .toBe(vectors.v31)
  expect(
    await host.page.evaluate(() => {
      const form = document.querySelector('form')
      return form && [form.checkValidity(), new FormData(form).get('cvss')]
    }),
  ).toEqual([true, vectors.v31])
})

test('copied messages work as they are', async ({ app, host, faults }) => {
  const builder = builderOn(app)
  await app.openVector(vectors.v31)
  await builder.open()
  await builder.check('The frame grows with its content')
  await host.open(await builder.code('Messages by hand'))
  await expect(host.result).toContainText('9.8')
  await expect.poll(() => host.page.locator('iframe').getAttribute('height')).not.toBe('640')
  await host.app.choose('Availability', 'None')
  // The example writes to the console, which is a fault anywhere else.
  const said = `log: ${vectors.v31.replace('A:H', 'A:N')} 9.1`
  await expect.poll(() => faults.includes(said)).toBe(true)
  faults.splice(faults.indexOf(said), 1)
})

for (const width of [1280, 320]) {
  test(`the builder fits ${width} px, and axe finds nothing`, async ({ app }) => {
    const { page } = app
    const builder = builderOn(app)
    await page.setViewportSize({ width, height: 800 })
    await app.openVector(vectors.v40)
    await builder.open()
    await expect(builder.preview).toContainText('7.6')
    await findsNothing(app)
    expect(await textFaults(page)).toEqual([])
  })
}

test('Escape within the preview closes the dialog', async ({ app }) => {
  await app.openVector(vectors.v31)
  const builder = builderOn(app)
  await builder.open()
  await expect(builder.preview).toContainText('9.8')
  await expect(builder.log).toHaveValue(/"type":"loaded"/)
  const inFrame = app.page.frameLocator('iframe[title^="Preview"]').getByRole('radio').first()
  await inFrame.focus()
  // By the page's keyboard: the frame is gone before the key comes up.
  await app.press('Escape')
  await expect(builder.dialog).toHaveCount(0)
})
