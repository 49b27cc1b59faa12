import { expect, test, vectors } from '../app.ts'

const half = 'CVSS:3.1/AV:N/AC:L'

test('undo and redo go through the changes by button and by keys', async ({ app }) => {
  const [undo, redo] = [app.button('Undo'), app.button('Redo')]
  await app.openVector(half)
  await app.choose('Attack Vector', 'Physical')
  await app.choose('Attack Complexity', 'High')
  await expect(redo).toBeDisabled()
  await undo.click()
  await app.shows({ score: '0.0 to 7.6', vector: 'CVSS:3.1/AV:P/AC:L' })
  await undo.click()
  await app.shows({ score: '0.0 to 10.0', vector: half })
  await redo.click()
  await app.shows({ score: '0.0 to 7.6', vector: 'CVSS:3.1/AV:P/AC:L' })
  await app.press('Control+Shift+Z')
  await app.shows({ score: '0.0 to 7.1', vector: 'CVSS:3.1/AV:P/AC:H' })
  await expect(redo).toBeDisabled()
  await app.press('Control+z', 'Control+z')
  await app.shows({ score: '0.0 to 10.0', vector: half })
  await app.choose('User Interaction', 'Required')
  await expect(redo).toBeDisabled()
})

test('text fields keep their own undo', async ({ app }) => {
  await app.openVector(half)
  await app.choose('Attack Vector', 'Physical')
  await app.pasteField.click()
  await app.pasteField.pressSequentially('abc')
  await app.press('Control+z')
  await expect(app.pasteField).toHaveValue(/^a?b?$/)
  await app.vector.click()
  await app.press('End')
  await app.vector.pressSequentially('/S')
  await app.press('Control+z')
  await expect(app.vector).toHaveValue(/^CVSS:3\.1\/AV:P\/AC:L\/?$/)
  await expect(app.value('Attack Vector', 'Physical')).toBeChecked()
  await app.vector.pressSequentially('?/')
  await expect(app.vector).toHaveValue(/\?\/$/)
  await expect(app.keys).toBeHidden()
})

test('reset asks nothing and can be undone', async ({ app }) => {
  const reset = app.button('Reset')
  await app.open()
  await expect(reset).toBeDisabled()
  await expect(app.button('Undo')).toBeDisabled()
  await app.openVector(vectors.v31)
  await reset.click()
  await app.shows({ score: '0.0 to 10.0', severity: 'None to Critical', vector: 'CVSS:3.1' })
  await expect(reset).toBeDisabled()
  await app.button('Undo').click()
  await app.shows({ score: '9.8', severity: 'Critical', vector: vectors.v31 })
})

test('undo, redo and reset keep the focus, also when there is nothing left to do', async ({
  app,
}) => {
  await app.openVector(half)
  await app.choose('Attack Vector', 'Physical')
  for (const name of ['Undo', 'Redo', 'Reset']) {
    await app.button(name).focus()
    // More often than there is something to do: opening the link is a step, too.
    await app.press('Enter', 'Enter', 'Enter', 'Space')
    await expect(app.button(name)).toBeDisabled()
    await expect(app.button(name)).toBeFocused()
  }
  await app.shows({ score: '0.0 to 10.0', vector: 'CVSS:3.1' })
})

test('keys of undo work in the paste field while it is empty', async ({ app }) => {
  await app.openVector(half)
  await app.paste(vectors.v31)
  await app.shows({ score: '9.8', vector: vectors.v31 })
  await expect(app.pasteField).toBeFocused()
  await app.press('Control+z')
  await app.shows({ score: '0.0 to 10.0', vector: half })
  await app.press('Control+Shift+z')
  await app.shows({ score: '9.8', vector: vectors.v31 })
})
