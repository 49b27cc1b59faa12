import { useState } from 'react'

import { useLateTexts, useTextsOnceLoaded } from '#i18n/late-texts.ts'
import { useMessages } from '#i18n/messages-context.ts'
import { isPublicAddress } from '#share/result-link.ts'
import { copyText, useClipboard } from '#state/clipboard.ts'
import { ownAddress } from '#state/own-link.ts'
import type { TrayEntry } from '#state/tray/tray.ts'
import { longestLink } from '#url/read/read-permalink.ts'
import { formatSeveral, mostInLink } from '#url/read/several.ts'
import { type CopyForm, copyForms, copyOf } from './copies.ts'
import { vectorsOf } from './entry-vectors.ts'

/** Copies of the whole tray, and a link to all of its vectors while they fit into one. */
export function CopyAll({
  entries,
  unsaved,
}: {
  entries: readonly TrayEntry[]
  /** What the entry is called that is edited and not saved. */
  unsaved: string | undefined
}) {
  const messages = useMessages()
  const { copy, tooLong } = useLateTexts('list')
  const share = useTextsOnceLoaded('share')
  const copied = useClipboard(({ last }) => (last?.refused === undefined ? last?.what : undefined))
  const [isLinkWanted, setIsLinkWanted] = useState(false)
  const link = formatSeveral(entries.map(vectorsOf), location.pathname)

  function copyAll(form: CopyForm) {
    if (!share) return
    const { plain, html } = copyOf(form, { messages, share }, entries)
    void copyText(`tray-${form}`, plain, html)
  }

  function copyLink() {
    setIsLinkWanted(true)
    if (link !== undefined) void copyText('tray-link', ownAddress(link))
  }

  return (
    <div className="mt-2 flex flex-wrap items-center gap-1.5 text-sm">
      <span className="text-muted">{copy.label}</span>
      {copyForms.map((form) => (
        <button
          key={form}
          type="button"
          className="button button-outlined"
          aria-label={copy.names[form]}
          disabled={!share}
          onClick={() => copyAll(form)}
        >
          {copied === `tray-${form}` ? copy.done : copy[form]}
        </button>
      ))}
      <button
        type="button"
        className="button button-outlined"
        aria-label={copy.names.link}
        onClick={copyLink}
      >
        {copied === 'tray-link' ? copy.done : copy.link}
      </button>
      <div aria-live="polite" className="basis-full">
        {unsaved !== undefined && <p>{copy.keptOnly(unsaved)}</p>}
        {isLinkWanted && link === undefined && <p>{tooLong(mostInLink, longestLink)}</p>}
        {isLinkWanted && link !== undefined && share && (
          <p>
            {!isPublicAddress(location) && `${share.copiedLink.local} `}
            {share.copiedLink.findings}
          </p>
        )}
      </div>
    </div>
  )
}
