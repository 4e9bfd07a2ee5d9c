// Looks at what an administrator has copied from the Azure portal: whether Microsoft gives the bot a token, and if not
// what Microsoft's own number says is wrong.
import { z } from 'zod'
import { type BotbuilderSettings, requestToken } from './token.js'

const refusal = z.object({ error_codes: z.array(z.number()).optional(), error: z.string().optional() })

export type Look =
  | { readonly type: 'good' }
  | { readonly type: 'refused'; readonly why: Refused; readonly code: string }
  | { readonly type: 'unreachable' }

export type Refused = 'noSuchTenant' | 'appOfAnotherTenant' | 'wrongSecret' | 'secretExpired' | 'appDisabled' | 'other'

// learn.microsoft.com/entra/identity-platform/reference-error-codes
const known: ReadonlyMap<number, Refused> = new Map([
  [90002, 'noSuchTenant'],
  [900021, 'noSuchTenant'],
  [900023, 'noSuchTenant'],
  [700016, 'appOfAnotherTenant'],
  [7000229, 'appOfAnotherTenant'],
  [7000215, 'wrongSecret'],
  [7000222, 'secretExpired'],
  [7000112, 'appDisabled'],
])

/** The id, the secret, the type and the tenant of a bot together, by botbuilder's own names. */
export async function lookAtApp(settings: BotbuilderSettings): Promise<Look> {
  try {
    const response = await requestToken(settings)
    if (response.ok) return { type: 'good' }
    if (response.status >= 500) return { type: 'unreachable' }
    const { error_codes: codes = [], error } = refusal.parse(await response.json())
    const number = codes.find((code) => known.has(code)) ?? codes[0]
    const why = number === undefined ? undefined : known.get(number)
    return { type: 'refused', why: why ?? 'other', code: number ? `AADSTS${number}` : (error ?? 'no reason') }
  } catch {
    return { type: 'unreachable' }
  }
}
