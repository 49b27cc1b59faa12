import { expect, test, vectors } from '../app.ts'

test('the page works where storage throws on the mere access', async ({ app }) => {
  const { page } = app
  await page.addInitScript(() => {
    for (const name of ['localStorage', 'sessionStorage']) {
      Object.defineProperty(globalThis, name, {
        get() {
          throw new DOMException('denied', 'SecurityError')
        },
      })
    }
  })
  await app.openVector('CVSS:3.1')
  expect(await page.evaluate(() => ('localStorage' in globalThis ? 'there' : 'missing'))).toBe(
    'there',
  )
  await app.focus('Attack Vector', 'Network')
  await app.press('N', 'L', 'N', 'N', 'U', 'H', 'H', 'H')
  await app.shows({ score: '9.8', severity: 'Critical', vector: vectors.v31 })
  await app.switchTo('4.0')
  await app.button('Theme: System').click()
  await expect(app.button('Theme: Light')).toBeVisible()
  await app.press('?')
  await app.keys.getByRole('checkbox', { name: /^Move on/ }).uncheck()
  await app.press('Escape')
  await app.press('Control+z')
  await app.shows({ score: '9.8', vector: vectors.v31 })
  await app.hasAddress(vectors.v31)
  await page.reload()
  await app.shows({ score: '9.8', vector: vectors.v31 })
})
