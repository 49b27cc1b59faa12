// What somebody types is never lost: not by a reload, not by a limit, not by a browser that keeps nothing.
import { isScriptOf } from '../built-files.ts'
import { type App, expect, test, vectors } from '../app.ts'

const notes = 'Title and notes'

async function openNotes(app: App): Promise<void> {
  await app.page.getByRole('heading', { name: notes }).click()
  await expect(field(app, 'Title')).toBeVisible()
}

function field(app: App, name: string) {
  return app.page.getByRole('textbox', { name, exact: true })
}

test('text that was typed and not read is there after a reload, also of a tab that is killed', async ({
  app,
}) => {
  const { page } = app
  await app.openVector(vectors.v31)
  await app.pasteField.fill('a ticket, half written')
  await app.vector.fill('CVSS:3.1/AV:Q')
  // Nobody tells a tab that it is killed: what it had kept by then has to do.
  await page.evaluate(() => {
    for (const event of ['pagehide', 'visibilitychange', 'blur'])
      addEventListener(event, (heard) => heard.stopImmediatePropagation(), true)
  })
  await expect
    .poll(() => page.evaluate(() => sessionStorage.getItem('plumb.unread')))
    .toContain('CVSS:3.1/AV:Q')
  await page.reload()
  await expect(app.pasteField).toHaveValue('a ticket, half written')
  await expect(app.vector).toHaveValue('CVSS:3.1/AV:Q')
  await app.pasteField.fill('')
  await app.vector.fill('')
  await app.vector.blur()
  await page.reload()
  await app.shows({ score: '9.8', vector: vectors.v31 })
  await expect(app.pasteField).toHaveValue('')
})

test('text that was typed before what keeps it could be loaded is kept, too', async ({
  app,
  faults,
}) => {
  const { page } = app
  let isDown = true
  await page.route(isScriptOf('start-late'), (route) => (isDown ? route.abort() : route.continue()))
  const missed = page.waitForRequest((request) => isScriptOf('start-late')(new URL(request.url())))
  await app.open()
  await missed
  await app.pasteField.fill('a ticket, half written')
  isDown = false
  await expect
    .poll(() => page.evaluate(() => sessionStorage.getItem('plumb.unread')))
    .toContain('half written')
  await page.reload()
  await expect(app.pasteField).toHaveValue('a ticket, half written')
  for (const fault of faults.splice(0)) expect(fault).toContain('ERR_FAILED')
})

test('text of the vector field stays with its assessment', async ({ app }) => {
  await app.openVector(vectors.v31)
  await app.vector.fill('CVSS:3.1/AV:Q')
  await app.vector.blur()
  await app.page.goto('about:blank')
  await app.openVector(vectors.v40)
  await app.shows({ score: '7.6', vector: vectors.v40 })
})

test('a text that does not fit is refused whole, and said', async ({ app }) => {
  await app.openVector(vectors.v31)
  await openNotes(app)
  const note = field(app, 'Note on the vector')
  await note.fill('kept')
  await note.press('Control+a')
  // Comes at once, as a paste does, whatever the machine's clipboard is busy with.
  await app.page.keyboard.insertText('x'.repeat(6003))
  await expect(note).toHaveValue('kept')
  await expect(note).toHaveAccessibleDescription(/would be 6,003 characters, and 4,000 fit/)
  await note.fill('y'.repeat(3990))
  await expect(note).toHaveAccessibleDescription('10 more characters fit.')
  await note.press('End')
  for (let count = 0; count < 10; count += 1) await note.press('z')
  await expect(note).toHaveValue(/^y{3990}z{10}$/)
  await note.press('Control+Home')
  await note.press('a')
  await expect(note).toHaveAccessibleDescription(/would be 4,001 characters/)
  // The caret stays where the person was.
  await note.press('Delete')
  await note.press('b')
  await expect(note).toHaveValue(/^by{3989}z{10}$/)

  const title = field(app, 'Title')
  await title.fill('t'.repeat(201))
  await expect(title).toHaveValue('')
  await expect(title).toHaveAccessibleDescription(/would be 201 characters, and 200 fit/)
})

test('a browser that keeps nothing is said beside the notes', async ({ app }) => {
  await app.page.addInitScript(() => {
    Storage.prototype.setItem = () => {
      throw new DOMException('full', 'QuotaExceededError')
    }
  })
  await app.openVector(vectors.v31)
  await openNotes(app)
  await field(app, 'Title').fill('Overflow in the parser')
  await expect(app.page.getByRole('alert')).toHaveText(/This browser does not keep what is written/)
  await expect(field(app, 'Title')).toHaveValue('Overflow in the parser')
})
