import { useState } from 'react'

import { shownProbability } from '#epss/epss-score.ts'
import { useLateTexts } from '#i18n/late-texts.ts'
import type { Row, Seen } from '#rows/row.ts'
import { countedBy, countedPlace } from '#rows/rule.ts'

/** Occurrences that are listed at first. */
const few = 5

function placeText({ place: { files, within } }: Seen): string {
  return [files.join(' › '), within].filter(Boolean).join(', ')
}

/** On what a finding was seen, where that was read, and what is claimed of it there. */
export function RowSources({ row, found }: { row: Row; found: NonNullable<Row['found']> }) {
  const { rows: texts } = useLateTexts('list')
  const { detail } = texts
  const [isWhole, setIsWhole] = useState(false)
  const { seen, vectors, scores, severity, status, justification, relayed = [] } = found
  const by = countedBy(row)
  const place = by === undefined ? -1 : countedPlace(row)
  const shown = isWhole ? seen : seen.slice(0, few)
  return (
    <>
      <div>
        <p className="list-caption">{detail.seen(seen.length)}</p>
        <ul>
          {shown.map((each, at) => (
            <li key={at} className="wrap-anywhere">
              {each.asset !== undefined && <bdi>{each.asset} </bdi>}
              <bdi className="text-muted">{placeText(each)}</bdi>
              {(each.title ?? each.severity) !== undefined && (
                <>
                  {' '}
                  <bdi>{[each.title, each.severity].filter(Boolean).join(' · ')}</bdi>
                </>
              )}
            </li>
          ))}
        </ul>
        {seen.length > shown.length && (
          <button type="button" className="list-press" onClick={() => setIsWhole(true)}>
            {detail.more(seen.length - shown.length)}
          </button>
        )}
      </div>
      <div>
        <p className="list-caption">{detail.claims}</p>
        <ul>
          {severity !== undefined && <li>{detail.claimedSeverity(severity)}</li>}
          {status !== undefined && <li>{detail.claimedStatus(status, justification)}</li>}
          {vectors.map(({ written, vector, score, source }, at) => (
            <li key={at} className="wrap-anywhere">
              {score !== undefined && `${detail.claim(score.toFixed(1), source)} `}
              <bdi className="list-whole-vector">{written}</bdi>
              {vector === undefined && ` ${detail.unreadable}`}
              {score === undefined && source !== undefined && ` ${source}`}
              {at === place && <strong className="list-in"> {texts.rule.counts}</strong>}
            </li>
          ))}
          {relayed.map(({ epss, isKnownExploited = false, file }, at) => (
            <li key={at} className="wrap-anywhere">
              {detail.relayed(
                epss === undefined ? undefined : texts.probability(shownProbability(epss)),
                isKnownExploited,
                file,
              )}
            </li>
          ))}
          {scores.map(({ version, score, source }, at) => (
            <li key={at}>
              {detail.claim(score.toFixed(1), source)} {version !== undefined && `v${version}`}
            </li>
          ))}
        </ul>
        {by === 'person' && <p className="text-muted">{texts.rule.ofPerson}</p>}
      </div>
    </>
  )
}
