/** Texts of the dialog in which a result is shared. */
export const shareDialog = {
  heading: 'Share',
  close: 'Close',
  forPeople: 'For people',
  forMachines: 'For machines',
  forEyes: 'For eyes',
  forms: {
    'cve-json': 'CVE JSON 5.1',
    'csaf-2.0': 'CSAF 2.0',
    'csaf-2.1': 'CSAF 2.1',
    cyclonedx: 'CycloneDX 1.7',
    osv: 'OSV',
    card: 'Score card (SVG)',
  },
  incomplete: (open: number) =>
    `A draft has no machine form: ${open === 1 ? '1 base metric is' : `${open} base metrics are`} open.`,
  part: 'Extent',
  fragment: (place: string) => `fragment for ${place}`,
  document: 'whole document',
  documentNote: 'Publisher, tracking and product are placeholders to fill in.',
  preview: (form: string) => `Preview: ${form}`,
  copy: 'Copy',
  copied: 'Copied',
  download: 'Download',
  print: 'Print',
  metric: 'Metric',
  value: 'Value',
  note: 'Note',
  printed: (date: string) => `Printed ${date}`,
  marking: 'TLP 2.0',
  noMarking: 'none',
  markingNote:
    'Heads every copied form, print and export that has a place for it. A link carries no marking.',
  link: 'Link',
  links: { ours: 'to this calculator', first: 'to FIRST’s', none: 'none' },
  localLink: 'Nobody else can open this copy’s address, so FIRST’s calculator is linked instead.',
  withText: 'Put title and notes into the link',
  textSign:
    'The link now carries your title and notes: whoever has it can read them. FIRST’s page reads the vector once everything from “&text=” on is cut off.',
  textTooLong:
    'Title and notes are too long for a link of 8,000 characters. The link goes without them.',
}
