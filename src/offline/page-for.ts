/** What answers an address of the page's folder that somebody goes to. */

/** A file of the build; held: from what is kept at once, otherwise only without a network. */
export type KeptPage = { readonly file: string; readonly isHeld: boolean }

/**
 * The kept page for an address, whatever stands behind `?` and `#`; undefined for what is answered by the
 * host alone: the frame, files, and whatever is outside of the scope.
 */
export function pageFor(address: string, scope: string): KeptPage | undefined {
  const { origin, pathname } = new URL(address)
  const at = origin + pathname
  if (!at.startsWith(scope)) return undefined
  const path = at.slice(scope.length)
  if (path === '' || path === 'index.html') return { file: 'index.html', isHeld: true }
  // Files that people open by themselves, and the frame under both of its names.
  if (/^embed(?:\.html)?$|\.[a-z]+\d?$|^(?:assets|snapshot)\//.test(path)) return undefined
  // 404.html rescues links whose # became %23.
  return { file: '404.html', isHeld: false }
}
