// Which file of the build is which: the names of late files are hashes.
import { readFileSync } from 'node:fs'

type Entry = { readonly file: string; readonly name?: string; readonly css?: readonly string[] }

const entries = Object.values(
  JSON.parse(
    readFileSync(new URL('../dist/.vite/manifest.json', import.meta.url), 'utf8'),
  ) as Readonly<Record<string, Entry>>,
)

/** What the build calls the part that a file of this address is of; several may be called the same. */
export function partOf(address: string): string | undefined {
  const { pathname } = new URL(address)
  return entries.find(({ file, css = [] }) =>
    [file, ...css].some((each) => pathname.endsWith(`/${each}`)),
  )?.name
}

/** Whether an address is of a script of one of the parts that the build calls so. */
export function isScriptOf(...names: readonly string[]): (address: URL) => boolean {
  return ({ href, pathname }) => pathname.endsWith('.js') && names.includes(partOf(href) ?? '')
}
