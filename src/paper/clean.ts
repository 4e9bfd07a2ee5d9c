// What people typed, made fit for paper: signs that are seen nowhere and turn or hide what stands beside them go.

/** Control characters, marks that turn the direction of text, joiners and fillers without a width, choices of a glyph. */
const unseen = /(?!\n)\p{Cc}|\p{Cf}|[\ufe00-\ufe0f]/gu
const notInXml = /(?![\n\t])\p{Cc}|\p{Cs}|[\ufffe\uffff]/gu
const turning = /[\u202a-\u202e\u2066-\u2069]/g

/** For a PDF, whose letters are drawn one by one. */
export function cleanForDrawing(text: string): string {
  return text
    .replace(/\r\n?|[\u2028\u2029]/g, '\n')
    .replace(/\t/g, ' ')
    .replace(unseen, '')
}

/** For a document in XML, where a program lays the text out: joiners of letters and emoji stay. */
export function cleanForXml(text: string): string {
  return text
    .replace(/\r\n?|[\u2028\u2029]/g, '\n')
    .replace(turning, '')
    .replace(notInXml, '')
}
