import type { LateTexts } from '#i18n/messages.ts'
import { hostNames } from '#look-up/hosts.ts'
import type { Configuration } from '#state/read-configuration.ts'
import type { Offer } from './use-plan.ts'

/** Which hosts would see how many IDs, in a sentence each. */
export function seesOf(
  { sees }: LateTexts<'list'>['lookUp'],
  { wanted: { shards, inShards, epss, records, kev } }: Offer,
  { hosts, snapshot }: Pick<Configuration, 'hosts' | 'snapshot'>,
): string {
  const [ofEpss = '', ofKev = '', ofCve = '', ofList = ''] = [
    hosts.epss,
    hosts.kev,
    hosts.cve,
    hosts.cveList,
  ].flatMap((host) => hostNames([host]))
  const [here = ''] = snapshot ? hostNames([snapshot.base]) : []
  return [
    shards.length > 0 && sees.shards(here, inShards.length, snapshot?.date, snapshot?.kevDate),
    epss.length > 0 && sees.epss(ofEpss, epss.length),
    kev && sees.kev(ofKev),
    records.length > 0 && sees.records(ofCve, ofList, records.length),
  ]
    .filter(Boolean)
    .join(' ')
}
