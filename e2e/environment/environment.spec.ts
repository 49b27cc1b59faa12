// The environment in plain words: from answers to a score, by name, side by side, and for a list.
import { readFile } from 'node:fs/promises'

import { type App, expect, test } from '../app.ts'
import { findsNothing } from '../screen/axe.ts'
import { smallTargets, textFaults } from '../screen/layout.ts'

/** CVE-2024-9537; the figures in each environment were worked out apart. */
const x4 = 'CVSS:4.0/AV:N/AC:L/AT:N/PR:N/UI:N/VC:H/VI:H/VA:H/SC:N/SI:N/SA:N'

function environmentsOn(app: App) {
  const { page } = app
  const on = {
    questions: page.getByRole('region', { name: /^(The environment in plain|Answers of)/ }),
    kept: page.getByRole('region', { name: 'Environments side by side' }),
    sum: page.getByRole('region', { name: 'What the answers come to' }),
    question: (text: string) => on.questions.getByRole('group', { name: text }),
    row: (name: string) => on.kept.getByRole('listitem').filter({ hasText: name }),
    name: page.getByRole('textbox', { name: 'Name of this environment' }),
    async openGroup(): Promise<void> {
      await page.getByRole('heading', { name: 'Environmental', exact: true }).click()
    },
    async answer(text: string, answer: string): Promise<void> {
      await on.question(text).getByRole('radio', { name: answer, exact: true }).check()
    },
    /** Of the file that somebody saved elsewhere. */
    async import(text: string): Promise<void> {
      const buffer = Buffer.from(text)
      await on.kept
        .locator('input[type=file]')
        .setInputFiles({ name: 'environments.json', mimeType: 'application/json', buffer })
    },
  }
  return on
}

const reach = 'Where can a request'

test('from answers to a score: what each writes and what not, applied as one step, kept by name', async ({
  app,
}) => {
  const on = environmentsOn(app)
  await app.openVector(`${x4}/MAC:H`)
  await app.button('Answer plain questions').click()
  await expect(on.questions).toBeFocused()
  await expect(on.questions.getByText('Set by hand: MAC:H.')).toBeVisible()
  await on.question(reach).getByRole('radio', { name: 'Don’t know' }).focus()
  await app.press('ArrowRight', 'ArrowRight')
  await expect(on.question(reach)).toContainText('Modified Attack Vector: Adjacent')
  await expect(on.question(reach)).toContainText('VPN reaches it. (v4.0 §4.2)')
  await on.answer('What if the data got out', 'Serious harm')
  await on.answer('Does any other system trust it', 'No, none')
  await expect(on.question('Does any other system trust it')).toContainText(
    'No effect: already Negligible.',
  )
  await on.answer('Is something in place that blocks', 'Yes')
  await expect(on.question('Is something in place that blocks')).toContainText(
    'No effect: set by hand to High.',
  )
  await expect(app.vector).toHaveValue(`${x4}/MAC:H`)
  await findsNothing(app)
  await on.questions.getByRole('button', { name: 'Let the answers decide' }).click()
  await on.answer('Is something in place that blocks', 'Don’t know')
  await expect(on.sum).toContainText('9.3 Critical')
  await on.sum.getByRole('button', { name: 'Apply answers' }).click()
  await expect(app.vector).toHaveValue(`${x4}/CR:M/MAV:A`)
  await expect(on.sum.getByRole('button', { name: 'Applied' })).toBeFocused()
  await on.name.fill('Office')
  await app.press('Enter')
  await expect(app.button('Apply the environment Office')).toBeVisible()

  await app.button('Undo').click()
  await expect(app.vector).toHaveValue(`${x4}/MAC:H`)
  await app.hasAddress(`${x4}/MAC:H`)
  await app.page.reload()
  await app.button('Apply the environment Office').click()
  await expect(app.vector).toHaveValue(`${x4}/CR:M/MAV:A`)
})

test('several side by side and why they differ; renamed, deleted and brought back, out and in again', async ({
  app,
}) => {
  const { page } = app
  const on = environmentsOn(app)
  const office = {
    reach: 'own-network',
    'data-out': 'serious',
    'data-falsified': 'serious',
    'day-still': 'limited',
  }
  const environments = [
    { name: 'Office LAN', answers: office },
    { name: 'DMZ', byHand: { '4.0': { CR: 'H', MAV: 'L' } } },
  ]
  const file = JSON.stringify({ plumb: 'environments', version: 1, environments })
  await app.openVector(x4)
  await on.openGroup()
  await app.button('Environments').click()
  await on.import(file)
  await expect(on.kept.getByText('2 environments were imported.')).toBeVisible()
  await expect(on.row('Without an environment')).toContainText('9.3 Critical')
  await expect(on.row('Office LAN')).toContainText('7.4 High')
  await expect(on.row('Office LAN')).toContainText('VPN reaches it. Without this: 9.0.')
  await expect(on.row('DMZ')).toContainText('Set by hand: CR:H MAV:L.')
  await app.button('Apply DMZ to the vector').click()
  await expect(app.vector).toHaveValue(`${x4}/CR:H/MAV:L`)
  await expect(app.button('Apply the environment DMZ')).toHaveAttribute('aria-pressed', 'true')

  await on.import(file.slice(0, -9))
  await expect(on.kept.getByText('The file is damaged')).toBeVisible()
  await on.import(file)
  await expect(on.kept.getByText('There is an environment DMZ already')).toBeVisible()

  await on.kept.getByRole('button', { name: 'Rename DMZ' }).click()
  const field = on.kept.getByRole('textbox', { name: 'New name of DMZ' })
  await expect(field).toBeFocused()
  await field.fill('Office LAN')
  await app.press('Enter')
  await expect(field).toHaveAccessibleDescription(/There is an environment Office LAN already/)
  await field.fill('Outer zone')
  await app.press('Enter')
  await expect(on.row('Outer zone')).toBeVisible()
  const [saved] = await Promise.all([
    page.waitForEvent('download'),
    app.button('Export all as JSON').click(),
  ])
  await app.button('Delete the environment Outer zone').click()
  await expect(on.row('Outer zone')).toHaveCount(0)
  await on.kept.getByText('Bring back Outer zone', { exact: true }).click()
  await expect(on.row('Outer zone')).toContainText('CR:H MAV:L')
  await app.button('Delete the environment Outer zone').click()
  await app.button('Delete the environment Office LAN').click()
  await on.import(await readFile(await saved.path(), 'utf8'))
  await expect(on.row('Office LAN')).toContainText('7.4 High')
  await expect(on.row('Outer zone')).toContainText('CR:H MAV:L')
  await findsNothing(app)
  await app.press('Escape')
  await expect(app.button('Environments (2)')).toBeFocused()
})

