type Value = 'Y' | 'N'

const words: Readonly<Record<Value, string>> = { Y: 'yes', N: 'no' }

/** What CVSS's Automatable (AU) and SSVC's suggest to each other. */
export const automatable = {
  differ: (AU: Value, A: Value) =>
    `CVSS Automatable (AU) in your vector says ${words[AU]}, SSVC’s Automatable ${words[A]}. Both are left as they are.`,
  suggest: {
    AU: (value: Value) =>
      `CVSS asks the same as Automatable (AU), open in your vector: ${words[value]}, too?`,
    A: (value: Value) => `CVSS Automatable (AU) in your vector says ${words[value]}. Here, too?`,
  },
  accept: {
    AU: (value: Value) => `Set AU:${value}`,
    A: (value: Value) => `Answer ${words[value]}`,
  },
  taken: {
    AU: (value: Value) => `AU:${value} is set in your vector.`,
    A: (value: Value) => `Answered ${words[value]}, as in your vector.`,
  },
  takeBack: {
    AU: (value: Value) => `Take AU:${value} back`,
    A: () => 'Take it back',
  },
}
