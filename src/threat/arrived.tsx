import type { CveId } from '#cve-id/cve-id.ts'
import { seersOf } from '#look-up/seers.ts'
import { useLateTexts } from '#i18n/late-texts.ts'
import { useMessages } from '#i18n/messages-context.ts'
import { useConfiguration } from '#state/configuration.ts'
import { askCve } from '#state/cve-lookup.ts'
import { prefer, usePreferences } from '#state/preferences.ts'

/** What may be done with an ID that merely arrived: nothing has been sent yet. */
export function Arrived({ cve }: { cve: CveId }) {
  const { lookUps: texts } = useMessages()
  const threat = useLateTexts('threat')
  const lookUps = usePreferences((state) => state.lookUps)
  const { hosts, allowsLookUps, snapshot } = useConfiguration()
  if (lookUps === 'off' || !allowsLookUps) {
    const { byHost, inSettings } = threat.switchedOff
    return <p className="text-sm text-muted">{allowsLookUps ? inSettings : byHost}</p>
  }
  return (
    <div className="text-sm">
      <button type="button" className="button button-outlined" onClick={() => askCve(cve)}>
        {texts.lookUp}
      </button>
      <p className="mt-1 text-muted">{threat.willSee(seersOf(hosts, snapshot))}</p>
      <label className="flex min-h-8 items-center gap-2 pointer-coarse:min-h-11">
        <input
          type="checkbox"
          className="size-4 accent-ink"
          checked={lookUps === 'always'}
          onChange={(event) => prefer({ lookUps: event.target.checked ? 'always' : 'ask' })}
        />
        {threat.always}
      </label>
    </div>
  )
}
