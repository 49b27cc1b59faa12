import { test, vectors } from '../app.ts'

test('a reload keeps the drafts of this tab, its undo and its redo', async ({ app, visitor }) => {
  await app.openVector(vectors.v31)
  await app.switchTo('2.0')
  await app.choose('Access Vector', 'Network')
  await app.switchTo('4.0')
  await app.choose('Attack Vector', 'Physical')
  await app.choose('Attack Complexity', 'Low')
  await app.button('Undo').click()
  await app.shows({ score: '0.0 to 8.6', vector: 'CVSS:4.0/AV:P' })

  await app.page.reload()
  await app.shows({ score: '0.0 to 8.6', vector: 'CVSS:4.0/AV:P' })
  await app.button('Redo').click()
  await app.shows({ score: '0.0 to 8.6', vector: 'CVSS:4.0/AV:P/AC:L' })
  await app.switchTo('3.1')
  await app.shows({ score: '9.8', vector: vectors.v31 })
  await app.switchTo('2.0')
  await app.shows({ score: '0.0 to 10.0', vector: 'CVSS:2.0/AV:N' })
  await app.press('Control+z', 'Control+z', 'Control+z', 'Control+z')
  await app.shows({ score: '0.0 to 10.0', vector: 'CVSS:4.0' })

  // Drafts are this tab's own: neither another tab nor a link has them.
  const other = await visitor()
  await other.page.goto(app.page.url())
  await other.switchTo('3.1')
  await other.shows({ score: '0.0 to 10.0', vector: 'CVSS:3.1' })
})

test('a link opened in the tab is shown, and undo leads back to the draft', async ({ app }) => {
  await app.openVector(vectors.v31)
  await app.page.goto('about:blank')
  await app.openVector('CVSS:3.1/AV:P')
  await app.shows({ score: '0.0 to 7.6', vector: 'CVSS:3.1/AV:P' })
  await app.press('Control+z')
  await app.shows({ score: '9.8', vector: vectors.v31 })
})
