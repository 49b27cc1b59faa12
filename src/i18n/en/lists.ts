/** "a, b and c", "a, b or c". */
export function list(words: readonly string[], last: 'or' | 'and'): string {
  if (words.length < 2) return words.join('')
  return `${words.slice(0, -1).join(', ')} ${last} ${words.at(-1)}`
}
