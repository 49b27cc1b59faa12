import { useEffect, useState } from 'react'

import type { Texts } from '#share/parts.ts'
import type { SharedResult } from '#share/shared-result.ts'

/** A result with what the chosen table makes of it, once what decides has come; without an ID nothing is decided. */
export function useDecided({ messages, share }: Texts, result: SharedResult): SharedResult {
  const isWanted = result.cve !== undefined
  const [decided, setDecided] = useState<(result: SharedResult) => SharedResult>()
  useEffect(() => {
    if (!isWanted) return
    import('./load-decided.ts')
      .then(({ loadDecided }) => loadDecided({ messages, share }))
      .then(
        (loaded) => setDecided(() => loaded),
        () => undefined,
      )
  }, [isWanted, messages, share])
  return decided ? decided(result) : result
}
