import { useState } from 'react'

import { useLateTexts, useTextsOnceLoaded } from '#i18n/late-texts.ts'
import { useMessages } from '#i18n/messages-context.ts'
import type { Row } from '#rows/row.ts'
import { isPublicAddress } from '#share/result-link.ts'
import { copyText, useClipboard } from '#state/clipboard.ts'
import { ownAddress } from '#state/own-link.ts'
import { longestLink } from '#url/read/read-permalink.ts'
import { formatSeveral, mostInLink } from '#url/read/several.ts'
import { type CopyForm, copyForms, copyOf } from './copies.ts'
import { vectorsOf } from './row-vectors.ts'

/** Copies of all rows in the order in which they are shown, and a link to all of its vectors while they fit into one. */
export function CopyAll({
  rows,
  unsaved,
}: {
  rows: readonly Row[]
  /** What the row is called that is edited and not saved. */
  unsaved: string | undefined
}) {
  const messages = useMessages()
  const { copy, tooLong } = useLateTexts('list')
  const share = useTextsOnceLoaded('share')
  const copied = useClipboard(({ last }) => (last?.refused === undefined ? last?.what : undefined))
  const [isLinkWanted, setIsLinkWanted] = useState(false)
  // Longer lists fit into no link.
  const link =
    rows.length > mostInLink ? undefined : formatSeveral(rows.map(vectorsOf), location.pathname)

  function copyAll(form: CopyForm) {
    if (!share) return
    const { plain, html } = copyOf(form, { messages, share }, rows)
    void copyText(`list-${form}`, plain, html)
  }

  function copyLink() {
    setIsLinkWanted(true)
    if (link !== undefined) void copyText('list-link', ownAddress(link))
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
          {copied === `list-${form}` ? copy.done : copy[form]}
        </button>
      ))}
      <button
        type="button"
        className="button button-outlined"
        aria-label={copy.names.link}
        onClick={copyLink}
      >
        {copied === 'list-link' ? copy.done : copy.link}
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
