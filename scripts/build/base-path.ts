/** 404.html stands in for pages at any depth, and headers are set by whole paths: the base cannot be relative. */
export function checkedBase(base: string): string {
  if (/^\/(?:[\w.~-]+\/)*$/.test(base)) return base
  throw new Error(
    `The base path is “${base}”. PLUMB_BASE must begin and end with a slash, such as /tools/cvss/, with letters, digits, dots, dashes and underscores between the slashes.`,
  )
}
