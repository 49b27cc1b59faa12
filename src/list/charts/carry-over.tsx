import { useDeferredValue, useMemo } from 'react'

import { shownProbability } from '#epss/epss-score.ts'
import { type CarriedOver, type EpssThreshold, filesOfModels, offersFor } from '#epss/threshold.ts'
import { useDataFiles } from '#state/data-files.ts'
import { useChartTexts } from './chart-texts.ts'

/** What a threshold of an older model is for the newest one, by daily files of both: offered, and told once it is taken. */
export function CarryOver({
  threshold,
  onThreshold,
}: {
  threshold: EpssThreshold
  onThreshold: (threshold: EpssThreshold) => void
}) {
  const files = useDataFiles((state) => state.files)
  const asked = useDeferredValue(threshold)
  const models = useMemo(
    () =>
      filesOfModels(
        files.flatMap(({ content }) => (content.kind === 'daily-file' ? [content.file] : [])),
      ),
    [files],
  )
  const offers = useMemo(() => offersFor(asked, models), [asked, models])
  const { carried } = threshold
  return (
    <div aria-live="polite" className="chart-carry">
      {carried && <Carried carried={carried} onThreshold={onThreshold} />}
      {offers.map((offer) => (
        <Offer
          key={offer.older.model}
          offer={offer}
          onUse={() => onThreshold({ value: offer.share.newer, carried: offer })}
          onKeep={() => onThreshold({ ...threshold, isFor: offer.newer.model })}
        />
      ))}
    </div>
  )
}

function shareOf({ share, rows }: CarriedOver) {
  return shownProbability(share.above.older / rows.older)
}

function Offer({
  offer,
  onUse,
  onKeep,
}: {
  offer: CarriedOver
  onUse: () => void
  onKeep: () => void
}) {
  const { carry } = useChartTexts()
  const { older, newer, share } = offer
  return (
    <div className="chart-offer">
      <p>
        {carry.offer(older, share.older, share.above.older, shareOf(offer))}{' '}
        {carry.newer(newer, share.newer, share.older, share.above.kept, share.above.older)}
      </p>
      <div className="chart-fields list-control">
        <button type="button" className="button text-sm button-outlined" onClick={onUse}>
          {carry.use(share.newer)}
        </button>
        <button type="button" className="list-press" onClick={onKeep}>
          {carry.keep(share.older, newer.model)}
        </button>
      </div>
    </div>
  )
}

function Carried({
  carried,
  onThreshold,
}: {
  carried: CarriedOver
  onThreshold: (threshold: EpssThreshold) => void
}) {
  const { carry } = useChartTexts()
  const { older, newer, share, sides } = carried
  return (
    <p className="chart-offer">
      {carry.done(share.older, older, share.newer, newer, shareOf(carried))}{' '}
      {carry.sides({ above: share.above.older, ...sides })}{' '}
      <button
        type="button"
        className="list-press list-control"
        onClick={() => onThreshold({ value: share.older })}
      >
        {carry.back(share.older)}
      </button>
    </p>
  )
}
