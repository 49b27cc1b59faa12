import { useEffect, useState } from 'react'

import { useLateTexts } from '#i18n/late-texts.ts'
import { isPublicAddress } from '#share/result-link.ts'
import type { SharedResult } from '#share/shared-result.ts'
import { usePreferences } from '#state/preferences.ts'
import { longestLink } from '#url/permalink.ts'
import { rationaleTag } from '#url/rationale-tag.ts'
import { type Rationale, isBlank } from '#url/rationale.ts'

/** The result's link with title and notes in it, where that is wanted and they fit. */
export function useTextLink(
  { link, rationale }: SharedResult,
  isWanted: boolean,
): { readonly link: string | undefined; readonly isTooLong: boolean } {
  const [made, setMade] = useState<{ readonly of: Rationale; readonly tag: string }>()
  const isMade = isWanted && link !== undefined && !isBlank(rationale)
  useEffect(() => {
    if (isMade) void rationaleTag(rationale).then((tag) => setMade({ of: rationale, tag }))
  }, [isMade, rationale])
  if (!isMade || made?.of !== rationale) return { link: undefined, isTooLong: false }
  const whole = `${link}${made.tag}`
  const isTooLong = whole.length > longestLink
  return { link: isTooLong ? undefined : whole, isTooLong }
}

/** Whether the link carries what was written, and a clear sign while it does. */
export function TextInLink({
  result,
  isLinked,
  isTooLong,
  onChange,
}: {
  result: SharedResult
  isLinked: boolean
  isTooLong: boolean
  onChange: (isLinked: boolean) => void
}) {
  const texts = useLateTexts('shareDialog')
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
          {isTooLong ? texts.textTooLong : texts.textSign}
        </output>
      )}
    </>
  )
}
