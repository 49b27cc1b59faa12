import type { XmlEvents } from './xml.ts'

/** A sheet by its name, and the file in the archive that holds it. */
export type SheetOf = {
  readonly name: string
  readonly relation: string
  readonly isHidden: boolean
}

/** Gathers the sheets of a workbook in their order, and from which day it counts. */
export function createWorkbook() {
  const sheets: SheetOf[] = []
  let is1904 = false
  const events: XmlEvents = {
    open(name, attributes) {
      const relation = Object.entries(attributes).find(([key]) => /(?:^|:)id$/.test(key))?.[1]
      if (name === 'sheet' && relation !== undefined)
        sheets.push({
          name: attributes['name'] ?? '',
          relation,
          isHidden: /hidden$/i.test(attributes['state'] ?? ''),
        })
      if (name === 'workbookPr') is1904 = /^(?:1|true)$/.test(attributes['date1904'] ?? '')
    },
  }
  return { sheets, events, is1904: () => is1904 }
}

/** Gathers which file each relation of a workbook leads to. */
export function createRelations() {
  const targets = new Map<string, string>()
  const events: XmlEvents = {
    open(name, { Id, Target = '' }) {
      if (name !== 'Relationship' || Id === undefined) return
      targets.set(Id, Target.startsWith('/') ? Target.slice(1) : `xl/${Target}`)
    },
  }
  return { targets, events }
}
