import { useMemo, useState } from 'react'

import { focusFirstMetric } from '#components/metrics/metric-focus.ts'
import { useLateTexts } from '#i18n/late-texts.ts'
import { useCalculator } from '#state/calculator.ts'
import { setLinkOffer } from '#state/link-offer.ts'
import { shownOf } from '#state/filling.ts'
import { openCompared } from '#state/comparison/opened-comparison.ts'
import { putIntoList } from '#state/list/list-changes.ts'
import { openListPage } from '#state/list/list-page.ts'
import { type Finding, type Several, readSeveral } from '#url/read/several.ts'
import { vectorsOf } from './row-vectors.ts'
import { focusList } from './focus.ts'

function severalIn(address: string): Several | undefined {
  if (!URL.canParse(address)) return undefined
  return readSeveral(new URL(address), useCalculator.getState().version)
}

/** Offers the vectors of a link to the list; nothing is put there unasked. */
export function LinkOfferText({ address }: { address: string }) {
  const { offer, compare } = useLateTexts('list')
  const several = useMemo(() => severalIn(address), [address])
  const [withoutRoom, setWithoutRoom] = useState<readonly Finding[]>()
  if (!several) return null
  const { findings, unreadable, omitted } = several
  const vectors = findings.flat()
  const whole = findings.filter((each) => each.length > 1)
  const waiting = withoutRoom ?? findings

  function add() {
    const entries = waiting.flatMap((finding) => {
      const given = finding.map((vector) => {
        return { vector, origin: { from: 'link', name: '', vector } as const }
      })
      return shownOf({ vectors: given }) ?? []
    })
    const left = putIntoList(entries)
    openListPage()
    if (left.length > 0) return setWithoutRoom(left.map(vectorsOf))
    setLinkOffer(undefined)
    // An open list is there already; one that opens takes the focus itself.
    focusList()
  }

  return (
    <section
      aria-label={offer.heading}
      className="mx-auto flex max-w-[100rem] flex-wrap items-center gap-x-3 gap-y-2 border-b border-line px-3 py-2 text-sm sm:px-5"
    >
      <p className="min-w-0">
        {offer.holds(vectors.length + unreadable + omitted)}
        {whole.length > 0 && ` ${offer.whole(whole.length)}`}
        {unreadable > 0 && ` ${offer.unreadable(unreadable)}`}
        {omitted > 0 && ` ${offer.omitted(omitted)}`}
        {withoutRoom && ` ${offer.noRoom(withoutRoom.length)}`}
      </p>
      {waiting.length > 0 && (
        <button type="button" className="button button-filled" onClick={add}>
          {offer.add(waiting.length)}
        </button>
      )}
      <button
        type="button"
        className="button button-outlined"
        onClick={() => {
          setLinkOffer(undefined)
          openCompared(new URL(address), true)
        }}
      >
        {compare.offer.compare}
      </button>
      <button
        type="button"
        className="button button-outlined"
        onClick={() => {
          setLinkOffer(undefined)
          focusFirstMetric()
        }}
      >
        {offer.dismiss}
      </button>
    </section>
  )
}
