import { useLateTexts } from '#i18n/late-texts.ts'
import { mostByRequest } from '#known/plan.ts'
import { cvesOf } from '#rows/row-cves.ts'
import type { Row } from '#rows/row.ts'
import { useConfiguration } from '#state/configuration.ts'
import { useLookingUp, useMayAsk, wish } from '#state/list-look-up/looking-up.ts'
import { FailedLookUps } from './failed-look-ups.tsx'
import { GiveDailyFile, GivenFiles } from './give-daily-file.tsx'
import { seesId } from './look-up-button.tsx'
import { LookUpProgress } from './look-up-progress.tsx'
import { seesOf } from './sees.ts'
import { type Offer, useOffer } from './use-plan.ts'

/** What looking up would send, before it is pressed; how far it is, and what came of it. */
export function LookUpLine({ rows }: { rows: readonly Row[] }) {
  const { lookUp: texts } = useLateTexts('list')
  const { isRunning, isCancelled } = useLookingUp()
  const mayAsk = useMayAsk()
  const offer = useOffer(rows)
  const hasIds = rows.some((row) => cvesOf(row).length > 0)
  if (!hasIds && !isRunning) return null
  return (
    <div className="look-up list-control">
      {mayAsk === 'off' && <p>{texts.off}</p>}
      {mayAsk === 'host' && <p>{texts.byHost}</p>}
      {!isRunning && offer && (
        <div className="look-up-before list-of-more">
          <Before offer={offer} />
        </div>
      )}
      {isRunning && <LookUpProgress />}
      <div aria-live="polite">
        {!isRunning && isCancelled && <p>{texts.cancelled}</p>}
        {!isRunning && <FailedLookUps />}
        <GivenFiles />
      </div>
    </div>
  )
}

function Before({ offer }: { offer: Offer }) {
  const { lookUp: texts } = useLateTexts('list')
  const configuration = useConfiguration()
  const { withRecords, isAnew } = useLookingUp()
  const { plan, isTooMany, isAnything } = offer
  const areTooMany = plan.records.length > mostByRequest
  return (
    <>
      {isTooMany && (
        <p className="basis-full">
          {texts.tooMany(plan.epss.length, mostByRequest)} <GiveDailyFile />
        </p>
      )}
      <p>
        <span id={seesId}>
          {isAnything && `${seesOf(texts, offer, configuration)} ${texts.sees.once}`}
        </span>{' '}
        {texts.known(plan.inFiles, plan.answered)}
      </p>
      {plan.records.length > 0 && !areTooMany && (
        <Wish isWished={withRecords} onWish={(wished) => wish({ withRecords: wished })}>
          {texts.withRecords(plan.records.length)}
        </Wish>
      )}
      {areTooMany && <p>{texts.tooManyRecords(mostByRequest)}</p>}
      {plan.oldFile !== undefined && (
        <Wish isWished={isAnew} onWish={(wished) => wish({ isAnew: wished })}>
          {texts.anew(plan.oldFile)}
        </Wish>
      )}
    </>
  )
}

/** What pressing asks for besides, or otherwise. */
function Wish({
  isWished,
  onWish,
  children,
}: {
  isWished: boolean
  onWish: (isWished: boolean) => void
  children: string
}) {
  return (
    <label className="look-up-wish">
      <input
        type="checkbox"
        className="size-4 accent-ink"
        checked={isWished}
        onChange={({ target }) => onWish(target.checked)}
      />
      {children}
    </label>
  )
}
