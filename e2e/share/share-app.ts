// The page with what a person does to share a result, also under an address that others can open.
import { type App, expect, test as base } from '../app.ts'
import { collectFaults, isRequestTo } from '../faults.ts'

export { expect }
export { vectors } from '../app.ts'

/** A host that others can reach; the tests' own server answers for it. */
const publicAddress = 'https://plumb.example/'

function shareOn(app: App) {
  const { page } = app
  const dialog = page.getByRole('dialog', { name: 'Share' })
  const rationale = page.getByRole('main')
  const share = {
    dialog,
    preview: dialog.getByRole('textbox', { name: /^Preview/ }),
    /** Whether the form carries a part. */
    with: (part: string) =>
      dialog.getByRole('group', { name: 'With' }).getByRole('checkbox', { name: part }),
    form: (name: string) => dialog.getByRole('radio', { name, exact: true }),
    title: rationale.getByRole('textbox', { name: 'Title', exact: true }),
    note: rationale.getByRole('textbox', { name: 'Note on the vector' }),
    metricNote: (name: string) =>
      rationale.getByRole('textbox', { name: `Why this value of ${name}` }),
    async open(): Promise<void> {
      await app.button('Share').click()
      await expect(dialog).toBeVisible()
    },
    async close(): Promise<void> {
      await dialog.getByRole('button', { name: 'Close' }).click()
      await expect(dialog).toHaveCount(0)
    },
    /** Opens title and notes, and writes what is given. */
    async write({ title, note }: { title?: string; note?: string } = {}): Promise<void> {
      await page.getByRole('heading', { name: 'Title and notes' }).click()
      await expect(share.title).toBeVisible()
      if (title !== undefined) await share.title.fill(title)
      if (note !== undefined) await share.note.fill(note)
    },
    /** Copies the chosen form by its button. */
    async copy(name: string, button: string): Promise<string> {
      await dialog.getByRole('radio', { name, exact: true }).check()
      return app.copies(dialog.getByRole('button', { name: button, exact: true }))
    },
  }
  return share
}

type Fixtures = {
  share: ReturnType<typeof shareOn>
  publicShare: ReturnType<typeof shareOn> & { app: App }
}

export const test = base.extend<Fixtures>({
  faults: ({}, use) => collectFaults(use, isRequestTo(publicAddress)),
  share: async ({ app }, use) => {
    await use(shareOn(app))
  },
  publicShare: async ({ visitor, origin }, use) => {
    const app = await visitor({ baseURL: publicAddress })
    await app.page.route(`${publicAddress}**`, async (route) => {
      const { pathname, search } = new URL(route.request().url())
      const response = await route.fetch({ url: `${origin}${pathname}${search}` })
      await route.fulfill({ response })
    })
    await use({ ...shareOn(app), app })
    // What is fetched ahead may be on its way still.
    await app.page.unrouteAll({ behavior: 'ignoreErrors' })
  },
})
