import { expect, test } from '../app.ts'

test('a letter shared by two values goes through them and stays', async ({ app }) => {
  await app.openVector('CVSS:2.0/AV:N/AC:L/Au:N/C:P/I:P/A:P')
  const confidence = (value: string) => app.value('Report Confidence', value)
  await confidence('Not Defined').focus()
  for (const value of ['Unconfirmed', 'Uncorroborated', 'Unconfirmed']) {
    await app.press('u')
    await expect(confidence(value)).toBeChecked()
    await expect(confidence(value)).toBeFocused()
  }
  await app.shows({ score: '6.8', vector: 'CVSS:2.0/AV:N/AC:L/Au:N/C:P/I:P/A:P/RC:UC' })
})

test('digits choose by position, Not Defined where the version draws it', async ({ app }) => {
  await app.openVector('CVSS:3.1')
  await app.focus('Attack Vector', 'Network')
  await app.press('1', '1', '1', '1', '1', '1', '1', '1')
  await app.shows({ score: '9.8', vector: 'CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H' })
  await app.focus('Exploit Code Maturity', 'Not Defined')
  await app.press('5', '1', '9')
  await app.shows({ score: '9.0', vector: 'CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H/E:U' })
  await expect(app.value('Report Confidence', 'Not Defined')).toBeFocused()
})

test('arrow steps within one metric are one step of undo', async ({ app }) => {
  await app.openVector('CVSS:3.1/AV:N/AC:L')
  await app.focus('Attack Vector', 'Network')
  await app.press('ArrowRight', 'ArrowRight', 'ArrowDown')
  await expect(app.value('Attack Vector', 'Physical')).toBeChecked()
  await app.focus('Attack Complexity', 'Low')
  await app.press('ArrowRight')
  await app.shows({ score: '0.0 to 7.1', vector: 'CVSS:3.1/AV:P/AC:H' })
  await app.press('Control+z')
  await app.shows({ score: '0.0 to 7.6', vector: 'CVSS:3.1/AV:P/AC:L' })
  await app.press('Control+z')
  await app.shows({ score: '0.0 to 10.0', vector: 'CVSS:3.1/AV:N/AC:L' })
  await app.press('Control+Shift+z')
  await app.shows({ score: '0.0 to 7.6', vector: 'CVSS:3.1/AV:P/AC:L' })
})

test('digits choose where they need Shift, and letters of another alphabet by their place', async ({
  app,
}) => {
  await app.openVector('CVSS:3.1')
  await app.focus('Attack Vector', 'Network')
  const keyboard = await app.page.context().newCDPSession(app.page)
  for (const [key, code] of [
    ['&', 'Digit1'],
    ['é', 'Digit2'],
    ['т', 'KeyN'],
    ['к', 'KeyR'],
  ] as const) {
    await keyboard.send('Input.dispatchKeyEvent', { type: 'keyDown', key, code })
    await keyboard.send('Input.dispatchKeyEvent', { type: 'keyUp', key, code })
  }
  await app.shows({ score: /to/, vector: 'CVSS:3.1/AV:N/AC:H/PR:N/UI:R' })
  await app.press('Shift+Digit1')
  await app.shows({ score: /to/, vector: 'CVSS:3.1/AV:N/AC:H/PR:N/UI:R' })
})
