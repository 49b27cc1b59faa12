import type { CveId } from '#cve-id/cve-id.ts'
import type { PublishedVector } from '#published/published.ts'
import { type Vector, sameVector, versions } from '#cvss/index.ts'
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

type Named = { readonly name: string; readonly vector: Vector }

/** What the same source publishes of the other versions, where it does so once: it is of one finding. */
function companionsOf(
  { source, version }: PublishedVector,
  all: readonly PublishedVector[],
): readonly Named[] {
  const name = nameOf(source)
  return versions.flatMap((each) => {
    const found = all.filter((one) => one.version === each && nameOf(one.source) === name)
    const [only, another] = found
    if (each === version || another || !only?.vector) return []
    return [{ name, vector: only.vector }]
  })
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

  function use(all: readonly Named[]): void {
    const vectors = all.map(({ name, vector }) => ({
      vector,
      origin: { from: 'published', name, vector } as const,
    }))
    beginAssessment({ vectors, cve })
  }

  return (
    <ul aria-label={texts.heading} className="mt-1 flex flex-col gap-1">
      {readable.map((published) => {
        const { source, text, vector } = published
        if (!vector) return null
        const companions = lockVersion ? [] : companionsOf(published, readable)
        const name = nameOf(source)
        const score = `${messages.rangeText(rangeOf(vector))} ${severityWords(messages, vector)}`
        const isOther = lockVersion !== undefined && lockVersion !== vector.version
        const isHere = sameVector(vector, shown)
        return (
          <li key={`${name} ${text}`} className="flex flex-wrap items-center gap-x-2">
            <bdi>{texts.of(name, vector.version, score)}</bdi>
            {!isHere && !isOther && !readOnly && companions.length > 0 && (
              <span className="text-muted">
                {texts.together(companions.map((each) => each.vector.version))}
              </span>
            )}
            {isHere && <span className="text-muted">{texts.here}</span>}
            {isOther && <span className="text-muted">{texts.locked(lockVersion)}</span>}
            {!isHere && !isOther && !readOnly && (
              <button
                type="button"
                className="button text-sm button-outlined"
                aria-label={texts.namedUse(vector.version, name)}
                onClick={() => use([{ name, vector }, ...companions])}
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
