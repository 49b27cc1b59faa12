import { lazyPart } from '#components/lazy-part.tsx'
import { useLinkOffer } from '#state/link-offer.ts'
import { loadTray } from './load.ts'

const LinkOfferText = lazyPart('list', () => loadTray().then((late) => late.LinkOfferText))

/** What to do with the other vectors of a link, until somebody has answered. */
export function LinkOffer() {
  const { address } = useLinkOffer()
  return <div aria-live="polite">{address && <LinkOfferText address={address} />}</div>
}
