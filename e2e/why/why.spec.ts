// Why a score is what it is, in words and in numbers, and what would change it.
import { isScriptOf } from '../built-files.ts'
import { type App, appOn, expect, test, vectors } from '../app.ts'
import { forgive } from '../faults.ts'
import { findsNothing } from '../screen/axe.ts'
import { textFaults } from '../screen/layout.ts'

/** understand.md's second example of v4.0: 9.3, less 9/280. */
const v40 = 'CVSS:4.0/AV:N/AC:L/AT:N/PR:N/UI:N/VC:H/VI:H/VA:N/SC:N/SI:N/SA:N/CR:M'
const temporal = 'CVSS:3.1/AV:L/AC:L/PR:L/UI:N/S:U/C:H/I:H/A:H/E:P/RL:O/RC:C'

function whyOn(app: App) {
  return app.page.getByRole('region', { name: /^(Why \d|In words)/ })
}

async function openWhy(app: App, vectorString: string, score: string) {
  await app.openVector(vectorString)
  await app.button(`Why ${score}`).click()
  await expect(whyOn(app).getByRole('heading', { name: `Why ${score}` })).toBeVisible()
  return whyOn(app)
}

test('under the score the vector stands in words, which one press copies', async ({ app }) => {
  await app.openVector('CVSS:4.0/AV:N/AC:L/AT:N/PR:N/UI:A/VC:H/VI:L/VA:N/SC:N/SI:N/SA:N')
  const sentence =
    'Anyone on the network can attack it without an account and nothing has to go right, but a user must be led to something particular.'
  await expect(app.result.getByText(sentence)).toBeVisible()
  expect(await app.copies(app.button('Copy words'))).toContain(sentence)
  await app.choose('User Interaction', 'None')
  await expect(app.result.getByText(sentence)).toHaveCount(0)
  await expect(app.result.getByText('nobody has to help')).toBeVisible()
})

test('no sentence is left out under the score, nor of its copy', async ({ app }) => {
  await app.openVector(
    'CVSS:4.0/AV:N/AC:L/AT:N/PR:N/UI:P/VC:H/VI:L/VA:N/SC:H/SI:H/SA:H/E:U/MAV:A/S:P',
  )
  for (const each of [
    'Neither a demonstration nor an attack is known',
    'Here only',
    'The provider adds',
  ])
    await expect(app.result.getByText(each)).toBeVisible()
  expect(await app.copies(app.button('Copy words'))).toContain('Neither a demonstration')
})

test('there is no why before there is a score', async ({ app }) => {
  await app.openVector(vectors.v40Half)
  await expect(app.page.getByRole('button', { name: /^Why/ })).toHaveCount(0)
  await expect(app.result.getByText('settles most')).toBeVisible()
  await expect(app.result.getByText('Not decided')).toHaveCount(0)
  await app.button('In words').click()
  await expect(whyOn(app).getByText(/^Not decided: /)).toBeVisible()
  await expect(whyOn(app).getByText(/^What gives another number is told once/)).toBeVisible()
  await app.press('Escape')
  await expect(app.button('In words')).toBeFocused()
})

test('v4.0: each equivalence set with its level, and the sum that gives the score', async ({
  app,
}) => {
  const why = await openWhy(app, v40, '9.3')
  await expect(why).toBeFocused()
  await expect(why.getByText('Here a leak would be serious.')).toBeVisible()
  const row = why.getByRole('row', { name: /^EQ3\+EQ6/ })
  await expect(row).toContainText('0, 0')
  await expect(row).toContainText('3 of 7')
  await expect(row).toContainText('9/70')
  await expect(why.getByRole('row', { name: /^EQ4/ })).toContainText('not counted')
  await expect(why).toContainText('9.3 − (0 + 0 + 0.129 + 0) ÷ 4 = 9.268, rounded half up to 9.3')
  await app.choose('Confidentiality Requirement', 'Not Defined')
  await expect(why.getByRole('row', { name: /^EQ3\+EQ6/ })).toContainText('2 of 7')
})

