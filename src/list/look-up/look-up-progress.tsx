import { useEffect, useState } from 'react'

import { useLateTexts } from '#i18n/late-texts.ts'
import { hostNames } from '#look-up/hosts.ts'
import { type LookingUp, cancelLookUp, useLookingUp } from '#state/list-look-up/looking-up.ts'

/** How far a look-up is, what it waits for, and the way to end it. */
export function LookUpProgress() {
  const { lookUp: texts } = useLateTexts('list')
  const { shards, epss, records, paused } = useLookingUp()
  const parts = [
    shards.total > 0 && texts.done.shards(shards.done, shards.total),
    epss.total > 0 && texts.done.epss(epss.done, epss.total),
    records.total > 0 && texts.done.records(records.done, records.total),
  ].filter((part) => part !== false)
  const total = shards.total + epss.total + records.total
  return (
    <div className="look-up-progress">
      <progress
        aria-label={texts.progress}
        className="accent-ink"
        {...(total > 0 ? { max: total, value: shards.done + epss.done + records.done } : {})}
      />
      <span>{parts.length > 0 ? parts.join(' · ') : texts.running}</span>
      {paused && <Paused paused={paused} />}
      <button type="button" className="button text-sm button-outlined" onClick={cancelLookUp}>
        {texts.cancel}
      </button>
    </div>
  )
}

/** Counts the seconds down that a host has asked to wait. */
function Paused({ paused: { host, until } }: { paused: NonNullable<LookingUp['paused']> }) {
  const { lookUp: texts } = useLateTexts('list')
  const [now, setNow] = useState(Date.now)
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 1_000)
    return () => clearInterval(timer)
  }, [])
  const [name = host] = hostNames([host])
  return <output>{texts.paused(name, Math.max(1, Math.ceil((until - now) / 1_000)))}</output>
}
