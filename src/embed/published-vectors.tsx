import type { CveId } from '#cve-id/cve-id.ts'
import type { PublishedVector } from '#cve/published.ts'
import { type Vector, sameVector } from '#cvss/index.ts'
import { severityWords } from '#components/result/severity-words.ts'
import { useLateTexts } from '#i18n/late-texts.ts'
import { useMessages } from '#i18n/messages-context.ts'
import { beginAssessment } from '#state/beginning.ts'
import { useVector } from '#state/calculator.ts'
import { rangeOf } from '#state/scored.ts'
import { useFrame } from './frame.ts'

/** As the CVE List writes it in every language: 'CNA Acme'. */
function nameOf({ kind, name }: PublishedVector['source']): string {
  return kind === 'nvd' ? name : `${kind.toUpperCase()} ${name}`
}

/** Every vector that was published of the CVE, by whom, and a button to go on with it. */
export function PublishedVectors({
  cve,
  vectors,
}: {
  cve: CveId
  vectors: readonly PublishedVector[]
}) {
  const messages = useMessages()
  const { published: texts } = useLateTexts('embed')
  const { lockVersion, readOnly } = useFrame((state) => state.options)
  const shown = useVector()
  const readable = vectors.filter((each) => each.vector !== undefined)
  if (readable.length === 0) return null

  function use(name: string, vector: Vector): void {
    beginAssessment({ vectors: [{ vector, origin: { from: 'published', name, vector } }], cve })
  }

  return (
    <ul aria-label={texts.heading} className="mt-1 flex flex-col gap-1">
      {readable.map(({ source, text, vector }) => {
        if (!vector) return null
        const name = nameOf(source)
        const score = `${messages.rangeText(rangeOf(vector))} ${severityWords(messages, vector)}`
        const isOther = lockVersion !== undefined && lockVersion !== vector.version
        const isHere = sameVector(vector, shown)
        return (
          <li key={`${name} ${text}`} className="flex flex-wrap items-center gap-x-2">
            <bdi>{texts.of(name, vector.version, score)}</bdi>
            {isHere && <span className="text-muted">{texts.here}</span>}
            {isOther && <span className="text-muted">{texts.locked(lockVersion)}</span>}
            {!isHere && !isOther && !readOnly && (
              <button
                type="button"
                className="button text-sm button-outlined"
                aria-label={texts.namedUse(vector.version, name)}
                onClick={() => use(name, vector)}
              >
                {texts.use}
              </button>
            )}
          </li>
        )
      })}
    </ul>
  )
}
