// Values that a page has stored and the calculator cannot use: none is lost, each is explained.
import { forgive } from '../faults.ts'
import { elementTest as test, expect, vectors } from './host-page.ts'

const { v31, v40, v40Half } = vectors
const bad = v40.replace('AV:N', 'AV:Q')
const tooLong = `${v40}/${'E:A/'.repeat(800)}`

const stored: readonly [
  what: string,
  attributes: string,
  text: string,
  code: string,
  says: RegExp,
][] = [
  ['of another version', 'lock-version="4.0"', v31, 'unsupported', /Only CVSS v4\.0 .*CVSS v3\.1/],
  ['of v2.0', 'lock-version="3.1"', '(AV:N/AC:L/Au:N/C:P/I:P/A:P)', 'unsupported', /CVSS v2\.0/],
  ['with an error', '', bad, 'invalid-vector', /AV has no value Q at position 10/],
  ['that is no vector', '', ' n/a ', 'invalid-vector', /cannot be read/],
  ['that is too long', '', tooLong, 'too-large', /longer than the 2,048 characters/],
  ['half-answered', '', v40Half, 'incomplete', /incomplete: 6 base metrics are open/],
]

for (const [what, attributes, text, code, says] of stored) {
  test(`a stored value ${what} stays, is explained and reported`, async ({ host, page }) => {
    await host.openElements(
      `<form><cvss-calculator name="cvss" ${attributes} vector="${text}"></cvss-calculator></form>`,
    )
    await host.loaded()
    const frame = await host.frameOf()
    await expect(frame.getByText(says)).toBeVisible()
    await expect(frame.getByRole('button', { name: 'Keep it as it is' })).toBeVisible()
    const detail = { code, message: expect.stringMatching(says), value: text }
    expect(await host.seen()).toEqual([{ type: 'error', target: 'cvss-calculator', detail }])
    expect(await host.sent()).toEqual([['cvss', text]])
    const validity = () =>
      host.on(({ validity, validationMessage }) => [validity.customError, validationMessage])
    expect(await validity()).toEqual([true, expect.stringMatching(says)])
    expect(await host.on((element) => element.value)).toBe(text)
    // Reset gives it back, also after a change.
    await frame
      .getByRole('radio', { name: /^Physical \(P\)|^Local \(L\)/ })
      .first()
      .check()
    await expect.poll(() => host.on(({ state }) => state?.unchanged)).toBe(false)
    await page.evaluate(() => document.querySelector('form')?.reset())
    await expect.poll(() => host.on(({ state }) => state?.unchanged)).toBe(true)
    expect(await host.sent()).toEqual([['cvss', text]])
    expect(await validity()).toEqual([true, expect.stringMatching(says)])
    // Kept on purpose, it no longer stands in the way of the form.
    await frame.getByRole('button', { name: 'Keep it as it is' }).click()
    await expect.poll(() => host.on((element) => element.checkValidity())).toBe(true)
    expect(await host.sent()).toEqual([['cvss', text]])
  })
}

test('what could be made of a broken value is offered, and undo brings the value back', async ({
  host,
}) => {
  await host.openElements(
    `<form><cvss-calculator name="cvss" vector="${bad}"></cvss-calculator></form>`,
  )
  await host.loaded()
  const frame = await host.frameOf()
  await frame.getByRole('button', { name: 'Use the rest, with AV open' }).click()
  await expect.poll(() => host.on(({ state }) => state?.missing)).toEqual(['AV'])
  expect(await host.sent()).toEqual([['cvss', '']])
  await frame.getByRole('button', { name: 'Undo' }).click()
  await expect.poll(host.value).toBe(bad)
  await expect(frame.getByText(/AV has no value Q/)).toBeVisible()

  await frame.getByRole('button', { name: 'Remove it' }).click()
  await expect.poll(host.value).toBe('')
  expect(await host.on((element) => element.checkValidity())).toBe(true)
  await frame.getByRole('button', { name: 'Bring it back' }).click()
  await expect.poll(host.value).toBe(bad)
  expect(await host.on((element) => element.checkValidity())).toBe(false)
})

test('v3.0 and v3.1 share their metrics: a person may take them over, nothing does by itself', async ({
  host,
}) => {
  await host.openElements(`<cvss-calculator lock-version="3.0" vector="${v31}"></cvss-calculator>`)
  await host.loaded()
  expect(await host.value()).toBe(v31)
  await (await host.frameOf()).getByRole('button', { name: 'Use its metrics as v3.0: 9.8' }).click()
  await expect.poll(host.value).toBe(v31.replace('3.1', '3.0'))
  expect(await host.on((element) => element.checkValidity())).toBe(true)
})

