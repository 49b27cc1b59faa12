import { expect, test } from '../app.ts'

test('the help strip explains the focused metric and its values', async ({ app }) => {
  await app.openVector('CVSS:3.1')
  await expect(app.help).toContainText('Tip')
  await app.metric('Attack Vector').hover()
  await expect(app.help).toContainText('Tip')
  await app.focus('Attack Vector', 'Network')
  await expect(app.help).toContainText('Attack Vector (AV) From how far away the attacker')
  for (const value of ['Network: ', 'Adjacent: ', 'Local: ', 'Physical: ']) {
    await expect(app.help).toContainText(value)
  }
  const specification = app.help.getByRole('link', { name: 'Specification 2.1.1' })
  await expect(specification).toHaveAttribute(
    'href',
    /^https:\/\/www\.first\.org\/cvss\/v3[.-]1\/specification-document/,
  )
  await app.press('n')
  await expect(app.help).toContainText('Attack Complexity (AC)')
  // It stays while its own link has the focus, so that a keyboard can reach it.
  await app.help.getByRole('link').focus()
  await expect(app.help).toContainText('Attack Complexity (AC)')
  await app.switchTo('4.0')
  await app.focus('Attack Requirements', 'None')
  await expect(app.help).toContainText('Attack Requirements (AT)')
  await expect(app.help.getByRole('link')).toHaveAttribute('href', /first\.org\/cvss\/v4/)
})

test('on a phone the help opens under the focused metric', async ({ app }) => {
  await app.page.setViewportSize({ width: 360, height: 740 })
  await app.openVector('CVSS:3.1')
  await expect(app.help).toBeHidden()
  await app.choose('Attack Complexity', 'Low')
  await expect(app.metric('Attack Complexity')).toContainText('Specification 2.1.2')
  await expect(app.metric('Attack Vector')).not.toContainText('Specification')
})
