/** Texts of the dialog of keys and settings. */
export const keys = {
  heading: 'Keys and settings',
  close: 'Close',
  list: [
    [['Tab'], 'Next metric'],
    [['←', '→'], 'Another value of the metric'],
    [['N', 'L', '…'], 'Choose the value with this letter and move on'],
    [['1', '2', '…'], 'Choose a value by its position and move on'],
    [['Alt', 'N'], 'One more value between which the metric is undecided; again takes it out'],
    [['X'], 'Not Defined; opens a base metric again'],
    [['Delete'], 'Open the metric again'],
    [['Backspace'], 'Clear the previous metric and return to it'],
    [['/'], 'Paste field (also Ctrl+K)'],
    [['Ctrl', 'Z'], 'Undo; Ctrl+Shift+Z: redo'],
    [['Ctrl', 'Enter'], 'Copy score, word and vector'],
    [['Ctrl', 'S'], 'Keep it in the list and start the next'],
    [['?'], 'This list'],
  ] as readonly (readonly [readonly string[], string])[],
  settings: 'Settings',
  moveOn: 'Move on to the next metric after a letter or digit',
  singleKeys: 'Single-key shortcuts: letters and digits on a metric, / and ?',
  lookUps: 'Look up CVE IDs',
  lookUpChoices: {
    ask: 'when I ask',
    always: 'always, also those that arrive in links and texts',
    off: 'never',
  },
  lookUpsOff: {
    byHost: 'This has no effect here: look-ups are switched off by whoever hosts this copy.',
    byFault:
      'This has no effect now: this copy’s plumb.json cannot be used, so nothing is looked up.',
  },
  speakDescriptions: 'Let screen readers read what each value means and would score',
}
