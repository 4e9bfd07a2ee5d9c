// Half a character, which JSON can hold, can stand in nothing that we send to Slack: its client would fail over the address.

const half = /\p{Surrogate}/gu
/** How JSON writes a half; whole ones that Slack wrote so are looked at too. */
const written = /\\u[dD][89a-fA-F]/

/**
 * Reads JSON with the sign for what can't be read in the place of each half.
 * @throws SyntaxError where it is none
 */
export function readWhole(json: string): unknown {
  if (!written.test(json)) return JSON.parse(json)
  return JSON.parse(json, (_key, value: unknown) => (typeof value === 'string' ? value.replace(half, '\ufffd') : value))
}