test('where requests come from suggests the exposure for CISA’s directive, and a person confirms it', async ({
  app,
}) => {
  const on = environmentsOn(app)
  await app.open(`#${x4}&cve=CVE-2024-9537`)
  await on.openGroup()
  await app.button('Answer plain questions').click()
  await on.answer(reach, 'From the Internet')
  const question = on.question(reach)
  await expect(question).toContainText('Writes nothing.')
  await expect(question).toContainText('may mean Publicly Exposed: Yes')
  const stored = () => app.page.evaluate(() => localStorage.getItem('plumb.decisions'))
  expect(await stored()).toBeNull()
  await question.getByRole('button', { name: 'Confirm' }).click()
  await expect(question).toContainText(
    'CISA BOD 26-04 has Publicly Exposed: Yes for CVE-2024-9537.',
  )
  expect(await stored()).toContain('["CVE-2024-9537",{"answers":{"cisa:PE:1.0.0":["Y"]}}]')
})

test('applied to the rows of a list, with counts before and after, and taken back', async ({
  app,
}) => {
  const { page } = app
  const on = environmentsOn(app)
  await app.openVector(x4)
  await on.openGroup()
  await app.button('Answer plain questions').click()
  await on.answer(reach, 'Only from our own network or VPN')
  await on.name.fill('Office')
  await app.press('Enter')
  await app.paste(
    [`Login – ${x4}`, `Search – ${x4.replace('AV:N', 'AV:L')}`, 'Open – CVSS:4.0/AV:N/AC:L'].join(
      '\n',
    ),
  )
  await app.button('Read it as a list').click()
  await app.button(/^Add \d rows to My list$/).click()
  const rows = page.getByRole('grid', { name: 'Rows' })
  await expect(rows).toContainText('9.3')

  await app.button('Environment').click()
  const dialog = page.getByRole('dialog', { name: 'Apply an environment' })
  await expect(dialog.getByRole('row', { name: 'Critical 1 0' })).toBeVisible()
  await expect(dialog).toContainText('1 row changes. 1 row is so already.')
  await expect(dialog).toContainText('1 row without a score is left out')
  await findsNothing(app)
  await dialog.getByRole('button', { name: 'Apply to 1 row' }).click()
  await expect(dialog).toContainText('Office is applied to 1 row.')
  await expect(dialog.getByRole('button', { name: 'Apply to 0 rows' })).toBeFocused()
  await dialog.getByRole('button', { name: 'Close' }).click()
  await expect(rows).toContainText('8.7')

  await app.button('Environment').click()
  await dialog.getByRole('button', { name: 'Take Office back from the rows' }).click()
  await expect(dialog).toContainText('Taken back.')
  await dialog.getByRole('button', { name: 'Close' }).click()
  await expect(rows).toContainText('9.3')
  await expect(rows).not.toContainText('8.7')
})

for (const [width, colorScheme, locale] of [
  [320, 'dark', ''],
  [1280, 'light', 'pseudo'],
] as const) {
  test(`no text is cut off and every target is large at ${width} px, ${locale || colorScheme}`, async ({
    visitor,
  }) => {
    const app = await visitor({ viewport: { width, height: 800 }, colorScheme })
    const { page } = app
    await page.addInitScript((chosen) => {
      if (chosen !== '') localStorage.setItem('plumb.locale', chosen)
      const environments = [{ name: 'Throw-away test', answers: { reach: 'own-network' } }]
      const kept = { at: 1, plumb: 'environments', version: 1, environments }
      localStorage.setItem('plumb.env.Throw-away test', JSON.stringify(kept))
    }, locale)
    await app.openVector(`${x4}/MAC:H`)
    for (const door of ['questions', 'kept']) {
      await page.locator(`[data-environment-door=${door}]`).click()
      const panel = page.locator('.environment-panel')
      await expect(panel).toBeVisible()
      for (const radio of await panel.locator('label:nth-child(3) > input').all())
        await radio.check()
      await page.evaluate(() => scrollTo(0, 0))
      expect(await textFaults(page)).toEqual([])
      expect(await smallTargets(page, 24)).toEqual([])
      if (locale === '') await findsNothing(app)
    }
  })
}
