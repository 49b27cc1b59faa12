/** Words that only a frame shows from its start. */
export const frame = {
  name: 'CVSS calculator',
  edit: 'Edit',
  show: 'Show',
  close: 'Done',
  save: 'Save',
  saveDraft: 'Save draft',
  cancel: 'Cancel',
  saved: 'Saved.',
  open: 'Open in Plumb',
}
