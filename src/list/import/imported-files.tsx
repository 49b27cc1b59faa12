import { useState } from 'react'

import { Chevron } from '#components/ui/chevron.tsx'
import { useLateTexts } from '#i18n/late-texts.ts'
import type { LateTexts } from '#i18n/messages.ts'
import { withVectorOf } from '#rows/import-report.ts'
import { type Imported, leaveOut } from '#state/import/importing.ts'
import { ColumnChoicesOf } from './column-choices.tsx'

/** How far a file is read, or how well it was. */
function stateWords({ files }: LateTexts<'importing'>, given: Imported): string {
  const { state, progress, findings, remarks, isSource } = given
  if (state === 'waiting') return files.waiting
  if (state === 'reading') return files.reading(progress)
  if (state === 'failed') return files.failed
  if (findings.length === 0) return isSource ? files.source : files.empty
  const isInPart = remarks.some((remark) => remark.kind === 'not-read' && inPart.has(remark.code))
  return isInPart ? files.part : files.read
}

const inPart: ReadonlySet<string> = new Set([
  'breaks-off',
  'broken-line',
  'too-large',
  'too-many-rows',
  'too-deep',
  'encrypted',
  'part-of-answer',
  'unknown-fields',
])

/** A file, and the columns of its tables while it is unfolded. */
function FileRows({ given, isFirst }: { given: Imported; isFirst: boolean }) {
  const texts = useLateTexts('importing')
  const { files } = texts
  const { id, name = files.pasted, data, formats, findings, count, tables, state } = given
  const isGuessed = tables.length > 0
  const [isOpen, setIsOpen] = useState<boolean>()
  // Only of one file whose columns were guessed is it unasked.
  const isUnfolded = isGuessed && (isOpen ?? isFirst)
  const withVector = withVectorOf(findings)
  return (
    <>
      <tr className="import-file">
        <th scope="row">
          <bdi className="font-semibold wrap-anywhere">{name}</bdi>{' '}
          <span className="text-muted">{files.size(data.size)}</span>
        </th>
        <td className="import-format">{formats.length > 0 && files.several(formats)}</td>
        <td className="import-figure font-semibold">
          {(state === 'read' || count > 0) && files.count(count)}
        </td>
        <td className="import-vectors import-figure">
          {state === 'read' && files.count(withVector)}
        </td>
        <td className="import-state">{stateWords(texts, given)}</td>
        <td className="import-buttons">
          {isGuessed && (
            <button
              type="button"
              className="button px-1 text-muted hover:text-ink"
              aria-expanded={isUnfolded}
              aria-label={files.columns(name)}
              onClick={() => setIsOpen(!isUnfolded)}
            >
              <span className={`block ${isUnfolded ? 'rotate-90' : ''}`}>
                <Chevron />
              </span>
            </button>
          )}
          <button
            type="button"
            className="button px-1.5 text-muted hover:text-ink"
            aria-label={files.leaveOut(name)}
            onClick={() => leaveOut(id)}
          >
            ×
          </button>
        </td>
      </tr>
      {isUnfolded && (
        <tr>
          <td colSpan={6} className="import-columns">
            {tables.map((table) => (
              <ColumnChoicesOf
                key={JSON.stringify([table.files, table.name])}
                given={given}
                table={table}
              />
            ))}
          </td>
        </tr>
      )}
    </>
  )
}

/** What was given, each with what it is and how much of it was read. */
export function ImportedFiles({ given }: { given: readonly Imported[] }) {
  const { files } = useLateTexts('importing')
  const firstGuessed = given.find(({ tables }) => tables.length > 0)
  return (
    <section aria-label={files.label} className="import-card card">
      <table className="import-table">
        <thead>
          <tr>
            <th scope="col">{files.file}</th>
            <th scope="col" className="import-format">
              {files.format}
            </th>
            <th scope="col" className="import-figure">
              {files.findings}
            </th>
            <th scope="col" className="import-vectors import-figure">
              {files.withVector}
            </th>
            <th scope="col" className="import-state">
              {files.state}
            </th>
            <td>
              <span className="sr-only">{files.actions}</span>
            </td>
          </tr>
        </thead>
        <tbody>
          {given.map((each) => (
            <FileRows key={each.id} given={each} isFirst={each === firstGuessed} />
          ))}
        </tbody>
      </table>
    </section>
  )
}
