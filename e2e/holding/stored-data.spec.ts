import { forgive } from '../faults.ts'
import type { Page } from '@playwright/test'

import { appOn } from '../app.ts'
import { cves, kevCatalogue } from '../threat/stand-in-figures.ts'
import { expect, test } from '../threat/threat-app.ts'

/** Replaces every value of every IndexedDB store, as a damaged profile or another program would. */
function damage(page: Page, how: 'empty' | 'out of range'): Promise<number> {
  return page.evaluate(async (way) => {
    const spoiled = (value: unknown): unknown => {
      if (way === 'empty') return {}
      if (value instanceof Float64Array) return value.map((_, at) => (at % 2 === 0 ? -5 : 1e308))
      if (typeof value === 'number') return 1e308
      if (typeof value !== 'object' || value === null) return value
      if (Array.isArray(value)) return value.map(spoiled)
      return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, spoiled(each)]))
    }
    const done = <Result>(request: IDBRequest<Result>) =>
      new Promise<Result>((resolve, reject) => {
        request.addEventListener('success', () => resolve(request.result))
        request.addEventListener('error', () => reject(request.error ?? new Error('failed')))
      })
    let count = 0
    for (const { name = '' } of await indexedDB.databases()) {
      const database = await done(indexedDB.open(name))
      for (const store of database.objectStoreNames) {
        const all = database.transaction(store, 'readwrite').objectStore(store)
        for (const key of await done(all.getAllKeys())) {
          await done(all.put(spoiled(await done(all.get(key))), key))
          count++
        }
      }
      database.close()
    }
    return count
  }, how)
}

for (const how of ['empty', 'out of range'] as const)
  test(`stored answers and files that are ${how} are forgotten, and said to be`, async ({
    visitorOn,
  }) => {
    const { app, page, threat } = await visitorOn('2026-08-15')
    await threat.ask(cves.known)
    await threat.knowsAll()
    await threat.show()
    await threat.chooseFiles(
      ['kev.json', JSON.stringify(kevCatalogue)],
      ['epss.csv', `#score_date:2026-08-14\ncve,epss,percentile\n${cves.known},0.3,0.5\n`],
    )
    await expect(threat.inUse).toHaveCount(2)
    await threat.storesAll(cves.known)
    // In a new tab nobody has asked: what is shown is what is stored.
    const count = await damage(page, how)
    expect(count).toBeGreaterThanOrEqual(5)
    await page.reload()
    await expect(threat.card).toHaveAccessibleName(cves.known)
    await expect(threat.card).toContainText(
      /\d stored answers and 2 stored files could not be read/,
    )
    await expect(threat.card).not.toContainText(/EPSS \d|KEV since|NaN|e\+/)
    await threat.lookUp.click()
    await threat.knowsAll()
    await page.reload()
    await expect(threat.fact('In KEV')).toContainText('2026')
    await expect(threat.card).not.toContainText('could not be read')
    await expect(app.result).toBeVisible()
  })

test('an error stays in its part, and its stored data can be forgotten', async ({
  visitorOn,
  faults,
}) => {
  const { app, page, threat } = await visitorOn('2026-08-15')
  await threat.ask(cves.known)
  await threat.knowsAll()
  await threat.show()
  await threat.chooseFiles(['kev.json', JSON.stringify(kevCatalogue)])
  await expect(threat.inUse).toHaveCount(1)
  await page.evaluate(() => {
    Reflect.set(Number.prototype, 'toLocaleString', () => {
      throw new Error('broken on purpose')
    })
  })
  await app.button('Hide threat context').click()
  await app.button('Show threat context').click()
  const broken = threat.panel.getByRole('alert')
  await expect(broken).toContainText('This part of the page broke.')
  await threat.calculatorWorks()
  await broken.getByRole('button', { name: 'Try again' }).click()
  await expect(broken).toContainText('This part of the page broke.')
  await broken.getByRole('button', { name: 'Forget stored data' }).click()
  await expect(broken).toContainText('answers of look-ups and the files you gave')
  await broken.getByRole('button', { name: 'Keep them' }).click()
  await broken.getByRole('button', { name: 'Forget stored data' }).click()
  await broken.getByRole('button', { name: 'Delete them' }).click()
  // React tells the console of each error that a part has caught.
  forgive(faults, (fault) => fault.includes('broken on purpose'))
  // Without the file there is no count to be written.
  await expect(threat.files).toBeVisible()
  await expect(threat.inUse).toHaveCount(0)
  await page.reload()
  await threat.show()
  await expect(threat.inUse).toHaveCount(0)
})

test('two tabs that keep and name at once lose nothing', async ({ app, sharedContext }) => {
  const other = await sharedContext.newPage()
  const tabs = [app, appOn(other)]
  for (const [at, tab] of tabs.entries()) {
    await tab.open('#CVSS:4.0/AV:N')
    await tab.button('List').click()
    await expect(tab.page.getByRole('region', { name: 'List', exact: true })).toBeVisible()
    await tab.open(`#CVSS:4.0/AV:${'NA'[at]}/CR:H`)
  }
  // Presses come as fast as the pages take them, in both at once.
  const keepMany = (page: Page) =>
    page.evaluate(async () => {
      const press = (name: string) =>
        [...document.querySelectorAll('button')].find((button) => button.textContent === name)
      for (let count = 0; count < 40;) {
        const keep = press('Keep')
        if (keep && !keep.disabled) {
          keep.click()
          count++
        } else
          document.querySelector<HTMLInputElement>('input[type="radio"]:not(:checked)')?.click()
        await new Promise((resolve) => setTimeout(resolve))
      }
    })
  await Promise.all(tabs.map(({ page }) => keepMany(page)))
  for (const { page } of tabs) {
    await page.getByRole('button', { name: 'List 80', exact: true }).click()
    const rows = page.getByRole('region', { name: 'List', exact: true }).getByRole('row')
    // With the heads of the columns.
    await expect(rows).toHaveCount(81)
  }
  await app.page.reload()
  await expect(app.button('List 80')).toBeVisible()
  await other.close()
})

test('drafts that cannot be read are forgotten, and said to be', async ({ app }) => {
  await app.openVector('CVSS:4.0/AV:N')
  await app.page.addInitScript(() => sessionStorage.setItem('plumb.drafts', '{"now":5}'))
  await app.page.reload()
  await expect(
    app.page.getByText('drafts that this tab had stored could not be read'),
  ).toBeVisible()
  // The address has kept the vector.
  await app.hasAddress('CVSS:4.0/AV:N')
})

test('an environment that the store refuses is said not to be kept', async ({ app }) => {
  await app.openVector('CVSS:4.0/CR:H')
  const { page } = app
  await page.evaluate(() => {
    Storage.prototype.setItem = () => {
      throw new DOMException('full', 'QuotaExceededError')
    }
  })
  await page.getByRole('textbox', { name: 'Name of this environment' }).fill('Office')
  await app.button('Keep environment').click()
  await expect(app.button('Apply the environment Office')).toBeVisible()
  await expect(page.getByRole('alert').filter({ hasText: 'does not keep Office' })).toBeVisible()
})
