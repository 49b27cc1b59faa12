/** Asks the sources of a CVE for a frame, tells its page, and keeps what they said while the frame stands. */

import type { CveId } from '#cve-id/cve-id.ts'
import type { Hosts } from '#look-up/hosts.ts'
import type { LateTexts } from '#i18n/messages.ts'
import { useConfiguration } from '#state/configuration.ts'
import { noteLookedUp, useFrame } from './frame.ts'
import { embedThreat } from './threat-facts.ts'

/** Looks a CVE up that the frame's page has named; what came of it stands in the frame's state. */
export async function askSources(
  cve: CveId,
  hosts: Hosts,
  texts: LateTexts<'threat'>,
): Promise<void> {
  const asking = new AbortController()
  const [{ guardLookUps }, { isAnswered }, { lookUpKnown }, { knownLines }, { dayOf }] =
    await Promise.all([
      import('#look-up/look-up-gate.ts'),
      import('#known/known-of-cve.ts'),
      import('#known/look-up.ts'),
      import('#known/words.ts'),
      import('#known/age.ts'),
    ])
  // A frame sends the one ID whose button was pressed last, where the hosts of this copy allow it.
  guardLookUps((ids) => {
    const { allowsLookUps, isKnown } = useConfiguration.getState()
    return isKnown && allowsLookUps && ids.every((id) => id === cve) ? asking.signal : undefined
  })
  const { snapshot } = useConfiguration.getState()
  const { known, record } = await lookUpKnown(cve, hosts, asking.signal, snapshot)
  const { kev, epss, ssvc, record: recordFact } = known
  noteLookedUp({
    threat: embedThreat(known),
    line: knownLines(texts.known, known, dayOf(Date.now())).join(' · '),
    isComplete: [kev, epss, ssvc, recordFact].every(isAnswered),
    // A rejected record is of no vulnerability, whatever vectors are left in it.
    vectors: record?.state === 'published' ? record.vectors : [],
  })
  useFrame.getState().tell?.('threat')
}
