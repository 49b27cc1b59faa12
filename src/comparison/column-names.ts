import type { LateTexts } from '#i18n/messages.ts'
import { type Column, isOwn } from '#state/comparison/column.ts'

export type CompareTexts = LateTexts<'list'>['compare']

/**
 * What the columns are called, each by a name of its own: of one thing by who says so, of several by
 * title or CVE ID, and where nobody says anything by its place. What is still the same is told apart by
 * version, then by number.
 */
export function columnNames(texts: CompareTexts, columns: readonly Column[]): readonly string[] {
  const about = new Set(columns.map(({ assessment: { cve } }) => cve).filter(Boolean))
  const titles = columns.map(({ assessment }) => assessment.title.trim())
  const isOneThing = about.size < 2 && new Set(titles.filter(Boolean)).size < 2
  const names = columns.map((column, at) => {
    const { cve = '' } = column.assessment
    const title = titles[at] ?? ''
    const source = sourceOf(texts, column)
    const inOrder = isOneThing ? [source, title] : [title, about.size > 1 ? cve : '', source]
    return inOrder.find(Boolean) ?? texts.unnamed(at + 1)
  })
  const versioned = distinguished(names, (name, at) =>
    texts.ofVersion(name, columns[at]?.version ?? '4.0'),
  )
  return distinguished(versioned, (name, at) => {
    const place = versioned.slice(0, at).filter((other) => other === name).length
    return texts.numbered(name, place + 1)
  })
}

/**
 * The names that a link carries: none where the place stands for it, nor for one's own vector, which is
 * somebody else's to whoever opens it; a title names that.
 */
export function namesForLink(texts: CompareTexts, columns: readonly Column[]): readonly string[] {
  const names = columnNames(texts, columns)
  return columns.map((column, at) => {
    if (isOwn(column)) return column.assessment.title.trim()
    return names[at] === texts.unnamed(at + 1) ? '' : (names[at] ?? '')
  })
}

/** Names that occur more than once, and would not all be called the same otherwise, are called otherwise. */
function distinguished(
  names: readonly string[],
  otherwise: (name: string, at: number) => string,
): readonly string[] {
  const others = names.map(otherwise)
  return names.map((name, at) => {
    const places = [...names.keys()].filter((each) => names[each] === name)
    const isTold = new Set(places.map((each) => others[each])).size > 1
    return places.length > 1 && isTold ? (others[at] ?? name) : name
  })
}

function sourceOf(texts: CompareTexts, column: Column): string {
  const { assessment, version } = column
  const origin = assessment.origins[version]
  const source = origin?.name.trim() ?? ''
  // Of what came by nobody's name an edit changes the vector, not what it is called.
  const isCalledByTitle = origin !== undefined && source === '' && assessment.title.trim() !== ''
  return isOwn(column) && !isCalledByTitle ? texts.yours : source
}
