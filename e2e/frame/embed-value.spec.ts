// What the form holds, in words: after every press of a person, and while another version is looked at.
import { elementTest as test, expect, vectors } from './host-page.ts'

const { v31, v40, v40Half } = vectors

function element(vector: string, attributes = ''): string {
  return `<form><cvss-calculator name="cvss" ${attributes} vector="${vector}"></cvss-calculator></form>`
}

const texts: readonly [what: string, text: string, vector: string, score: string, says?: RegExp][] =
  [
    ['a score behind it', `${v31} (9.8 Critical)`, v31, '9.8 Critical'],
    ['a score in front of it', `Critical 9.8, ${v31}`, v31, '9.8 Critical'],
    ['a link around it', `https://nvd.example/calc?vector=${v31}&x=1`, v31, '9.8 Critical'],
    [
      'another score in front of it',
      `Critical 9.8 ${v31.replace('A:H', 'A:N')}`,
      v31.replace('A:H', 'A:N'),
      '9.1 Critical',
      /The text says 9\.8, the vector is 9\.1/,
    ],
    ['a whole ticket around it', `${'Some words. '.repeat(300)}${v31}\nand more`, v31, '9.8'],
    ['a break within it', v31.replace('/UI:N', '<br>/UI:N'), v31, '9.8 Critical', /markup/],
  ]

for (const [what, text, vector, score, says] of texts) {
  test(`a vector with ${what} is offered whole, with what the form holds then, and the way back`, async ({
    host,
  }) => {
    await host.openElements(element(text.replaceAll('<', '&lt;').replaceAll('&x', '&amp;x')))
    await host.loaded()
    const frame = await host.frameOf()
    const result = frame.getByRole('region', { name: 'Result' })
    expect(await host.sent()).toEqual([['cvss', text]])
    await expect(result).toContainText('a vector can be read in it')
    await expect(result).toContainText('The form holds it as it is until you change a metric')
    await expect(result).toContainText(`The form then holds: ${vector}`)
    if (says) await expect(result).toContainText(says)
    await expect(frame.getByRole('button', { name: /^Use the rest/ })).toHaveCount(0)
    await frame.getByRole('button', { name: `Use this vector: ${score}` }).click()
    await expect.poll(host.value).toBe(vector)
    await expect(result).toContainText('The form now holds this vector instead of the stored value')
    await frame.getByRole('button', { name: 'Back to the stored value' }).click()
    await expect.poll(host.value).toBe(text)
    await expect(result).toContainText('The form holds it as it is until you change a metric')
    // Taken back itself.
    await frame.getByRole('button', { name: 'Undo' }).click()
    await expect.poll(host.value).toBe(vector)
  })
}

test('several vectors in a text are each offered, and none is taken by itself', async ({
  host,
}) => {
  const second = v31.replace('A:H', 'A:N')
  const text = `was ${v31} and is ${second}`
  await host.openElements(element(text))
  await host.loaded()
  const frame = await host.frameOf()
  await expect(frame.getByText('2 vectors can be read in it')).toBeVisible()
  expect(await host.value()).toBe(text)
  await frame.getByRole('button', { name: `Use this vector: 9.1 Critical, ${second}` }).click()
  await expect.poll(host.value).toBe(second)
})

test('in a locked version, a vector of another one in a text is named, and v3.0 taken as v3.1', async ({
  host,
}) => {
  await host.openElements(element(`${v31} (9.8)`, 'lock-version="4.0"'))
  await host.loaded()
  const frame = await host.frameOf()
  await expect(frame.getByText(/Only CVSS v4\.0 .*CVSS v3\.1/)).toBeVisible()
  await expect(frame.getByRole('button', { name: /^Use / })).toHaveCount(0)
  await host.on((each) => each.setAttribute('lock-version', '3.0'))
  await frame.getByRole('button', { name: 'Use its metrics as v3.0: 9.8' }).click()
  await expect.poll(host.value).toBe(v31.replace('3.1', '3.0'))
})

test('what a press would leave open, or Not Defined, is said before and after', async ({
  host,
}) => {
  await host.openElements(element(`${v31.replace('A:H', 'A:Q')}/E:Z`))
  await host.loaded()
  const frame = await host.frameOf()
  const result = frame.getByRole('region', { name: 'Result' })
  await expect(result).toContainText('The form then holds nothing until A is answered')
  await frame.getByRole('button', { name: 'Use the rest, with A open and E Not Defined' }).click()
  await expect.poll(host.value).toBe('')
  await expect(result).toContainText('The form now holds nothing until A is answered')
  await expect(result).toContainText('A:Q/E:Z')
  await frame.getByRole('button', { name: 'Back to the stored value' }).click()
  await expect.poll(host.value).toBe(`${v31.replace('A:H', 'A:Q')}/E:Z`)
})