test('v3.1: each equation with its numbers and its section', async ({ app }) => {
  const why = await openWhy(app, temporal, '7.0')
  const base = why.getByRole('row', { name: /^Base score/ })
  await expect(base).toContainText('(5.873119 + 1.834577)')
  await expect(base).toContainText('7.707695 → 7.8')
  await expect(why.getByRole('row', { name: /^Temporal score/ })).toContainText('6.9654 → 7.0')
  await expect(why.getByRole('link', { name: 'v3.1 §7.2' })).toHaveAttribute('href', /first\.org/)
  await expect(why).toContainText('Impact 5.9 of 6.0')
  expect(await app.copies(why.getByRole('button', { name: 'Copy as text' }))).toContain(
    'Temporal score: 7.8 × E 0.94 × RL 0.95 × RC 1 = 6.9654 → 7.0 (§7.2)',
  )
})

test('v2.0 and a score without impact are explained, too', async ({ app }) => {
  const why = await openWhy(app, 'CVSS:2.0/AV:N/AC:L/Au:N/C:N/I:N/A:C', '7.8')
  await expect(why.getByRole('row', { name: /^Base score/ })).toContainText('7.8')
  await app.openVector('CVSS:4.0/AV:N/AC:L/AT:N/PR:N/UI:N/VC:N/VI:N/VA:N/SC:N/SI:N/SA:N')
  await expect(whyOn(app)).toContainText('Without any impact the score is 0.0')
  await app.openVector(vectors.v40Half)
  await expect(whyOn(app).getByText(/Workings follow once/)).toContainText('AT')
})

test('what would change it: a set is applied by one press, and taken back by one undo', async ({
  app,
}) => {
  const why = await openWhy(app, vectors.v31, '9.8')
  const target = why.getByRole('combobox', { name: 'What would make it' })
  await expect(target).toHaveValue('below 9')
  const rows = why.getByRole('listitem')
  await expect(rows).toHaveCount(5)
  await why.getByRole('button', { name: /^Show \d+ more/ }).click()
  await expect(rows).not.toHaveCount(5)
  await target.selectOption('below 7.0')
  await why.getByRole('button', { name: /^In your environment/ }).click()
  const apply = why.getByRole('button', { name: 'Apply MAV:P' })
  await apply.click()
  await app.shows({ score: '6.8', vector: `${vectors.v31}/MAV:P` })
  await expect(target).toBeFocused()
  await app.button('Undo').click()
  await app.shows({ score: '9.8', vector: vectors.v31 })
})

test('what would change it: the threat, a wrong base, a number of one’s own, and what cannot be reached', async ({
  app,
}) => {
  const why = await openWhy(app, vectors.v40, '7.6')
  const target = why.getByRole('combobox', { name: 'What would make it' })
  await why.getByRole('button', { name: /^The threat/ }).click()
  await expect(why.getByRole('button', { name: 'Apply E:P' })).toBeVisible()
  await target.selectOption('at most …')
  await expect(why.getByText('A score is a number')).toBeVisible()
  await why.getByRole('textbox', { name: 'Score' }).fill('0.5')
  await expect(why.getByText(/do not get there/)).toBeVisible()
  await why.getByRole('textbox', { name: 'Score' }).fill('8')
  await expect(why.getByText('It is that already.')).toBeVisible()
  await target.selectOption('at least 9.0')
  await why.getByRole('button', { name: /^If the base is wrong/ }).click()
  await expect(why.getByText(/^All smallest sets/)).toBeVisible()
})

