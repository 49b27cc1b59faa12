/** The one place that starts workers: the page's policy allows scripts from an address only by way of a Trusted Type. */

type ScriptPolicy = { readonly createScriptURL: (url: string) => string }
type TrustedTypes = {
  readonly createPolicy: (name: string, policy: ScriptPolicy) => ScriptPolicy
}

// The name stands in the Content-Security-Policy, and a name can be taken once.
let policy: ScriptPolicy | undefined

/** A worker for the address of a `?worker&url` import; none where workers may not start, as in a sandbox. */
export function startWorker(url: string): Worker | undefined {
  try {
    return new Worker(trustedScript(url), { type: 'module' })
  } catch {
    return undefined
  }
}

/** The address of a script of this page's own origin, as the page's policy wants it; throws for any other. */
export function trustedScript(url: string): string {
  const { trustedTypes } = globalThis as { trustedTypes?: TrustedTypes }
  policy ??= trustedTypes?.createPolicy('plumb', { createScriptURL: sameOrigin })
  return policy?.createScriptURL(url) ?? url
}

function sameOrigin(url: string): string {
  if (new URL(url, location.href).origin === location.origin) return url
  throw new TypeError(`a script of another origin: ${url}`)
}
