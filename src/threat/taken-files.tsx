import { foreignText } from '#cve/schema.ts'
import { type LateTexts, useLateTexts } from '#i18n/late-texts.ts'
import { type KeptFile, countOf, dateOf, recordIds, wrongDayOf } from '#known/kept-file.ts'
import { useCve } from '#state/calculator.ts'
import { type TakenFiles, useKeptFiles } from '#state/kept-files.ts'
import { Refused } from './refused-files.tsx'
import { showGiven } from './take-files.ts'

function takenWords({ file }: LateTexts<'threat'>, { content }: KeptFile): string {
  const { taken } = file
  const wrongDay = wrongDayOf(content)
  const said = content.kind === 'records' ? taken.records(countOf(content)) : taken[content.kind]
  return wrongDay ? `${said} ${file.wrongDay(wrongDay, dateOf(content))}` : said
}

const mostOffered = 5

/** Of records of several CVEs none is shown unasked, unless one is on screen; nor is one to who has gone on meanwhile. */
function Offer({ kept }: { kept: readonly KeptFile[] }) {
  const { file } = useLateTexts('threat')
  const shown = useCve()
  const ids = recordIds(kept)
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
function namesOf(names: readonly string[]): string {
  return [...new Set(names)]
    .slice(0, mostNamed)
    .map((name) => foreignText(name, 200))
    .join(', ')
}

/** What was given up because other files were given meanwhile. */
export function SetAsideList() {
  const { file } = useLateTexts('threat')
  const setAside = useKeptFiles((state) => state.setAside)
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

/** What came of the files that were given last. */
export function Taken({ taken: { kept, replaced, refused } }: { taken: TakenFiles }) {
  const threat = useLateTexts('threat')
  const { file } = threat
  return (
    <>
      {[...new Set(kept.map((each) => takenWords(threat, each)))].join(' ')}
      {replaced.length > 0 && (
        <p className="break-words">{file.replaced(namesOf(replaced), new Set(replaced).size)}</p>
      )}
      <Offer kept={kept} />
      {refused.length > 0 && <Refused refused={refused} isAll={kept.length === 0} />}
    </>
  )
}
