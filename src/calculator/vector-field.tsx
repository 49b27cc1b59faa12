import { type ClipboardEvent, useState } from 'react'

import { lazyPart } from '#components/lazy-part.tsx'
import { SlashBreaks } from '#components/result/slash-breaks.tsx'
import { type Vector, formatVector } from '#cvss/index.ts'
import { usePageMessages } from '#i18n/page-messages-context.ts'
import { endTyping, useCalculator } from '#state/calculator.ts'
import { useClipboard } from '#state/clipboard.ts'
import { useMarking } from '#state/marking.ts'
import { pasteText } from '#state/paste-text.ts'
import { followTyped, readingOf, setTyped, useTyped } from '#state/typed.ts'
import { CopyButton } from './copy-button.tsx'
import { TlpLabel } from './share/tlp-label.tsx'

const VectorReading = lazyPart(
  'reading',
  () => import('./vector-reading.tsx').then((all) => all.VectorReading),
  { isFetchedAhead: true },
)

const UndecidedLetters = lazyPart('undecided', () =>
  import('./undecided-letters.tsx').then((all) => all.UndecidedLetters),
)

const LinkNote = lazyPart('share', () => import('./link-note.tsx').then((all) => all.LinkNote))

/**
 * The same text in lines that end at slashes. A text area breaks within a metric, so it shows its
 * own text only while it is edited.
 */
function BrokenAtSlashes({ text }: { text: string }) {
  return (
    <div aria-hidden="true" className="pointer-events-none absolute inset-0 forced-colors:hidden">
      <SlashBreaks text={text} />
    </div>
  )
}

/** Buttons in the heading of a card, which must not outdo what the card shows. */
const quietButtons =
  '[&>button]:min-h-7 [&>button]:border-0 [&>button]:bg-transparent [&>button]:px-2 [&>button]:py-0.5 [&>button]:text-[0.8125rem] [&>button]:text-muted [&>button:hover]:text-ink pointer-coarse:[&>button]:min-h-11'

/**
 * What replaces the whole field is understood as any pasted text is: a vector comes from outside. Only
 * a line in which nothing is found stays here to be mended.
 */
function pasteWhole(event: ClipboardEvent<HTMLTextAreaElement>) {
  const { selectionStart, selectionEnd, value } = event.currentTarget
  const text = event.clipboardData.getData('text/plain').trim()
  const replacesAll = selectionStart === 0 && selectionEnd === value.length
  if (!replacesAll) return
  event.preventDefault()
  void pasteText(text, false, followTyped)
}

/**
 * The vector string, which can also be typed. While it is being edited the text belongs to the
 * person: it is followed where it can be read and never overwritten. What cannot be read stays.
 */
export function VectorField({ vector }: { vector: Vector }) {
  const { vectorField } = usePageMessages()
  const marking = useMarking()
  const { text: draft, read } = useTyped()
  const [isEditing, setIsEditing] = useState(false)
  const id = useCalculator(({ assessment }) => assessment.id)
  const isLinkCopied = useClipboard(({ last }) => last?.what === 'link')
  /** The assessment whose link was copied; its button says so for a moment only. */
  const [linkedId, setLinkedId] = useState<string>()
  if (isLinkCopied && linkedId !== id) setLinkedId(id)
  const reading = draft === undefined ? undefined : readingOf(draft, vector.version, read)
  const problems = reading?.ok === false ? reading.problems : (reading?.dropped ?? [])
  const repairs = reading?.ok ? reading.repairs : []

  // What is not read yet waits there for what reads it.
  const isSaid = !reading || problems.length + repairs.length > 0

  function leave() {
    setIsEditing(false)
    endTyping()
    const isRead = reading !== undefined && problems.length === 0
    if (draft?.trim() === '' || isRead) setTyped(undefined)
  }

  return (
    <div className="card rounded-[0.875rem] pt-1.5 pr-2 pb-2 pl-3.5">
      <div className="mb-0.5 flex flex-wrap items-center gap-x-3">
        <label htmlFor="vector-string" className="text-[0.8125rem] text-muted">
          {vectorField.label}
        </label>
        {marking !== 'none' && <TlpLabel tlp={marking} />}
        <div className={`ml-auto flex ${quietButtons}`}>
          <CopyButton what="link" vector={vector} />
          <CopyButton what="vector" vector={vector} />
        </div>
      </div>
      <div className="relative font-mono text-[0.875rem] leading-5">
        {!isEditing && draft === undefined && <BrokenAtSlashes text={formatVector(vector)} />}
        <textarea
          id="vector-string"
          rows={3}
          spellCheck={false}
          autoCapitalize="off"
          autoComplete="off"
          placeholder={vectorField.placeholder}
          aria-invalid={problems.length > 0}
          aria-describedby="vector-problems"
          className={`block [field-sizing:content] min-h-15 w-full resize-none rounded-md bg-transparent placeholder:text-muted ${
            isEditing || draft !== undefined ? '' : 'text-transparent'
          }`}
          value={draft ?? formatVector(vector)}
          onChange={(event) => followTyped(event.target.value)}
          onPaste={pasteWhole}
          onFocus={() => setIsEditing(true)}
          onBlur={leave}
          onKeyDown={(event) => {
            if (event.key === 'Enter') {
              event.preventDefault()
              leave()
            }
          }}
        />
      </div>
      {vector.undecided && <UndecidedLetters vector={vector} />}
      <div aria-live="polite" className="text-sm text-muted">
        {linkedId === id && <LinkNote />}
      </div>
      <div id="vector-problems" className="text-sm">
        {draft !== undefined && draft.trim() !== '' && isSaid && (
          <VectorReading problems={problems} repairs={repairs} isEditing={isEditing} />
        )}
      </div>
    </div>
  )
}
