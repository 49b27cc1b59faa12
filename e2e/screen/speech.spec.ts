import { type App, expect, test, vectors } from '../app.ts'

test('the title begins with score and severity word', async ({ app }) => {
  await app.open()
  await expect(app.page).toHaveTitle('CVSS v4.0 calculator · Plumb')
  await app.openVector(vectors.v40Half)
  await expect(app.page).toHaveTitle('5.9 to 9.9 Medium to Critical · CVSS v4.0 · Plumb')
  await app.openVector(vectors.v31)
  await expect(app.page).toHaveTitle('9.8 Critical · CVSS v3.1 · Plumb')
})

/** A stopped clock stops every tab of its context, so these tests have one of their own. */
async function stopClock(app: App): Promise<void> {
  await app.page.clock.pauseAt(Date.now() + 60_000)
}

test('300 ms after the last key a polite status says value, range and what is open', async ({
  visitor,
}) => {
  const app = await visitor()
  const { page, status } = app
  await page.clock.install()
  await app.openVector('CVSS:3.1/AV:N/AC:L/PR:N/UI:N')
  await expect(status).toHaveText('')
  await app.focus('Scope', 'Unchanged')
  await stopClock(app)
  await app.press('u')
  await page.clock.runFor(299)
  await expect(status).toHaveText('')
  await page.clock.runFor(1)
  await expect(status).toHaveText('Scope: Unchanged. 0.0 to 9.8. 3 metrics open.')
  await app.press('h')
  await page.clock.runFor(200)
  await app.press('h')
  await page.clock.runFor(299)
  await expect(status).toHaveText('Scope: Unchanged. 0.0 to 9.8. 3 metrics open.')
  await page.clock.runFor(1)
  await expect(status).toHaveText(
    'Confidentiality: High. Integrity: High. 9.1 to 9.8. 1 metric open.',
  )
  await app.press('h')
  await page.clock.runFor(300)
  await expect(status).toHaveText('Availability: High. 9.8 Critical.')
  await app.press('Delete')
  await page.clock.runFor(300)
  await expect(status).toHaveText('Availability is open again. 9.1 to 9.8. 1 metric open.')
})

test('the status leaves out a score that did not change, and names a new version', async ({
  visitor,
}) => {
  const app = await visitor()
  await app.page.clock.install()
  await app.openVector(vectors.v40)
  await stopClock(app)
  await app.choose('Exploit Maturity', 'Attacked')
  await app.page.clock.runFor(300)
  await expect(app.status).toHaveText('Exploit Maturity: Attacked.')
  await app.switchTo('3.1')
  await app.page.clock.runFor(300)
  await expect(app.status).toHaveText('CVSS v3.1. 0.0 to 10.0. 8 metrics open.')
})

test('names are FIRST’s; meaning and consequence are descriptions', async ({ app }) => {
  await app.openVector('CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U')
  await expect(app.metric('Attack Vector')).toHaveAccessibleName('Attack Vector (AV)')
  await expect(app.metric('Attack Vector')).toHaveAccessibleDescription(
    /moves on to the next metric\.$/,
  )
  await expect(app.metric('Scope')).not.toHaveAccessibleDescription(/moves on/)
  const low = app.value('Confidentiality', 'Low')
  await expect(low).toHaveAccessibleName('Low (L)')
  await expect(low).toHaveAccessibleDescription(
    /^some restricted data.*; would then score 5\.3 to 9\.4$/,
  )
  await expect(app.metric('Exploit Code Maturity').getByRole('radio').first()).toHaveAccessibleName(
    'Not Defined (X), as High',
  )
  await expect(app.result.getByRole('heading', { name: 'Result' })).toHaveCount(1)
})