test('another number: its cause first, then what would also give it, and who may show one', async ({
  app,
}) => {
  const why = await openWhy(app, `${vectors.v40}/E:U/MAV:A`, '4.6')
  const field = why.getByRole('textbox', { name: 'Another page shows' })
  const who = why.getByRole('listitem')
  await expect(who.filter({ hasText: 'The base metrics alone, CVSS-B' })).toContainText('7.6')
  await field.pressSequentially('7,6')
  await expect(why.locator('[aria-live]').last()).toContainText('The base metrics alone, CVSS-B')
  await field.fill('4.6')
  await expect(why.getByText('It is what Plumb shows, too: the CVSS-BTE.')).toBeVisible()
  await field.fill('0.3')
  await expect(why.getByText('Nothing simple gives 0.3.')).toBeVisible()
  for (const [text, said] of [
    ['high', 'That is no number.'],
    ['76', 'No score is above 10.0.'],
    ['7.64', 'Rounded this would be 7.6.'],
  ] as const) {
    await field.fill(text)
    await expect(field).toHaveAccessibleDescription(new RegExp(said))
  }
  await field.fill('5.7')
  await expect(why.getByText('No known cause gives 5.7.')).toBeVisible()
  await why.getByText('6 single readings would give 5.7').click()
  await expect(who.filter({ hasText: ' instead of ' })).not.toHaveCount(0)
  await why.getByText(/misapplied formulas? give/).click()
  await expect(
    why.getByRole('link', { name: 'seen in FIRSTdotorg/cvss-resources#1' }),
  ).toBeVisible()
  await findsNothing(app)
})

test('by the keyboard: opened, closed, and the focus stays on the page', async ({ app }) => {
  await app.openVector(vectors.v31)
  await app.button('Why 9.8').focus()
  await app.press('Enter')
  await expect(whyOn(app)).toBeFocused()
  await app.press('Tab', 'Tab', 'Enter')
  await expect(whyOn(app)).toHaveCount(0)
  await expect(app.button('Why 9.8')).toBeFocused()
})

for (const [width, colorScheme] of [
  [320, 'light'],
  [768, 'dark'],
  [1280, 'light'],
] as const) {
  test(`axe finds nothing in it, and no text is cut off, at ${width} px`, async ({ visitor }) => {
    const app = await visitor({ viewport: { width, height: 800 }, colorScheme })
    for (const [text, score] of [
      [v40, '9.3'],
      [temporal, '7.0'],
    ] as const) {
      await app.openVector(text)
      const isOpen = await whyOn(app).isVisible()
      if (width < 1024 && !isOpen) await app.button('Show the whole result').click()
      if (!isOpen) await app.button(`Why ${score}`).click()
      await expect(whyOn(app).getByRole('heading', { name: `Why ${score}` })).toBeVisible()
      await whyOn(app).getByRole('textbox', { name: 'Another page shows' }).fill('7.8')
      await whyOn(app)
        .getByText(/misapplied formulas? give/)
        .click()
      // Half behind the toolbar that stays in sight a link would pass for a small one.
      await app.page.evaluate(() => scrollTo(0, 0))
      await findsNothing(app)
      expect(await textFaults(app.page)).toEqual([])
    }
  })
}

test('with every label 40 % longer nothing is cut off', async ({ visitor }) => {
  const app = await visitor({ viewport: { width: 1280, height: 800 } })
  await app.page.addInitScript(() => localStorage.setItem('plumb.locale', 'pseudo'))
  await app.openVector(v40)
  await app.page.locator('[aria-controls=why]').click()
  await expect(app.page.locator('#why-heading')).toBeVisible()
  await app.page.locator('#why input').last().fill('8.1')
  for (const folded of await app.page.locator('#why summary').all()) await folded.click()
  expect(await textFaults(app.page)).toEqual([])
})

test('where its part cannot be loaded, the page says so and tries again', async ({
  page,
  faults,
}) => {
  const app = appOn(page)
  const isPart = isScriptOf('why-panel')
  await page.route(isPart, (route) => route.abort())
  await app.openVector(vectors.v31)
  await app.button('Why 9.8').click()
  await expect(page.getByText('This part of the page could not be loaded')).toBeVisible()
  await page.unroute(isPart)
  forgive(faults, (fault) => fault.startsWith('error: Failed to load resource'))
})
