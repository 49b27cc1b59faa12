import { useState } from 'react'

import { RadioRow } from '#components/radio-row.tsx'
import { useLateTexts } from '#i18n/late-texts.ts'
import { copyText, useIsCopied } from '#state/clipboard.ts'
import { type EmbedChoice, leftOutOf } from './embed-choice.ts'
import { elementSnippet, iframeSnippet, messagesSnippet } from './snippets.ts'
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
  const isCopied = useIsCopied('code')
  const copy = useThisCopy()
  const left = leftOutOf(shown, choice)
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
      <RadioRow
        name={texts.code}
        isNameShown={false}
        values={codes}
        current={shown}
        textOf={(each) => texts.codes[each]}
        onChoose={setShown}
      />
      <p className="text-sm text-muted">{texts.codeText[shown]}</p>
      {left.length > 0 && (
        <p className="text-sm">{texts.leftOut(left.map((name) => texts.switches[name]))}</p>
      )}
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
