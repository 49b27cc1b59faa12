import type { Version } from '#cvss/index.ts'
import { type StoredProblem, longestFile } from '#environment/stored.ts'
import { useLateTexts } from '#i18n/late-texts.ts'
import { type Imported, importEnvironments } from '#state/environment/environments.ts'

type Texts = ReturnType<typeof useLateTexts<'interview'>>

/** The sentence of a problem; its code says which function of the texts takes it. */
function problemText<Code extends StoredProblem['code']>(
  { problems }: Texts,
  problem: Extract<StoredProblem, { readonly code: Code }>,
): string {
  const sentence: (each: typeof problem) => string = problems[problem.code]
  return sentence(problem)
}

async function importFile(file: File, version: Version): Promise<Imported> {
  // A file that is too long is not read to find that out.
  if (file.size > longestFile * 4) return { count: 0, problems: [{ code: 'too-long' }] }
  return importEnvironments(await file.text(), version)
}

/** What came of an import; a file that could not be read at all is known by nothing else. */
export type Came = Imported | 'not-read' | undefined

/** Takes environments from a file. */
export function ImportButton({
  version,
  onCame,
}: {
  version: Version
  onCame: (came: Came) => void
}) {
  const texts = useLateTexts('interview')

  async function take(file: File | undefined): Promise<void> {
    if (!file) return
    onCame(undefined)
    onCame(await importFile(file, version).catch(() => 'not-read' as const))
  }

  return (
    <label className="environment-file button text-sm button-outlined">
      {texts.kept.import}
      <input
        type="file"
        accept=".json,application/json"
        className="sr-only"
        onChange={({ target }) => {
          void take(target.files?.[0])
          target.value = ''
        }}
      />
    </label>
  )
}

/** How many were taken, and what was not and why. */
export function ImportReport({ came }: { came: Came }) {
  const texts = useLateTexts('interview')
  return (
    <div aria-live="polite" className="environment-came">
      {came === 'not-read' && texts.kept.notRead}
      {came !== undefined && came !== 'not-read' && (
        <>
          <p>{texts.kept.imported(came.count)}</p>
          <ul>
            {came.problems.map((problem) => (
              <li key={JSON.stringify(problem)}>{problemText(texts, problem)}</li>
            ))}
          </ul>
        </>
      )}
    </div>
  )
}
