import { useEffect, useState } from 'react'

import { metricText } from '#i18n/messages.ts'
import { useLateTexts } from '#i18n/late-texts.ts'
import { useMessages } from '#i18n/messages-context.ts'
import { isPublicAddress } from '#share/result-link.ts'
import type { SharedResult } from '#share/shared-result.ts'
import { usePreferences } from '#state/preferences.ts'
import { type RationalePart, fittingTag } from '#assessment/fitting-tag.ts'
import { longestLink } from '#url/read/read-permalink.ts'
import { type Rationale, isBlank } from '#assessment/rationale.ts'

/** The link with what was written in it; `unfit` are the parts that do not fit, where some do not. */
export type TextLink = {
  readonly link: string | undefined
  readonly unfit: readonly RationalePart[]
}

const none: TextLink = { link: undefined, unfit: [] }

/** The result's link with title and notes in it, where that is wanted and our reader takes them. */
export function useTextLink(
  { link, rationale, vector }: SharedResult,
  isWanted: boolean,
): TextLink {
  const [made, setMade] = useState<{ readonly key: string; readonly of: Rationale } & TextLink>()
  const { version } = vector
  const isMade = isWanted && link !== undefined && !isBlank(rationale)
  const key = `${version} ${link}`
  useEffect(() => {
    if (!isMade) return
    const make = async () => {
      const fitting = await fittingTag(rationale, version, longestLink - link.length)
      const { tag } = fitting
      const whole: TextLink =
        tag === undefined
          ? { link: undefined, unfit: fitting.unfit }
          : { link: link + tag, unfit: [] }
      setMade({ ...whole, key, of: rationale })
    }
    void make()
  }, [isMade, rationale, version, link, key])
  return isMade && made?.of === rationale && made.key === key ? made : none
}

/** Whether the link carries what was written, and a clear sign while it does. */
export function TextInLink({
  result,
  isLinked,
  unfit,
  onChange,
}: {
  result: SharedResult
  isLinked: boolean
  unfit: TextLink['unfit']
  onChange: (isLinked: boolean) => void
}) {
  const messages = useMessages()
  const texts = useLateTexts('shareDialog')
  const named = unfit.map((part) =>
    part === 'title' || part === 'note'
      ? texts.unfitParts[part]
      : texts.unfitParts.metric(metricText(messages, result.vector.version, part).name),
  )
  const linkTo = usePreferences((state) => state.linkTo)
  const canCarry = linkTo === 'ours' && isPublicAddress(location) && !isBlank(result.rationale)
  if (!canCarry) return null
  return (
    <>
      <label className="flex min-h-8 items-center gap-2 pointer-coarse:min-h-11">
        <input
          type="checkbox"
          className="size-4 accent-ink"
          checked={isLinked}
          onChange={(event) => onChange(event.target.checked)}
        />
        {texts.withText}
      </label>
      {isLinked && (
        <output className="rounded-lg border border-edge bg-well p-2 text-sm">
          {named.length > 0 ? texts.textTooLong(named) : texts.textSign}
        </output>
      )}
    </>
  )
}
