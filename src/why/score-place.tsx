import { isEmptyVector } from '#assessment/assessment.ts'
import { lazyPart } from '#components/lazy-part.tsx'
import { ScoreNote } from '#components/result/score-note.tsx'
import { useVector } from '#state/calculator.ts'

const ScoreWords = lazyPart(['why', 'words'], () =>
  import('./score-words.tsx').then((all) => all.ScoreWords),
)

/** Under the score, at a height that does not change: what to answer next, then the vector in words. */
export function ScorePlace() {
  const vector = useVector()
  return (
    <div className="flex min-h-37 flex-col gap-1 px-1 sm:min-h-20 lg:min-h-32">
      <ScoreNote vector={vector} />
      {!isEmptyVector(vector) && <ScoreWords vector={vector} />}
    </div>
  )
}
