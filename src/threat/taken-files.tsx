import { foreignText } from '#published/schema.ts'
import { useLateTexts } from '#i18n/late-texts.ts'
import type { LateTexts } from '#i18n/messages.ts'
import type { CveId } from '#cve-id/cve-id.ts'
import { whenceWords } from '#known/file-words.ts'
import {
  type DataFile,
  countOf,
  dateOf,
  recordIds,
  wrongDayOf,
  wrongDaysOf,
} from '#known/data-file.ts'
import type { KnownOfCve } from '#known/known-of-cve.ts'
import { type NewerAnswer, newerAnswer } from '#known/newer-answer.ts'
import { useCve } from '#state/calculator.ts'
import { type TakenFiles, useDataFiles } from '#state/data-files.ts'
import { Refused } from './refused-files.tsx'
import { showGiven } from './take-files.ts'
import { useKnown } from './use-known.ts'

function takenWords(texts: LateTexts<'threat'>, file: DataFile, newer?: NewerAnswer): string {
  const { content } = file
  const wrongDay = wrongDayOf(content)
  const said = newer
    ? storedWords(texts, file, newer)
    : texts.file.taken(content.kind, countOf(content))
  const wrongDays = wrongDaysOf(content)
  return [
    said,
    ...(wrongDay ? [texts.file.wrongDay(wrongDay, dateOf(content))] : []),
    ...(wrongDays.length > 0 ? [texts.wrongDays(wrongDays)] : []),
  ].join(' ')
}

/** Of what does not count as long as there is a newer answer: one that speaks of several CVEs does for the others. */
function storedWords(
  { file, known }: LateTexts<'threat'>,
  { content }: DataFile,
  { from, cve }: NewerAnswer,
): string {
  const day = dateOf(content)
  const than = day === undefined ? 'undated' : (from.date ?? '') > day ? 'older' : 'same'
  const name = from.name === undefined ? '' : ` (${foreignText(from.name, 200)})`
  const newer = { than, cve, whence: `${whenceWords(known, from)}${name}` } as const
  const { kind } = content
  const isOfSeveral = (kind === 'records' || kind === 'epss') && countOf(content) > 1
  return isOfSeveral || kind === 'nvd'
    ? file.usedBut(kind, countOf(content), newer)
    : file.storedBut(kind, newer)
}

const mostOffered = 5

/** Of records of several CVEs none is shown unasked, unless one is on screen; nor is one to who has gone on meanwhile. */
function Offer({ files }: { files: readonly DataFile[] }) {
  const { file } = useLateTexts('threat')
  const shown = useCve()
  const ids = recordIds(files)
  if (ids.length === 0 || (ids.length === 1 && ids[0] === shown)) return null
  return (
    <div className="flex flex-wrap items-center gap-2">
      {ids.slice(0, mostOffered).map((id) => (
        <button
          key={id}
          type="button"
          className="button text-sm button-outlined"
          onClick={() => showGiven(id)}
        >
          {file.show(id)}
        </button>
      ))}
      {ids.length > mostOffered && file.showMore(ids.length - mostOffered)}
    </div>
  )
}

const mostNamed = 3

/** Each name once: several entries may be out of one archive. */
function namesOf(names: readonly string[]): readonly string[] {
  return [...new Set(names)].slice(0, mostNamed).map((name) => foreignText(name, 200))
}

/** What was given up because other files were given meanwhile. */
export function SetAsideList() {
  const { file } = useLateTexts('threat')
  const setAside = useDataFiles((state) => state.setAside)
  return setAside.map(({ name, readAgain }, at) => {
    const shown = foreignText(name, 200)
    return (
      <div key={`${at} ${name}`} className="flex flex-wrap items-center gap-2">
        <p className="break-words">{file.setAside(shown)}</p>
        <button
          type="button"
          className="button text-sm button-outlined"
          aria-label={file.readAgainNamed(shown)}
          onClick={readAgain}
        >
          {file.readAgain}
        </button>
      </div>
    )
  })
}

/** The same where a CVE is on screen, for which a newer answer may count. */
export function TakenBeside({ cve, taken }: { cve: CveId; taken: TakenFiles }) {
  return <Taken taken={taken} known={useKnown(cve).known} />
}

/** What came of the files that were given last. */
export function Taken({
  taken: { accepted, replaced, refused },
  known,
}: {
  taken: TakenFiles
  known?: KnownOfCve | undefined
}) {
  const threat = useLateTexts('threat')
  const { file } = threat
  const files = useDataFiles((state) => state.files)
  const said = accepted.map((each) => takenWords(threat, each, newerAnswer(each, files, known)))
  return (
    <>
      {[...new Set(said)].join(' ')}
      {replaced.length > 0 && (
        <p className="break-words">{file.replaced(namesOf(replaced), new Set(replaced).size)}</p>
      )}
      <Offer files={accepted} />
      {refused.length > 0 && <Refused refused={refused} isAll={accepted.length === 0} />}
    </>
  )
}
