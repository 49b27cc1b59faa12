import { lazyPart } from '#components/lazy-part.tsx'
import { useCompared } from '#state/compared.ts'
import { useLinkOffer } from '#state/link-offer.ts'
import { loadList } from './load.ts'

const LinkOfferText = lazyPart('list', () => loadList().then((late) => late.loadOffer()))

/** What to do with the other vectors of a link, until somebody has answered. */
export function LinkOffer() {
  const { address } = useLinkOffer()
  // It would speak of another link than the one whose vectors are compared.
  const isCompared = useCompared(({ shown }) => shown !== undefined)
  return (
    <div aria-live="polite">{address && !isCompared && <LinkOfferText address={address} />}</div>
  )
}