test('a press that empties the form says so, and the stored value comes back by another', async ({
  host,
}) => {
  await host.openElements(element(v31))
  await host.loaded()
  const frame = await host.frameOf()
  const result = frame.getByRole('region', { name: 'Result' })
  const availability = frame.getByRole('group', { name: /^Availability \(/ })
  await expect(result).toContainText('The form holds the stored value, unchanged')
  for (const [press, holds, value] of [
    [
      () => availability.getByRole('radio', { name: /^None/ }).check(),
      'The form now holds this vector instead of the stored value',
      v31.replace('A:H', 'A:N'),
    ],
    [
      () => availability.getByRole('radio', { name: /^High/ }).press('Delete'),
      'The form now holds nothing until A is answered',
      '',
    ],
    [
      () => frame.getByRole('button', { name: 'Reset' }).click(),
      'The form now holds nothing until 8 base metrics are answered',
      '',
    ],
  ] as const) {
    await press()
    await expect.poll(host.value).toBe(value)
    await expect(result).toContainText(holds)
    await frame.getByRole('button', { name: 'Back to the stored value' }).click()
    await expect.poll(host.value).toBe(v31)
    await expect(result).toContainText('The form holds the stored value, unchanged')
  }
})

test('looking at another version is no change, and the frame says what is stored', async ({
  host,
}) => {
  const text = v31.toLowerCase()
  await host.openElements(element(text))
  await host.loaded()
  const frame = await host.frameOf()
  const result = frame.getByRole('region', { name: 'Result' })
  const show = (version: string) =>
    frame.getByRole('button', { name: `CVSS v${version}`, exact: true }).click()
  for (const version of ['4.0', '2.0']) {
    await show(version)
    await expect(result).toContainText(`The form still holds the stored value: ${text}`)
    expect(await host.value()).toBe(text)
  }
  await frame.getByRole('button', { name: 'Back to the stored value' }).click()
  await expect(result).toContainText('The form holds the stored value, unchanged')
  // A half that is begun elsewhere empties the form, which is said, and looking back is enough to end it.
  await show('4.0')
  await frame
    .getByRole('radio', { name: /^Network \(N\)/ })
    .first()
    .check()
  await expect.poll(host.value).toBe('')
  await expect(result).toContainText(
    'The form now holds nothing until 10 base metrics are answered',
  )
  await show('3.1')
  await expect.poll(host.value).toBe(text)
  const told = (await host.seen()).map(({ type }) => type)
  expect(told).toEqual(['change', 'change'])
  await show('4.0')
  await expect(result).toContainText(`The form still holds the stored value: ${text}`)
  expect(await host.value()).toBe(text)
  // Looked at, a vector of one's own stays the value.
  await host.on((each, vector = 'CVSS:4.0/AV:L') => Object.assign(each, { value: vector }))
  await expect.poll(() => host.on(({ state }) => state?.partial)).toBe('CVSS:4.0/AV:L')
})

test('while another version is looked at, the message to the host keeps its vector', async ({
  host,
}) => {
  await host.openElements(element(v40, 'buttons="save"'))
  await host.loaded()
  const frame = await host.frameOf()
  await frame
    .getByRole('radio', { name: /^Physical \(P\)/ })
    .first()
    .check()
  const mine = v40.replace('AV:N', 'AV:P')
  await expect.poll(host.value).toBe(mine)
  await frame.getByRole('button', { name: 'CVSS v3.1', exact: true }).click()
  const result = frame.getByRole('region', { name: 'Result' })
  await expect(result).toContainText(`The form holds what was set in another version: ${mine}`)
  await frame.getByRole('button', { name: 'Save', exact: true }).click()
  await expect
    .poll(async () => (await host.seen()).map(({ type }) => type))
    .toEqual(['change', 'save'])
  expect((await host.seen()).at(-1)?.detail).toMatchObject({ vector: mine, value: mine })
})

test('removing says what the form holds', async ({ host }) => {
  await host.openElements(element('n/a'))
  await host.loaded()
  const frame = await host.frameOf()
  await frame.getByRole('button', { name: 'Remove it' }).click()
  await expect(frame.getByText('the form now holds nothing')).toBeVisible()
  await expect.poll(host.value).toBe('')
})

test('a half that was stored says what it holds as it grows', async ({ host }) => {
  await host.openElements(element(v40Half))
  await host.loaded()
  const frame = await host.frameOf()
  await frame
    .getByRole('radio', { name: /^Physical \(P\)/ })
    .first()
    .check()
  await expect(
    frame.getByText('The form now holds this incomplete vector instead of the stored value'),
  ).toBeVisible()
})
