import { expect, test, vectors } from '../app.ts'

test('eight key presses after the skip link score a v3.1 base vector 9.8', async ({ app }) => {
  await app.openVector('CVSS:3.1')
  await app.press('Tab')
  const skip = app.page.getByRole('link', { name: 'Skip to metrics' })
  await expect(skip).toBeFocused()
  await expect(skip).toBeInViewport({ ratio: 1 })
  await app.press('Enter')
  await expect(app.value('Attack Vector', 'Network')).toBeFocused()
  await app.press('N', 'L', 'N', 'N', 'U', 'H', 'H', 'H')
  await app.shows({ score: '9.8', severity: 'Critical', vector: vectors.v31 })
  await expect(app.value('Availability', 'High')).toBeFocused()
  await app.hasAddress(vectors.v31)
})

test('the keyboard alone leads from the open page to another version and its score', async ({
  app,
}) => {
  await app.open()
  await app.shows({ score: '0.0 to 10.0', severity: 'None to Critical', vector: 'CVSS:4.0' })
  await app.press('Tab', 'Tab', 'Tab', 'Tab', 'Tab', 'Tab', 'Tab', 'Tab')
  await expect(app.version('3.1')).toBeFocused()
  await app.press('Enter')
  await expect(app.value('Attack Vector', 'Network')).toBeFocused()
  await app.press('p', 'h', 'h', 'r', 'u', 'n', 'n', 'l')
  await app.shows({
    score: '1.6',
    severity: 'Low',
    vector: 'CVSS:3.1/AV:P/AC:H/PR:H/UI:R/S:U/C:N/I:N/A:L',
  })
})

test('Tab goes from metric to metric, arrows and Space within one', async ({ app }) => {
  await app.openVector('CVSS:3.1')
  await app.focus('Attack Vector', 'Network')
  await app.press('ArrowRight', 'ArrowRight')
  await expect(app.value('Attack Vector', 'Local')).toBeChecked()
  await app.press('Tab')
  await expect(app.value('Attack Complexity', 'Low')).toBeFocused()
  await app.press('Space', 'Tab')
  await expect(app.value('Privileges Required', 'None')).toBeFocused()
  await app.press('Tab')
  await expect(app.value('User Interaction', 'None')).toBeFocused()
  await app.press('Tab')
  await expect(app.value('Scope', 'Unchanged')).toBeFocused()
  await app.press('Tab')
  await expect(app.value('Confidentiality', 'High')).toBeFocused()
  await app.press('Shift+Tab', 'Shift+Tab', 'Shift+Tab', 'Shift+Tab', 'Shift+Tab')
  await expect(app.value('Attack Vector', 'Local')).toBeFocused()
  await app.shows({ score: '0.0 to 9.3', vector: 'CVSS:3.1/AV:L/AC:L' })
})

test('after a group’s last metric the focus stays on what was chosen', async ({ app }) => {
  await app.openVector('CVSS:3.1')
  await app.focus('Availability', 'High')
  await app.press('n')
  await expect(app.value('Availability', 'None')).toBeChecked()
  await expect(app.value('Availability', 'None')).toBeFocused()
  await app.openVector('CVSS:4.0')
  await app.focus('Exploit Maturity', 'Not Defined')
  await app.press('p')
  await expect(app.value('Exploit Maturity', 'Proof-of-Concept')).toBeFocused()
})

test('a letter right after loading reaches the first open metric', async ({ app }) => {
  await app.openVector('CVSS:3.1')
  await app.press('N')
  await expect(app.value('Attack Complexity', 'Low')).toBeFocused()
  await app.press('L', 'N', 'N', 'U', 'H', 'H', 'H')
  await app.shows({ score: '9.8', vector: vectors.v31 })
  await app.page.goto('about:blank')
  await app.openVector('CVSS:3.1/AV:N/AC:L')
  await app.press('2')
  await app.shows({ score: /to/, vector: 'CVSS:3.1/AV:N/AC:L/PR:L' })
})

test('a stray letter leads to a finished vector and does not change it', async ({ app }) => {
  await app.openVector(vectors.v31)
  await app.press('p')
  await expect(app.value('Attack Vector', 'Network')).toBeFocused()
  await app.shows({ score: '9.8', vector: vectors.v31 })
  await app.press('p')
  await app.shows({ score: '6.8' })
})

test('after a paste Ctrl+Enter copies, and Tab goes on to the metrics', async ({ app }) => {
  await app.open()
  await app.paste(vectors.v31)
  await app.shows({ score: '9.8', vector: vectors.v31 })
  await expect(app.pasteField).toBeFocused()
  await app.press('Control+Enter')
  await expect.poll(app.copied).toContain('9.8 Critical')
  await app.press('Tab')
  await expect(app.value('Attack Vector', 'Network')).toBeFocused()
})

test('after a paste Tab goes on to the metrics past an offer, which Shift+Tab leads back to', async ({
  app,
}) => {
  await app.open()
  await app.paste(`${vectors.v31} for CVE-2024-3094, not CVE-2024-3095`)
  await app.shows({ score: '9.8', vector: vectors.v31 })
  // The notice stands before what it offers has come.
  const offer = app.notice.getByRole('button', { name: /^Add CVE-2024-3094 / })
  await expect(offer).toBeVisible()
  await app.press('Tab')
  await expect(app.value('Attack Vector', 'Network')).toBeFocused()
  // What stands between the two is late or not; the bound only ends a walk that never gets there.
  for (let presses = 0; presses < 40 && !(await offer.evaluate(isFocused)); presses++)
    await app.press('Shift+Tab')
  await expect(offer).toBeFocused()
})

test('Tab goes to the choices of a notice that has some', async ({ app }) => {
  await app.open()
  await app.paste('CVSS:3.1/AV:N/AC:L and CVSS:3.1/AV:P/AC:H')
  await expect(app.notice.getByRole('listitem')).toHaveCount(2)
  await app.press('Tab')
  await expect(app.notice.getByRole('listitem').first().getByRole('button')).toBeFocused()
})

test('Escape closes a notice and leaves the text that it is about', async ({ app }) => {
  await app.open()
  await app.paste('CVSS:3.1/AV:Q/AC:L')
  await expect(app.button('Dismiss')).toBeVisible()
  await app.press('Escape')
  await expect(app.button('Dismiss')).toBeHidden()
  await expect(app.pasteField).toHaveValue('CVSS:3.1/AV:Q/AC:L')
  await app.paste(vectors.v31)
  await app.button('Dismiss').focus()
  await app.press('Escape')
  await expect(app.button('Dismiss')).toBeHidden()
  await expect(app.pasteField).toBeFocused()
})

function isFocused(element: Element): boolean {
  return element === document.activeElement
}
