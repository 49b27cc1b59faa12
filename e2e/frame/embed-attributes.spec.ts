// Every attribute of the element with values nobody should give it: the value of the form stays.
import { forgive } from '../faults.ts'
import { elementTest as test, expect, vectors } from './host-page.ts'

const { v31 } = vectors
const long = 'x'.repeat(1_200_000)
const names = [
  'lock-version',
  'groups',
  'mode',
  'title',
  'aria-label',
  'cve',
  'theme',
  'lang',
  'read-only',
  'buttons',
  'autosize',
  'lookups',
  'required',
  'disabled',
  'name',
]
const values = [
  ['too long', long],
  ['repeated', 'base base base save save save 3.1 3.1'],
  ['a list without end', 'base '.repeat(150)],
  ['empty', ''],
  ['white space', ' \n\t '],
  ['a key of every object', '__proto__ constructor toString'],
  ['several CVE IDs', 'CVE-2024-1234, CVE-2024-5678'],
  ['markup', '"><script>alert(1)</script>'],
] as const
/** Any text is one of these. */
const free = new Set([
  'title',
  'lang',
  'aria-label',
  'read-only',
  'autosize',
  'lookups',
  'required',
  'disabled',
  'name',
])

for (const [what, value] of values) {
  test(`whatever attribute is ${what}, the value stays and the attribute is named`, async ({
    host,
    faults,
  }) => {
    await host.openElements(
      `<form><cvss-calculator name="cvss" vector="${v31}"></cvss-calculator></form>`,
    )
    await host.loaded()
    const named = (name: string) =>
      faults.filter((fault) => fault.startsWith(`warning: <cvss-calculator>: ${name}=`))
    for (const name of names) {
      const element = host.elements.first()
      await element.evaluate((it, [key, text]) => it.setAttribute(key, text), [
        name,
        value,
      ] as const)
      const isSaid = !free.has(name) && value.trim() !== ''
      // Of any short text, the nearest language is taken.
      const isLong = ['title', 'lang'].includes(name) && value === long
      if (isSaid || isLong) await expect.poll(() => named(name).length, name).toBeGreaterThan(0)
      expect(await host.value(), name).toBe(v31)
      expect(await host.on(({ validity }) => validity.customError), name).toBe(false)
      if (name !== 'name' && name !== 'disabled')
        expect(await host.sent(), name).toEqual([['cvss', v31]])
      await element.evaluate((it, key) => it.removeAttribute(key), name)
      if (name === 'name') await host.on((element) => element.setAttribute('name', 'cvss'))
    }
    // The frame is alive, and still of any version.
    await (await host.frameOf()).getByRole('button', { name: 'CVSS v4.0', exact: true }).click()
    expect(await host.sent()).toEqual([['cvss', v31]])
    forgive(faults, (fault) => fault.startsWith('warning: <cvss'))
  })
}

test('all of them at once from the beginning', async ({ host, faults }) => {
  const attributes = names
    .filter((name) => name !== 'name' && name !== 'disabled')
    .map((name) => `${name}="${'__proto__ '.repeat(30)}"`)
    .join(' ')
  await host.openElements(
    `<form><cvss-calculator name="cvss" ${attributes} vector="${v31}"></cvss-calculator></form>`,
  )
  await host.loaded()
  expect(await host.sent()).toEqual([['cvss', v31]])
  expect(await host.on(({ state }) => state?.score)).toBe(9.8)
  forgive(faults, (fault) => fault.startsWith('warning: <cvss'))
})
