/** A file that the page needs without a network. */
export type KeptFile = {
  /** From the page's folder. */
  readonly url: string
  /** What tells its versions apart; null where the name does. */
  readonly revision: string | null
  /** The hash of what the build wrote; none for a page, which its host may edit. */
  readonly integrity?: string
}

/** What is never answered from what is kept: other people's pages load it, or it changes by itself. */
const neverKept =
  /^(?:embed(?:[.-][^/]*)?|engine\.(?:js|d\.ts)|plumb\.json|whats-new\.json|snapshot\/.*|service-worker\.js|_headers|nginx\.conf\.example|licences\.txt|\.vite\/.*)$|\.(?:br|gz)$/

/** Whether the page keeps a file of the build for when there is no network; the path is from the page's folder. */
export function isKept(path: string): boolean {
  return !neverKept.test(path)
}

/** Whether a file is a page. */
export function isPage(path: string): boolean {
  return path.endsWith('.html')
}

/**
 * Whether a page's text is whole, and of the build that these files are of: it ends as a page does and
 * asks for no script that is not among them.
 */
export function isWholePage(text: string, files: ReadonlySet<string>): boolean {
  const scripts = [...text.matchAll(/\bassets\/[\w.-]+\.js\b/g)].map(([name]) => name)
  return scripts.length > 0 && scripts.every((name) => files.has(name)) && /<\/html>\s*$/.test(text)
}
