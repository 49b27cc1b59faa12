import { useState } from 'react'

import { useLateTexts } from '#i18n/late-texts.ts'
import { copyText, useClipboard } from '#state/clipboard.ts'
import { type EmbedChoice, elementSnippet, iframeSnippet, messagesSnippet } from './snippets.ts'
import { useThisCopy } from './this-copy.ts'

const codes = ['iframe', 'element', 'messages'] as const

/** The code for a host's page, in three forms. */
export function CodePart({
  choice,
  vector,
  fragment,
}: {
  choice: EmbedChoice
  vector: string
  fragment: string
}) {
  const texts = useLateTexts('embedBuilder')
  const [shown, setShown] = useState<(typeof codes)[number]>('iframe')
  const isCopied = useClipboard(({ last }) => last?.what === 'code' && last.refused === undefined)
  const copy = useThisCopy()
  const code = {
    iframe: () => iframeSnippet(copy, choice, fragment),
    element: () => elementSnippet(copy, choice, vector),
    messages: () => messagesSnippet(copy, choice, vector),
  }[shown]()
  return (
    <section aria-labelledby="embed-code" className="min-w-0">
      <div className="flex flex-wrap items-center justify-between gap-2">
        <h3 id="embed-code" className="font-semibold">
          {texts.code}
        </h3>
        <button
          type="button"
          className="button button-filled text-sm"
          onClick={() => void copyText('code', code)}
        >
          {isCopied ? texts.copied : texts.copy}
        </button>
      </div>
      <fieldset className="flex flex-wrap gap-x-4" aria-label={texts.code}>
        {codes.map((each) => (
          <label key={each} className="flex min-h-8 items-center gap-1.5 pointer-coarse:min-h-11">
            <input
              type="radio"
              name="embed code"
              className="size-4 accent-ink"
              checked={each === shown}
              onChange={() => setShown(each)}
            />
            {texts.codes[each]}
          </label>
        ))}
      </fieldset>
      <p className="text-sm text-muted">{texts.codeText[shown]}</p>
      <textarea
        readOnly
        rows={9}
        spellCheck={false}
        aria-label={texts.codeOf(texts.codes[shown])}
        className="mt-1 block w-full resize-y rounded-lg border border-edge bg-well p-2 font-mono text-xs"
        value={code}
      />
    </section>
  )
}
