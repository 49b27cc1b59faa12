import { useState } from 'react'

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

/** Takes environments from a file, and says what of it was not taken and why. */
export function ImportEnvironments({ version }: { version: Version }) {
  const texts = useLateTexts('interview')
  const [came, setCame] = useState<Imported | 'not-read'>()

  async function take(file: File | undefined): Promise<void> {
    if (!file) return
    setCame(undefined)
    setCame(await importFile(file, version).catch(() => 'not-read' as const))
  }

  return (
    <div className="environment-import">
      <label className="button text-sm button-outlined">
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
      <div aria-live="polite">
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
    </div>
  )
}