test('a new vector is begun in a field, too, and the first metric has the focus', async ({
  host,
}) => {
  await host.openElements(
    `<cvss-calculator mode="field" lock-version="4.0" vector="${v31}"></cvss-calculator>`,
  )
  await host.loaded()
  const frame = await host.frameOf()
  await frame.getByRole('button', { name: 'Begin a new v4.0 vector' }).click()
  await expect(frame.getByRole('radio', { name: /^Network \(N\)/ }).first()).toBeFocused()
  expect(await host.value()).toBe(v31)
})

test('a value that can be repaired is shown, and stays as it was written until it is changed', async ({
  host,
}) => {
  const text = ` ${v31.toLowerCase()}/ `
  await host.openElements(
    `<form><cvss-calculator name="cvss" vector="${text}"></cvss-calculator></form>`,
  )
  await host.loaded()
  expect(await host.on(({ state }) => state?.score)).toBe(9.8)
  expect(await host.sent()).toEqual([['cvss', text]])
  expect(await host.on((element) => element.checkValidity())).toBe(true)
  const frame = await host.frameOf()
  // Looking at another version is no change.
  await frame.getByRole('button', { name: 'CVSS v4.0', exact: true }).click()
  await expect(frame.getByText('The form still holds the stored value:')).toContainText(text.trim())
  expect(await host.on(({ state }) => state?.version)).toBe('3.1')
  expect(await host.value()).toBe(text)
  await frame.getByRole('button', { name: 'CVSS v3.1', exact: true }).click()
  await frame
    .getByRole('group', { name: /^Availability \(/ })
    .getByRole('radio', { name: /^None/ })
    .check()
  await expect.poll(host.value).toBe(v31.replace('A:H', 'A:N'))
  expect(await host.seen()).toContainEqual(expect.objectContaining({ type: 'change' }))
})

test('a half that was stored goes on as a half', async ({ host }) => {
  await host.openElements(
    `<form><cvss-calculator name="cvss" required vector="${v40Half}"></cvss-calculator></form>`,
  )
  await host.loaded()
  const missing = () => host.on(({ validity }) => [validity.valueMissing, validity.customError])
  expect(await missing()).toEqual([true, true])
  const frame = await host.frameOf()
  await frame
    .getByRole('group', { name: /^Attack Requirements \(/ })
    .getByRole('radio', { name: /^None/ })
    .check()
  await expect.poll(host.value).toBe('CVSS:4.0/AV:N/AC:L/AT:N/UI:N/VC:H/SC:N')
  expect(await missing()).toEqual([true, true])
})

test('a version alone answers nothing that is required', async ({ host }) => {
  await host.openElements(
    '<form><cvss-calculator name="cvss" required vector="CVSS:3.1"></cvss-calculator></form>',
  )
  await host.loaded()
  const flags = () =>
    host.on(({ validity }) => [validity.valid, validity.valueMissing, validity.customError])
  expect(await flags()).toEqual([false, true, false])
  expect(await host.sent()).toEqual([['cvss', 'CVSS:3.1']])
  const frame = await host.frameOf()
  await expect(frame.getByRole('button', { name: 'CVSS v3.1', exact: true })).toHaveAttribute(
    'aria-pressed',
    'true',
  )
  await host.on((element) => Object.assign(element, { required: false }))
  expect(await flags()).toEqual([true, false, false])
})

test('a value that a program sets later, by property or attribute, is treated alike', async ({
  host,
}) => {
  await host.openElements(
    `<form><cvss-calculator name="cvss" vector="${v31}"></cvss-calculator></form>`,
  )
  await host.loaded()
  await host.on((element, text = 'CVSS:3.1/AV:Q') => element.setAttribute('vector', text))
  await expect.poll(() => host.on(({ validity }) => validity.customError)).toBe(true)
  expect(await host.sent()).toEqual([['cvss', 'CVSS:3.1/AV:Q']])
  const frame = await host.frameOf()
  await expect(frame.getByText('AV has no value Q')).toBeVisible()
  await host.on((element) => Object.assign(element, { value: 'first' }))
  await host.on((element) => Object.assign(element, { value: ' second\n' }))
  await expect(frame.getByText('second')).toBeVisible()
  expect(await host.value()).toBe(' second\n')
  await host.on((element, text = 'CVSS:4.0/AV:N') => Object.assign(element, { value: text }))
  await expect.poll(() => host.on(({ state }) => state?.partial)).toBe('CVSS:4.0/AV:N')
  await expect(frame.getByText('second')).toHaveCount(0)
})

test('a lock that comes later takes nothing away', async ({ host }) => {
  await host.openElements(
    `<form><cvss-calculator name="cvss" vector="${v31}"></cvss-calculator></form>`,
  )
  await host.loaded()
  const frame = await host.frameOf()
  await frame
    .getByRole('group', { name: /^Availability \(/ })
    .getByRole('radio', { name: /^None/ })
    .check()
  const changed = v31.replace('A:H', 'A:N')
  await expect.poll(host.value).toBe(changed)
  await host.on((element) => element.setAttribute('lock-version', '4.0'))
  await expect(frame.getByText(/Only CVSS v4\.0 can be scored here/)).toBeVisible()
  expect(await host.sent()).toEqual([['cvss', changed]])
  await expect.poll(() => host.on(({ validity }) => validity.customError)).toBe(true)
})

for (const state of ['disabled', 'read-only']) {
  test(`${state}, a value that cannot be used is explained and not checked`, async ({ host }) => {
    await host.openElements(
      `<form><cvss-calculator name="cvss" ${state} lock-version="4.0" vector="${v31}"></cvss-calculator></form>`,
    )
    await host.loaded()
    const frame = await host.frameOf()
    await expect(frame.getByText(/Only CVSS v4\.0 can be scored here/)).toBeVisible()
    await expect(frame.getByRole('button', { name: /Keep|Begin|Remove/ })).toHaveCount(0)
    expect(await host.value()).toBe(v31)
    expect(await host.on((element) => element.checkValidity())).toBe(true)
  })
}

test('what was stored comes back with the page, also where it cannot be used', async ({
  host,
  page,
}) => {
  await host.openElements(
    `<form><cvss-calculator name="cvss" vector="${v31}"></cvss-calculator></form>`,
  )
  await host.loaded()
  await host.on((element) => Object.assign(element, { value: 'n/a' }))
  await expect.poll(() => host.on(({ validity }) => validity.customError)).toBe(true)
  await host.goElsewhere()
  await page.goBack()
  await expect.poll(host.value).toBe('n/a')
  await expect.poll(() => host.on(({ validity }) => validity.customError)).toBe(true)
})

test('twenty on a page, each with its own', async ({ host }) => {
  const texts = [v31, v40, bad, v40Half, '']
  const elements = Array.from({ length: 20 }, (_, index) => {
    const lock = index % 2 === 0 ? 'lock-version="4.0"' : ''
    const vector = texts[index % texts.length]
    return `<cvss-calculator mode="field" name="c${index}" ${lock} vector="${vector}"></cvss-calculator>`
  })
  await host.openElements(`<form>${elements.join('')}</form>`)
  for (let index = 0; index < 20; index++) await host.loaded(index)
  expect(await host.sent()).toEqual(
    elements.map((_, index) => [`c${index}`, texts[index % texts.length]]),
  )
  const invalid = await host.elements.evaluateAll((all) =>
    all.map((element) => 'validity' in element && (element.validity as ValidityState).customError),
  )
  const isWrong = (index: number) => index % 5 === 2 || index % 5 === 3 || index % 10 === 0
  expect(invalid).toEqual(elements.map((_, index) => isWrong(index)))
})

test('an attribute that is not known is left out alone, with one warning that names it', async ({
  host,
  page,
  faults,
}) => {
  await host.openElements(
    `<form><cvss-calculator name="cvss" vector="${v31}" theme="pink" groups="base thread temporal"
      buttons="save delete cancel" cve="CVE-2024-1234, CVE-2024-5678" lang="${'x'.repeat(36)}"
      ></cvss-calculator></form>`,
  )
  await host.loaded()
  expect(await host.sent()).toEqual([['cvss', v31]])
  const frame = await host.frameOf()
  await expect(frame.getByRole('button', { name: 'Save' })).toBeVisible()
  await expect(frame.getByText('Environmental', { exact: true })).toHaveCount(0)
  const named = () => faults.filter((fault) => fault.startsWith('warning: <cvss-calculator>'))
  await expect.poll(() => named().length).toBe(5)
  // Told again with every change, said once.
  await host.on((element) => element.setAttribute('theme', 'dark'))
  await host.on((element) => element.setAttribute('mode', 'window'))
  await expect.poll(() => named().length).toBe(6)
  expect(
    named()
      .toSorted()
      .map((warning) => warning.replace(/ JSHandle.*| <cvss-calculator .*/s, '')),
  ).toEqual([
    'warning: <cvss-calculator>: buttons="delete" is left out; buttons takes save, cancel',
    'warning: <cvss-calculator>: cve="CVE-2024-1234, CVE-2024-5678" is left out; cve takes one CVE ID',
    'warning: <cvss-calculator>: groups="thread" is left out; groups takes base, threat, temporal, environmental, supplemental',
    `warning: <cvss-calculator>: lang="${'x'.repeat(36)}" is left out; lang takes at most 35 characters`,
    'warning: <cvss-calculator>: mode="window" is left out; mode takes picker, field',
    'warning: <cvss-calculator>: theme="pink" is left out; theme takes auto, light, dark',
  ])
  expect(page.frames()).toHaveLength(2)
  forgive(faults, (fault) => fault.startsWith('warning: <cvss'))
})
