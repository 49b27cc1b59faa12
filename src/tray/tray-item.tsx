import { formatVector, scoreKind } from '#cvss/index.ts'
import { Dotted } from '#components/dotted.tsx'
import { SlashBreaks } from '#components/result/slash-breaks.tsx'
import { severityColors } from '#components/result/severity-colors.ts'
import { severityWords } from '#components/result/severity-words.ts'
import { useLateTexts } from '#i18n/late-texts.ts'
import { useMessages } from '#i18n/messages-context.ts'
import type { SharedFact } from '#share/shared-result.ts'
import { tlpText } from '#assessment/tlp.ts'
import { rangeOf, scoreOf } from '#state/scored.ts'
import { type Snapshot, isEditedUnsaved, shownVector } from '#state/snapshot.ts'
import type { TrayEntry } from '#state/tray/tray.ts'
import { otherVectors } from './entry-vectors.ts'
import { type EntryButton, buttonId } from './focus.ts'

/** What a person does with an entry. */
export type EntryActions = Readonly<Record<EntryButton, () => void>>

const buttonStyle = 'button min-w-8 text-sm button-outlined aria-disabled:text-muted'

/** An entry of the tray: what it is called, its score or range, its vector, and what can be done. */
export function TrayItem({
  entry,
  name,
  facts,
  edited,
  isChosen,
  onChoose,
  isFirst,
  isLast,
  actions,
}: {
  entry: TrayEntry
  name: string
  /** What is known of its CVE, each with its date. */
  facts: readonly SharedFact[]
  /** What the calculator shows of the entry, while it is edited there. */
  edited: Snapshot | undefined
  /** To be compared. */
  isChosen: boolean
  onChoose: () => void
  isFirst: boolean
  isLast: boolean
  actions: EntryActions
}) {
  const messages = useMessages()
  const texts = useLateTexts('list')
  const { id, cve } = entry.assessment
  const { marking } = (edited ?? entry).assessment
  const isEdited = edited !== undefined
  const kept = shownVector(entry)
  const vector = edited ? shownVector(edited) : kept
  const score = scoreOf(vector)
  const others = otherVectors(edited ?? entry).map((other) =>
    texts.other(other.version, messages.rangeText(rangeOf(other))),
  )
  const buttonOf = (button: EntryButton) => ({
    type: 'button' as const,
    id: buttonId(id, button),
    className: buttonStyle,
    onClick: actions[button],
  })
  return (
    <li
      aria-current={isEdited || undefined}
      className="flex flex-wrap items-center gap-x-3 gap-y-1 border-t border-line py-2"
    >
      <label className="flex min-h-8 min-w-8 items-center justify-center pointer-coarse:min-h-11 pointer-coarse:min-w-11">
        <input
          type="checkbox"
          className="size-4 accent-ink"
          aria-label={texts.compare.choose(name)}
          checked={isChosen}
          onChange={onChoose}
        />
      </label>
      <p
        className={`min-w-14 rounded-lg border border-transparent px-2 py-0.5 text-center font-semibold forced-colors:border-[CanvasText] ${
          score ? severityColors[score.severity] : 'bg-well font-medium'
        }`}
      >
        {messages.rangeText(rangeOf(vector))}
      </p>
      <div className="min-w-48 flex-1">
        <p>
          <span className="font-semibold wrap-anywhere">{name}</span>
          {cve !== undefined && cve !== name && <span> · {cve}</span>}
          {marking !== 'none' && <span> · {tlpText(marking)}</span>}
        </p>
        <p className="text-sm text-muted">
          {severityWords(messages, vector)} ·{' '}
          {messages.scoreLabel(score && scoreKind(score), vector.version)}
          {!score && ` · ${messages.notFinal}`}
          {others.length > 0 && ` · ${texts.others(others)}`}
        </p>
        {facts.length > 0 && (
          <p className="text-sm text-muted">
            <Dotted
              parts={facts.map(({ fact, text }) => (
                <bdi key={fact}>{text}</bdi>
              ))}
            />
          </p>
        )}
        {edited && (
          <p className="text-sm font-medium">
            {isEditedUnsaved(edited)
              ? texts.editedUnsaved(messages.rangeText(rangeOf(kept)), formatVector(kept))
              : texts.edited}
          </p>
        )}
        <p className="font-mono text-sm break-words">
          <SlashBreaks text={formatVector(vector)} />
        </p>
      </div>
      <div className="flex flex-wrap gap-1.5">
        <button
          {...buttonOf('edit')}
          aria-label={isEdited ? texts.stopEntry(name) : texts.editEntry(name)}
        >
          {isEdited ? texts.stop : texts.edit}
        </button>
        {/* Focus stays on the button of an entry that has come to the end of its way. */}
        <button {...buttonOf('up')} aria-label={texts.up(name)} aria-disabled={isFirst}>
          <span aria-hidden="true">↑</span>
        </button>
        <button {...buttonOf('down')} aria-label={texts.down(name)} aria-disabled={isLast}>
          <span aria-hidden="true">↓</span>
        </button>
        <button {...buttonOf('delete')} aria-label={texts.deleteEntry(name)}>
          {texts.delete}
        </button>
      </div>
    </li>
  )
}
