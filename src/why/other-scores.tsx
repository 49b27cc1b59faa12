import type { OtherScore } from '#cvss/another.ts'
import { type Version, specOf } from '#cvss/index.ts'
import { Emphasised } from '#components/emphasised.tsx'
import { useLateTexts } from '#i18n/late-texts.ts'
import { ScoreChip } from './score-chip.tsx'

/** The section that a misapplied formula stands in, and where somebody was seen misapplying it. */
function Places({ version, other }: { version: Version; other: OtherScore }) {
  const { another, specification } = useLateTexts('why')
  if (other.code !== 'misapplied') return null
  const { section, seen } = other
  return (
    <span className="text-[0.8125rem] text-muted">
      <a
        className="text-muted hover:text-ink"
        href={specOf(version).document}
        target="_blank"
        rel="noopener noreferrer"
        aria-label={specification(version, section)}
      >
        §{section}
      </a>
      {seen !== undefined && (
        <>
          {' · '}
          <a
            className="wrap-anywhere text-muted hover:text-ink"
            href={`https://github.com/${seen.replace('#', '/issues/')}`}
            target="_blank"
            rel="noopener noreferrer"
          >
            {another.seen(seen)}
          </a>
        </>
      )}
    </span>
  )
}

/** Causes of the one number that was asked for, in ranked order. */
export function Causes({ version, causes }: { version: Version; causes: readonly OtherScore[] }) {
  const { another } = useLateTexts('why')
  return (
    <ul>
      {causes.map((cause, at) => (
        // Ranked: their order is what they are known by.
        <li key={at} className="pb-1">
          <Emphasised sentence={another.reason(cause)} strong="font-semibold" />{' '}
          <Places version={version} other={cause} />
        </li>
      ))}
    </ul>
  )
}

/** Other scores for a vector, each with its reason. */
export function OtherScores({
  version,
  others,
}: {
  version: Version
  others: readonly OtherScore[]
}) {
  const { another } = useLateTexts('why')
  return (
    <ul>
      {others.map((other, at) => (
        // Ranked: their order is what they are known by.
        <li key={at} className="flex items-baseline gap-x-3 border-t border-line py-1 text-sm">
          <ScoreChip version={version} score={other.number} />
          <span className="min-w-0 text-pretty">
            {other.code === 'misapplied' ? (
              another.slip(other.slip)
            ) : (
              <Emphasised sentence={another.reason(other)} strong="font-semibold" />
            )}{' '}
            <Places version={version} other={other} />
          </span>
        </li>
      ))}
    </ul>
  )
}
