/** The months' names as spreadsheets of several languages shorten them. */
const names: readonly (readonly string[])[] = [
  ['jan', 'ene', 'gen', 'sty'],
  ['feb', 'fév', 'fev', 'lut'],
  ['mar', 'mrz', 'mär', 'mrt'],
  ['apr', 'avr', 'abr', 'kwi'],
  ['may', 'mai', 'mag', 'mei', 'maj'],
  ['jun', 'giu', 'cze', 'juin'],
  ['jul', 'lug', 'lip', 'juil'],
  ['aug', 'aoû', 'ago', 'sie'],
  ['sep', 'set', 'wrz'],
  ['oct', 'okt', 'ott', 'paź'],
  ['nov', 'lis'],
  ['dec', 'dez', 'déc', 'dic', 'gru'],
]

/** The number of a month from 1, or undefined. */
export function monthNamed(word: string): number | undefined {
  const lower = word.toLowerCase()
  const at = names.findIndex((own) => own.some((name) => lower.startsWith(name)))
  return at < 0 ? undefined : at + 1
}
