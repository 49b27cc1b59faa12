import { expect, test } from 'vitest'

import { composed, composedLink } from './compose.ts'
import { readText } from './read-pasted.ts'

const vectors = [
  'CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H',
  'CVSS:4.0/AV:N/AC:L/AT:N/PR:N/UI:N/VC:H/VI:H/VA:H/SC:N/SI:N/SA:N/E:U',
  'AV:N/AC:L/Au:N/C:C/I:C/A:C',
  'CVSS:3.0/AV:N/AC:L/PR:N',
]
const hosts = [
  'https://plumb.example/',
  'https://www.first.org/cvss/calculator/4.0',
  'https://nvd.nist.gov/vuln-metrics/cvss/v3-calculator',
  'https://www.metaeffekt.com/security/cvss/calculator/',
]
const tails = [
  '',
  '&cve=CVE-2024-1234',
  '&text=abcx',
  '&or=AC:L,AC:H',
  `&v=${vectors[1]}&or=AC:L,AC:H&or=AT:N,AT:P`,
  `&v=${vectors[0]}&or=${vectors[1]}&v=${vectors[2]}`,
  '&cve=CVE-2024-12&text=%7B',
]
const wrappings: readonly ((link: string) => string)[] = [
  (link) => link,
  (link) =>
    `https://eur01.safelinks.protection.outlook.com/?url=${encodeURIComponent(link)}&data=05`,
  (link) => `https://a.example/?q=1&u=${encodeURIComponent(encodeURIComponent(link))}`,
  (link) =>
    `https://urldefense.proofpoint.com/v2/url?u=${encodeURIComponent(link).replaceAll('%', '-')}&d=a`,
]
const links = hosts.flatMap((host) =>
  vectors.flatMap((vector) =>
    tails.flatMap((tail) =>
      ['#', '?vector='].flatMap((sign) =>
        wrappings.map((wrap) => wrap(`${host}${sign}${vector}${tail}`)),
      ),
    ),
  ),
)

test('a link says in a text what it says alone, and never where it stands', () => {
  const facts = (text: typeof composed, link: string) => text(link).links.map((each) => each.facts)
  for (const link of links) {
    expect(facts(composed, link), link).toEqual(facts(composedLink, link))
    // Otherwise no two of a long text would be alike, and each be looked at anew.
    expect(facts(composed, `  ${link}`), link).toEqual(facts(composed, link))
  }
})

test('a link that a text repeats says what it says once', () => {
  for (const link of links) {
    const once = readText(`see ${link} `, '4.0')
    const twice = readText(`see ${link} \nsee ${link} `, '4.0')
    const ofAny = { isOneFinding: undefined }
    expect({ ...twice.pasted, ...ofAny }, link).toEqual({ ...once.pasted, ...ofAny })
    expect(twice.cves, link).toEqual(once.cves)
  }
})
