// What ends a link, or is markup, in one of the forms; a vector and a CVE ID hold none of it.
const unsafe = /[\s()[\]{}|<>"'`\\^*~\p{Control}\p{Surrogate}]/gu

/**
 * A link that every form may carry as it is: `http:` or `https:` only, with what could end it
 * percent-encoded; undefined for anything else, such as the address of a file on one's own disk.
 */
export function webLink(link: string | undefined): string | undefined {
  if (link === undefined || !/^https?:\/\/[^/]/i.test(link) || !URL.canParse(link)) return undefined
  return link.replaceAll(unsafe, percentEncoded)
}

function percentEncoded(character: string): string {
  const bytes = new TextEncoder().encode(character)
  return Array.from(bytes, (byte) => `%${byte.toString(16).toUpperCase().padStart(2, '0')}`).join(
    '',
  )
}
