/** The page's own address with a fragment and nothing else. */
export function linkTo(fragment: string): string {
  const { origin, pathname } = location
  return `${origin === 'null' ? 'file://' : origin}${pathname}${fragment}`
}
