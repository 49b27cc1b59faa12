// One press deletes all that the page has stored: every store of the browser is read.
import type { Page } from '@playwright/test'

import { cves } from '../threat/stand-in-figures.ts'
import { expect, test, vectors } from '../threat/threat-app.ts'

/** Whatever the browser holds for the page, by the name of its store. */
function stored(page: Page): Promise<Readonly<Record<string, readonly string[]>>> {
  return page.evaluate(async () => {
    const held: Record<string, readonly string[]> = {
      localStorage: Object.entries(localStorage).map(String),
      sessionStorage: Object.entries(sessionStorage).map(String),
      cookies: document.cookie === '' ? [] : [document.cookie],
      caches: 'caches' in globalThis ? await caches.keys() : [],
    }
    const answered = <Result>(request: IDBRequest<Result>) =>
      new Promise<Result>((resolve, reject) => {
        request.addEventListener('success', () => resolve(request.result))
        request.addEventListener('error', () => reject(request.error ?? new Error()))
      })
    for (const { name = '' } of await indexedDB.databases()) {
      const database = await answered(indexedDB.open(name))
      for (const store of database.objectStoreNames)
        held[`${name}/${store}`] = (
          await answered(database.transaction(store).objectStore(store).getAll())
        ).map((value) => JSON.stringify(value))
      database.close()
    }
    return held
  })
}

test('"Delete everything" leaves nothing in any store, not even when the page is left', async ({
  app,
  threat,
}) => {
  const { page } = app
  await threat.openAsking(cves.known)
  await threat.knowsAll()
  await threat.holdsAll(cves.known)
  await app.openVector(vectors.v31)
  await app.button('Keep').click()
  await app.choose('Attack Vector', 'Local')
  await app.button('List 1').click()
  const storesWith = async (text: string) =>
    Object.entries(await stored(page)).flatMap(([store, values]) =>
      values.some((value) => value.includes(text)) ? store : [],
    )
  await expect.poll(() => storesWith(cves.known)).toContain('plumb-answers/answers')
  await expect
    .poll(async () => (await storesWith('AV:N')).some((name) => name.includes('list')))
    .toBe(true)

  await app.button('Lists').click()
  const opened = page.waitForEvent('load')
  await app.button('Delete everything Plumb stored here').click()
  // It opens the page anew.
  await opened
  await expect(app.button('List')).toBeVisible()
  await page.goto('/licences.txt')
  for (const text of [cves.known, 'AV:', 'CVE-']) expect(await storesWith(text)).toEqual([])
})
