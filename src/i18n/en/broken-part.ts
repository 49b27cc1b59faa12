/** Texts of a part of the page that broke, while the rest of it stands. */
export const brokenPart = {
  /** The whole page, with what failed on it. */
  page: {
    heading: 'Something broke',
    text: 'Plumb met a fault of its own. Your vector is still in the address: reload the page to go on.',
  },
  text: 'This part of the page broke. The rest works on, and the vector is safe.',
  forget: 'Forget stored data',
  /** What is deleted, before it is. */
  deletes: {
    threat:
      'This deletes the answers of look-ups and the files you gave from this browser, and nothing else.',
    list: 'This deletes all rows of the list that is open from this browser, and nothing else.',
    environments: 'This deletes all named environments from this browser, and nothing else.',
  },
  confirm: 'Delete them',
  dismiss: 'Keep them',
}
