import { useLateTexts } from '#i18n/late-texts.ts'
import { marksIn, qualityOf, repairsOf } from '#rows/quality.ts'
import type { Row } from '#rows/row.ts'
import { scoreOf } from '#state/scored.ts'

/** What is doubtful about a row in sentences, with every repair. */
export function RowQuality({ row }: { row: Row }) {
  const { quality: texts } = useLateTexts('list').rows
  const marks = marksIn(qualityOf(row, scoreOf))
  if (marks.length === 0) return null
  const repairs = repairsOf(row).filter((repair) => repair !== 'reordered')
  return (
    <div>
      <p className="list-caption">{texts.heading}</p>
      <ul>
        {marks.map((mark) => (
          <li key={mark}>
            {texts.sentences[mark]}
            {mark === 'repaired' && (
              <ul className="ps-3 text-muted">
                {repairs.map((repair) => (
                  <li key={repair}>{texts.repairs[repair]}</li>
                ))}
              </ul>
            )}
          </li>
        ))}
      </ul>
    </div>
  )
}
