/** What a frame says to the page around it. */
export const embed = {
  required: 'Answer every base metric of the CVSS vector.',
  errors: {
    'invalid-vector': 'This vector cannot be read.',
    unsupported: 'This calculator speaks version 1 of cvss-embed only.',
    locked: 'The calculator is locked to another version of CVSS; nothing was changed.',
    'too-large': 'A field of this message is longer than it may be.',
    'bad-message': 'A field of this message has a wrong type or value.',
  },
}
