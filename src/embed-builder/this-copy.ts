import { useEffect, useState } from 'react'

import type { Copy } from './snippets.ts'

/** The folder that this page stands in. */
const folder = new URL('./', location.href.replace(/[?#].*$/, '')).href
const version = import.meta.env['PLUMB_VERSION']

/** What a browser compares a script with before it runs it; undefined outside of secure contexts. */
async function integrityOf(address: string): Promise<string | undefined> {
  const response = await fetch(address)
  // Only secure contexts have this.
  const { subtle } = crypto as Partial<Crypto>
  if (!response.ok || !subtle) return undefined
  const digest = new Uint8Array(await subtle.digest('SHA-384', await response.arrayBuffer()))
  return `sha384-${btoa(String.fromCharCode(...digest))}`
}

/** Where this copy of Plumb is, with the hash of its loader once that is known. */
export function useThisCopy(): Copy {
  const [integrity, setIntegrity] = useState<string>()
  useEffect(() => {
    integrityOf(`${folder}embed-${version}.js`).then(setIntegrity, () => undefined)
  }, [])
  return { folder, version, integrity }
}
