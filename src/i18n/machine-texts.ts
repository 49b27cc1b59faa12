import { provenance } from './en/provenance.ts'

/** Words in forms for machines, which are English on a page of any language: tools compare them. */
export const machineTexts = { provenance }
