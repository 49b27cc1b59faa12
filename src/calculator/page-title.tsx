import { isEmptyVector } from '#assessment/assessment.ts'
import type { Vector } from '#cvss/index.ts'
import { useMessages } from '#i18n/messages-context.ts'
import { usePageMessages } from '#i18n/page-messages-context.ts'
import { rangeOf } from '#state/scored.ts'
import { severityWords } from '#components/result/severity-words.ts'

/** The document's title, which begins with score and severity word. */
export function PageTitle({ vector }: { vector: Vector }) {
  const messages = useMessages()
  const page = usePageMessages()
  const isEmpty = isEmptyVector(vector)
  const title = isEmpty
    ? page.titleEmpty(vector.version)
    : page.title(
        messages.rangeText(rangeOf(vector)),
        severityWords(messages, vector),
        vector.version,
      )
  return (
    <>
      <title>{title}</title>
      <h1 className="sr-only" data-stated>
        {page.titleEmpty(vector.version)}
      </h1>
    </>
  )
}
