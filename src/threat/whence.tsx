/** Where what is shown is from: which file, or which host and when. */

import { foreignText } from '#published/schema.ts'
import { useLateTexts } from '#i18n/late-texts.ts'
import { staleDays } from '#known/age.ts'
import { whenceWords } from '#known/file-words.ts'
import type { Aside, From } from '#known/known-of-cve.ts'
import type { Source } from './use-known.ts'

/** The name of the file, behind the words that say it is from one. */
export function FileName({ from: { by, name } }: { from: From }) {
  if (by !== 'file' || name === undefined) return null
  return (
    <>
      {' '}
      (<bdi className="break-words">{foreignText(name, 200)}</bdi>)
    </>
  )
}

/** The file with its day, or the host with the day when it was asked. */
export function Whence({ from, source }: { from: From; source: Omit<Source, 'retry'> }) {
  const { evidence, file, known, unknown } = useLateTexts('threat')
  const { host, otherHost, askedOn } = source
  if (from.by === 'look-up') {
    const names = [host, ...(otherHost === undefined ? [] : [otherHost])].map(
      (origin) => new URL(origin).host,
    )
    return evidence.lookedUpAt(names, askedOn ?? unknown)
  }
  if (from.by === 'snapshot') return known.fromSnapshot(from.date)
  return (
    <>
      {evidence.fromFile(from.date ?? file.noDay, from.isByEntry)}
      <FileName from={from} />
    </>
  )
}

/** Asks the source itself where the snapshot beside the page, which stands in for it, is old. */
export function AskAnew({
  from,
  today,
  of,
  source: { host, retry },
}: {
  from: From
  today: string
  /** What is asked for, for those who hear the button alone. */
  of: string
  source: Source
}) {
  const texts = useLateTexts('threat')
  if (from.by !== 'snapshot' || staleDays(from.date, today) === undefined) return null
  const asks = texts.askAnew(new URL(host).host)
  return (
    <>
      {' '}
      <button
        type="button"
        className="min-h-6 cursor-pointer link"
        aria-label={`${asks}: ${of}`}
        onClick={retry}
      >
        {asks}
      </button>
    </>
  )
}

/** The answer that the one shown stands before. */
export function AsideNote({ fact }: { fact: object | { readonly aside?: Aside | undefined } }) {
  const { known } = useLateTexts('threat')
  const aside = 'aside' in fact ? fact.aside : undefined
  if (!aside) return null
  return (
    <span className="text-muted">
      {' '}
      · {known.aside(whenceWords(known, aside.from), aside.isNone ?? false)}
      <FileName from={aside.from} />
    </span>
  )
}
