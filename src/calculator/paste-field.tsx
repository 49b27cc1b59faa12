import type { ClipboardEvent } from 'react'

import { onEnter } from '#components/without-forms.ts'
import { parseCveId } from '#cve-id/cve-id.ts'
import { usePageMessages } from '#i18n/page-messages-context.ts'
import { pasteText, submitText } from '#state/paste-text.ts'
import { typePaste, usePasted } from '#state/pasted.ts'
import { pasteFieldId, pasteNoticeId } from './paste-focus.ts'
import { PasteNotice } from './paste-notice.tsx'

/**
 * A paste that replaces the whole field is understood at once, however long it is. A bare CVE ID
 * stays in the field until Enter asks for it.
 */
function onPaste(event: ClipboardEvent<HTMLInputElement>) {
  const { selectionStart, selectionEnd, value } = event.currentTarget
  const replacesAll = selectionStart === 0 && selectionEnd === value.length
  const text = event.clipboardData.getData('text/plain')
  if (!replacesAll || parseCveId(text) !== undefined) return
  event.preventDefault()
  void pasteText(text)
}

/** One field for a vector of any version, its letters, a link to any calculator, or a text. */
export function PasteField() {
  const { paste } = usePageMessages()
  const text = usePasted((state) => state.text)

  return (
    <search className="relative mx-auto w-full max-w-2xl min-w-0 flex-1 max-[30rem]:order-last max-[30rem]:basis-full">
      <input
        id={pasteFieldId}
        type="text"
        className="h-10 w-full rounded-xl border border-edge bg-well px-3.5 placeholder:text-[length:min(1em,6vw)] placeholder:text-muted pointer-coarse:h-11"
        aria-label={paste.label}
        placeholder={paste.placeholder}
        aria-describedby={pasteNoticeId}
        spellCheck={false}
        autoCapitalize="off"
        autoComplete="off"
        value={text}
        onChange={(event) => typePaste(event.target.value)}
        onPaste={onPaste}
        enterKeyHint="go"
        onKeyDown={onEnter(() => {
          if (text.trim() !== '') void submitText(text)
        })}
      />
      {text === '' && (
        <kbd
          aria-hidden="true"
          className="pointer-events-none absolute top-2.5 right-3.5 font-mono text-sm text-muted max-sm:hidden pointer-coarse:hidden"
        >
          /
        </kbd>
      )}
      <PasteNotice />
    </search>
  )
}
