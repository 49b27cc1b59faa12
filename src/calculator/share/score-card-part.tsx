import { useLateTexts } from '#i18n/late-texts.ts'
import { useMessages } from '#i18n/messages-context.ts'
import { scoreCardSvg } from '#share/score-card-svg.ts'
import type { SharedResult } from '#share/shared-result.ts'
import { download } from './download.ts'

/** The score card as a picture, to look at and to save. */
export function ScoreCardPart({ result }: { result: SharedResult }) {
  const messages = useMessages()
  const share = useLateTexts('share')
  const texts = useLateTexts('shareDialog')
  const svg = scoreCardSvg({ messages, share }, result)
  // As an image, an SVG runs nothing and fetches nothing.
  const address = `data:image/svg+xml,${encodeURIComponent(svg)}`
  return (
    <section className="flex min-w-0 flex-col gap-2">
      <img src={address} alt={texts.preview(texts.forms.card)} className="w-full max-w-2xl" />
      <button
        type="button"
        className="button self-start button-filled font-semibold"
        onClick={() => download(`${result.cve ?? 'cvss'}.svg`, 'image/svg+xml', svg)}
      >
        {texts.download}
      </button>
    </section>
  )
}
