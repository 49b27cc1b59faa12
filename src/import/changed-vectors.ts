import type { ChangeCode, Finding, Place, Sink } from './finding.ts'

/** So many of a file are told one by one; the others are counted. */
const mostTold = 3

/** Tells what was done to the vectors of a file's findings to read them. */
export function startTellingChanges(sink: Pick<Sink, 'remark'>) {
  const counts = new Map<ChangeCode, { count: number; last: Place }>()

  function note({ vectors, place, own }: Finding): void {
    if (own) return
    for (const { changes, written } of vectors)
      for (const code of changes) {
        const count = (counts.get(code)?.count ?? 0) + 1
        counts.set(code, { count, last: place })
        if (count <= mostTold)
          sink.remark({ kind: 'changed', code, place, text: written.slice(0, 200) })
      }
  }

  function end(): void {
    for (const [code, { count, last }] of counts)
      if (count > mostTold)
        sink.remark({ kind: 'changed', code, place: last, text: '', count: count - mostTold })
  }

  return { note, end }
}
