/** Asks the sources of a CVE for a frame, tells its page, and keeps what they said while the frame stands. */

import type { CveId } from '#cve-id/cve-id.ts'
import type { Hosts } from '#cve-id/hosts.ts'
import type { LateTexts } from '#i18n/late-texts.ts'
import { useFrame } from './frame.ts'
import { embedThreat } from './threat-facts.ts'

/** Looks a CVE up that the frame's page has named; what came of it stands in the frame's state. */
export async function askSources(
  cve: CveId,
  hosts: Hosts,
  texts: LateTexts<'threat'>,
): Promise<void> {
  const [{ isAnswered }, { lookUpKnown }, { knownLines }, { dayOf }] = await Promise.all([
    import('#known/known-of-cve.ts'),
    import('#known/look-up.ts'),
    import('#known/words.ts'),
    import('#known/age.ts'),
  ])
  const { known, record } = await lookUpKnown(cve, hosts, new AbortController().signal)
  const { kev, epss, ssvc, record: recordFact } = known
  useFrame.setState({
    lookedUp: {
      threat: embedThreat(known),
      line: knownLines(texts.known, known, dayOf(Date.now())).join(' · '),
      isComplete: [kev, epss, ssvc, recordFact].every(isAnswered),
      // A rejected record is of no vulnerability, whatever vectors are left in it.
      vectors: record?.state === 'published' ? record.vectors : [],
    },
  })
  useFrame.getState().tell?.('threat')
}
