/** Where the frame lives, or null where the script has no address: inline, as a module, or in a bundle. */
export function frameBeside(script: HTMLOrSVGScriptElement | null): URL | null {
  return script instanceof HTMLScriptElement && script.src.startsWith('http')
    ? new URL('embed.html', script.src)
    : null
}

/** The frame's address for one element: who may talk to it, and what its first paint needs to know. */
export function addressFor(frame: URL, element: HTMLElement): string {
  const address = new URL(frame)
  const { searchParams } = address
  // Not `location.origin`, which is wrong in sandboxed and `about:` pages. "null" names nobody.
  if (window.origin !== 'null') searchParams.set('origin', window.origin)
  for (const name of ['mode', 'theme', 'lang']) {
    const value = element.getAttribute(name)
    // Nothing longer is known, and an address of a megabyte leads nowhere.
    if (value && value.length < 36) searchParams.set(name, value)
  }
  return address.href
}
