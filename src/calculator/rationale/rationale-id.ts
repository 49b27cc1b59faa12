/** Of what opens title and notes, where the focus goes once they have come. */
export const rationaleId = 'rationale'
