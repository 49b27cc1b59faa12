import { expect, test } from '../app.ts'

test('/ and Ctrl+K focus the paste field, ? lists the keys', async ({ app }) => {
  await app.openVector('CVSS:3.1')
  await app.press('/')
  await expect(app.pasteField).toBeFocused()
  await app.press('/')
  await expect(app.pasteField).toHaveValue('/')
  await app.focus('Attack Vector', 'Network')
  await app.press('Control+k')
  await expect(app.pasteField).toBeFocused()
  await app.pasteField.fill('')
  await app.focus('Attack Vector', 'Network')
  await app.press('?')
  await expect(app.keys).toBeVisible()
  await expect(app.keys.getByRole('definition')).toContainText([
    'Next metric',
    'Choose the value with this letter and move on',
    'Clear the previous metric and return to it',
  ])
  await app.press('n', 'Control+z')
  await app.press('Escape')
  await expect(app.keys).toBeHidden()
  await expect(app.value('Attack Vector', 'Network')).toBeFocused()
  await app.shows({ score: '0.0 to 10.0', vector: 'CVSS:3.1' })
  await app.button('Keys and settings').click()
  await app.keys.getByRole('button', { name: 'Close' }).click()
  await expect(app.keys).toBeHidden()
})

test('moving on can be switched off for good', async ({ app }) => {
  await app.openVector('CVSS:3.1')
  await app.button('Keys and settings').click()
  await app.keys.getByRole('checkbox', { name: /^Move on/ }).uncheck()
  await app.page.reload()
  await app.focus('Attack Vector', 'Network')
  await app.press('p', '2')
  await expect(app.value('Attack Vector', 'Adjacent')).toBeChecked()
  await expect(app.value('Attack Vector', 'Adjacent')).toBeFocused()
  await expect(app.metric('Attack Vector')).not.toHaveAccessibleDescription(/moves on/)
  await app.press('?')
  await expect(app.keys.getByRole('checkbox', { name: /^Move on/ })).not.toBeChecked()
})

test('single keys can be switched off for good; the others stay', async ({ app }) => {
  await app.openVector('CVSS:3.1/AV:N')
  await app.press('?')
  await app.keys.getByRole('checkbox', { name: /^Single-key/ }).uncheck()
  await app.page.reload()
  await app.focus('Attack Complexity', 'Low')
  await app.press('h', '2', 'x', '/', '?')
  await expect(app.keys).toBeHidden()
  await expect(app.value('Attack Complexity', 'Low')).toBeFocused()
  await app.shows({ score: '0.0 to 10.0', vector: 'CVSS:3.1/AV:N' })
  await app.press('Backspace')
  await app.shows({ score: '0.0 to 10.0', vector: 'CVSS:3.1' })
  await app.press('Control+k')
  await expect(app.pasteField).toBeFocused()
})

test('descriptions can be silenced for good', async ({ app }) => {
  await app.openVector('CVSS:3.1/AV:N')
  const high = app.value('Attack Complexity', 'High')
  await expect(high).toHaveAccessibleDescription(/could then score up to 9\.0$/)
  await app.press('?')
  await app.keys.getByRole('checkbox', { name: /^Let screen readers/ }).uncheck()
  await app.page.reload()
  await expect(high).toHaveAccessibleDescription('')
  await expect(app.cell('Attack Complexity', 'High')).toContainText('up to 9.0')
})

test('the theme is remembered and set before the first paint', async ({ app }) => {
  const { page } = app
  const root = page.locator('html')
  await page.emulateMedia({ colorScheme: 'dark' })
  await app.open()
  const [dark, light] = ['rgb(15, 16, 19)', 'rgb(246, 245, 241)']
  await expect(page.locator('body')).toHaveCSS('background-color', dark)
  await app.button('Theme: System').click()
  await expect(page.locator('body')).toHaveCSS('background-color', light)
  // Without the page's own script only the one in the head can have set it.
  await page.route('**/assets/*.js', (route) =>
    route.fulfill({ contentType: 'text/javascript', body: '' }),
  )
  await page.reload()
  await expect(root).toHaveAttribute('data-theme', 'light')
  await expect(page.locator('body')).toHaveCSS('background-color', light)
  await page.unroute('**/assets/*.js')
  await page.reload()
  await app.button('Theme: Light').click()
  await expect(app.button('Theme: Dark')).toBeVisible()
  await page.emulateMedia({ colorScheme: 'light' })
  await page.reload()
  await expect(page.locator('body')).toHaveCSS('background-color', dark)
  await app.button('Theme: Dark').click()
  await expect(app.button('Theme: System')).toBeVisible()
  await expect(page.locator('body')).toHaveCSS('background-color', light)
})
