/** The page's own address with a fragment and nothing else. */
export function ownAddress(fragment: string): string {
  const { origin, pathname } = location
  return `${origin === 'null' ? 'file://' : origin}${pathname}${fragment}`
}
