// A list as long as anybody has: nothing of it is lost, counted wrongly or kept by halves.
import { spreadsheetLines } from '../../scripts/long-list.mjs'
import { type App, appOn, expect, test } from '../app.ts'

const rows = 100_000

async function importRows(app: App, count: number): Promise<void> {
  await app.button('List').click()
  await app.button('Import').click()
  const buffer = Buffer.from(spreadsheetLines(count).join('\r\n'))
  await app.page
    .locator('main input[type=file]')
    .setInputFiles({ name: 'long.csv', buffer, mimeType: '' })
  await expect(app.page.getByRole('region', { name: 'The first that was read' })).toContainText(
    'number 0',
  )
  await app.button(`Add ${count.toLocaleString('en')} rows to My list`).click()
}

test('100,000 rows are read, sorted, picked, gone through to the last and there again after a reload', async ({
  app,
}) => {
  const { page } = app
  const grid = page.getByRole('grid', { name: 'Rows' })
  const shown = grid.locator('[data-index]')
  await app.open()
  await importRows(app, rows)
  await expect(grid).toHaveAttribute('aria-rowcount', `${rows + 1}`)

  await grid.getByRole('button', { name: 'ID' }).click()
  await expect(shown.first()).toHaveAttribute('aria-rowindex', '2')
  await expect(shown.first()).toContainText('CVE-2015-10000')

  const facet = page.getByRole('checkbox', { name: /^Critical/ })
  const text = (await page.locator('label', { has: facet }).textContent()) ?? ''
  const count = Number(text.replaceAll(/\D/g, ''))
  await facet.check()
  await expect(grid).toHaveAttribute('aria-rowcount', `${count + 1}`)
  expect(count).toBeGreaterThan(100)
  await shown.first().focus()
  await page.keyboard.press('End')
  const last = grid.locator(`[aria-rowindex="${count + 1}"]`)
  await expect(last).toBeFocused()
  await expect(last).toBeInViewport()
  await expect(last).toContainText('CVE-2026-')
  // Rows that a jump passes are drawn with their texts alone; where it rests they can be pressed.
  await page.evaluate(() => scrollTo(0, 40_000))
  await expect(shown.nth(5).getByRole('checkbox')).toBeVisible()
  await facet.uncheck()
  await expect(grid).toHaveAttribute('aria-rowcount', `${rows + 1}`)

  await expect.poll(() => page.evaluate(() => localStorage.getItem('plumb.list'))).toBe(`${rows}`)
  await page.reload()
  await expect(app.button('List 100,000')).toBeVisible()
  await expect(grid).toHaveAttribute('aria-rowcount', `${rows + 1}`)
})

test('a page that is closed while rows are being stored keeps none of them, and says so the next time', async ({
  app,
}) => {
  const context = app.page.context()
  // The store is never done with it.
  await app.page.addInitScript(() => {
    const put = Reflect.get(IDBObjectStore.prototype, 'put')
    Reflect.set(
      IDBObjectStore.prototype,
      'put',
      function (this: IDBObjectStore, value: unknown, key: IDBValidKey) {
        const again = () => this.get('nothing').addEventListener('success', again)
        again()
        return put.call(this, value, key)
      },
    )
  })
  await app.open()
  await importRows(app, 300)
  await expect(app.button('List 300')).toBeVisible()
  await app.page.close()
  const later = appOn(await context.newPage())
  await later.page.goto('/#view=list')
  await expect(
    later.page.getByText(
      'The page was closed before 300 rows were stored. None of them was kept: import them again.',
    ),
  ).toBeVisible()
  await expect(later.button('List')).toBeVisible()
  await later.page.reload()
  await expect(later.page.getByRole('heading', { level: 1 })).toBeVisible()
  await expect(later.page.getByText('The page was closed before')).toBeHidden()
})

test('rows for which the store has no room stay on screen, and it is said that they are not kept', async ({
  app,
}) => {
  await app.page.addInitScript(() => {
    Reflect.set(IDBObjectStore.prototype, 'put', () => {
      throw new DOMException('full', 'QuotaExceededError')
    })
  })
  await app.open()
  await importRows(app, 300)
  await expect(
    app.page.getByText('This browser does not store the list: it lasts until the page is closed.'),
  ).toBeVisible()
  await expect(app.page.getByRole('grid', { name: 'Rows' })).toHaveAttribute('aria-rowcount', '301')
})
