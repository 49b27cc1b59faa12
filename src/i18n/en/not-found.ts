/** What 404.html says; the build writes it there, since the page has no use for a second language. */
export const notFound = {
  title: 'No such page – Plumb',
  explanation: 'There is no page at this address, and no CVSS vector in it.',
  calculator: 'Open the calculator',
}
