import type { LateTexts } from '#i18n/messages.ts'
import { type Hosts, hostNames } from '#look-up/hosts.ts'
import type { Offer } from './use-plan.ts'

/** Which hosts would see how many IDs, in a sentence each. */
export function seesOf(
  { sees }: LateTexts<'list'>['lookUp'],
  { wanted: { epss, records, kev } }: Offer,
  hosts: Hosts,
): string {
  const [ofEpss = '', ofKev = '', ofCve = '', ofList = ''] = [
    hosts.epss,
    hosts.kev,
    hosts.cve,
    hosts.cveList,
  ].flatMap((host) => hostNames([host]))
  return [
    epss.length > 0 && sees.epss(ofEpss, epss.length),
    kev && sees.kev(ofKev),
    records.length > 0 && sees.records(ofCve, ofList, records.length),
  ]
    .filter(Boolean)
    .join(' ')
}
