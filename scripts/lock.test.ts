import { readFileSync } from 'node:fs'

import { expect, test } from 'vitest'

type Entry = { readonly integrity?: string; readonly resolved?: string }

const lock: { packages: Readonly<Record<string, Entry>> } = JSON.parse(
  readFileSync(new URL('../package-lock.json', import.meta.url), 'utf8'),
)
const packages = Object.entries(lock.packages).filter(([path]) => path !== '')

test('npm checks every package, for every system, against what was locked', () => {
  expect(packages.length).toBeGreaterThan(100)
  const unchecked = packages.filter(([, { integrity }]) => !integrity?.startsWith('sha512-'))
  expect(unchecked.map(([path]) => path)).toEqual([])
})

test('no package is bound to the registry it happened to be fetched from', () => {
  expect(packages.filter(([, { resolved }]) => resolved !== undefined)).toEqual([])
})
