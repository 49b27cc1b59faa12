import { useMemo } from 'react'

import type { Remark } from '#import/finding.ts'
import { useLateTexts } from '#i18n/late-texts.ts'
import type { LateTexts } from '#i18n/messages.ts'
import { type RemarkGroup, groupRemarks } from '#rows/import-report.ts'
import type { Imported } from '#state/import/importing.ts'

type Texts = LateTexts<'importing'>['doubts']

/** What is said of a group, where its remarks do not say it by themselves. */
function saidOf(
  { why, how, passed, further }: Texts,
  { first: [first], count }: RemarkGroup,
): string | undefined {
  if (first?.kind === 'not-read') {
    const more = first.count === undefined ? '' : ` (${further(first.count)})`
    return `${why[first.code]}${more}`
  }
  if (first?.kind === 'no-finding' && first.code) return passed[first.code](count)
  if (first?.kind === 'changed') return how[first.code](count)
  return undefined
}

/** How many stand in no line of a group; a line may be of all rows of its table. */
function moreThanShown({ count, first }: RemarkGroup): number {
  const shown = first.map((remark) => (remark.kind === 'no-finding' ? (remark.count ?? 1) : 1))
  return count - shown.reduce((sum, each) => sum + each, 0)
}

function Told({ remark, isOne }: { remark: Remark; isOne: boolean }) {
  return (
    <li>
      <bdi className="text-muted">{remark.place.within}</bdi>{' '}
      {isOne && <bdi className="import-told">{remark.text}</bdi>}
    </li>
  )
}

/** Remarks of one kind, each group with the file that it is about and the first of its places. */
function Kind({ name, groups }: { name: string; groups: readonly RemarkGroup[] }) {
  const { doubts } = useLateTexts('importing')
  if (groups.length === 0) return null
  const count = groups.reduce((sum, group) => sum + group.count, 0)
  return (
    <section>
      <h2 className="import-kind-heading">
        {name} <span className="font-normal text-muted">{count}</span>
      </h2>
      <ul>
        {groups.map((group) => (
          <li key={`${group.file} ${group.code}`} className="import-doubt">
            <p>
              {saidOf(doubts, group)} <bdi className="import-told text-muted">{group.file}</bdi>
            </p>
            <ul>
              {group.first.map((remark, at) => (
                <Told key={at} remark={remark} isOne={remark.text !== ''} />
              ))}
            </ul>
            {moreThanShown(group) > 0 && (
              <p className="text-muted">{doubts.more(moreThanShown(group))}</p>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}

/** What was not read, or otherwise than it stands. */
export function Doubts({ given }: { given: readonly Imported[] }) {
  const { doubts } = useLateTexts('importing')
  const groups = useMemo(() => groupRemarks(given.flatMap(({ remarks }) => remarks)), [given])
  const of = (kind: Remark['kind']) => groups.filter((group) => group.kind === kind)
  return (
    <aside className="import-doubts">
      {groups.length === 0 && <p className="text-sm text-muted">{doubts.none}</p>}
      <Kind name={doubts.notRead} groups={of('not-read')} />
      <Kind name={doubts.changed} groups={of('changed')} />
      <Kind name={doubts.mentioned} groups={of('mentioned')} />
      <Kind name={doubts.noFinding} groups={of('no-finding')} />
    </aside>
  )
}
