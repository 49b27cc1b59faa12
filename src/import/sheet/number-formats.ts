/** Which number formats of a workbook show dates: a score under one of them was taken for a date. */

/** Those that have no text of their own. */
function isBuiltInDate(id: number): boolean {
  return (
    (id >= 14 && id <= 22) ||
    (id >= 27 && id <= 36) ||
    (id >= 45 && id <= 47) ||
    (id >= 50 && id <= 58)
  )
}

/** Whether a format as it is written shows a date: days, months or years outside of quotes and colours. */
function isDateFormat(format: string): boolean {
  const plain = format.slice(0, 500).replace(/"[^"]*"|\\.|_.|\[[^\]]*\]/g, '')
  return /[dy]|m/i.test(plain) && !/general|standard|0\.|#/i.test(plain)
}

/** Gathers the formats of a workbook's styles. */
export function createFormats() {
  const custom = new Map<number, boolean>()
  const styles: boolean[] = []
  let isInCells = false
  return {
    open(name: string, attributes: Readonly<Record<string, string>>): void {
      if (name === 'numFmt')
        custom.set(Number(attributes['numFmtId']), isDateFormat(attributes['formatCode'] ?? ''))
      else if (name === 'cellXfs') isInCells = true
      else if (name === 'xf' && isInCells) {
        const id = Number(attributes['numFmtId'])
        styles.push(custom.get(id) ?? isBuiltInDate(id))
      }
    },
    close(name: string): void {
      if (name === 'cellXfs') isInCells = false
    },
    /** Whether cells of a style are dates. */
    isDate: (style: string | undefined): boolean => styles[Number(style ?? -1)] ?? false,
  }
}

export type Formats = ReturnType<typeof createFormats>
