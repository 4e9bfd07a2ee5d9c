// What goes along to Slack's consent and comes back: signed, good for ten minutes and once. Any process of the district
// can finish what another one began.
import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto'
import type { InstallURLOptions, StateStore } from '@slack/bolt'
import { InvalidStateError } from '@slack/oauth'
import { z } from 'zod'
import type { PlatformInstallations } from '#records/platform-installations'
import type { Clock } from '#time/clock'

/** How long somebody may take to consent. */
export const stateForSeconds = 600

const carried = z.object({
  once: z.string().min(16),
  at: z.number(),
  scopes: z.array(z.string()),
  redirectUri: z.string().optional(),
})

export class SignedStates implements StateStore {
  constructor(
    private readonly secret: string,
    private readonly clock: Pick<Clock, 'now'>,
    private readonly kept: Pick<PlatformInstallations, 'takeOnce'>,
  ) {}

  readonly generateStateParam = async ({ scopes, redirectUri }: InstallURLOptions): Promise<string> => {
    const state: z.infer<typeof carried> = {
      once: randomBytes(16).toString('base64url'),
      at: this.clock.now(),
      scopes: [scopes].flat(),
      ...(redirectUri && { redirectUri }),
    }
    const body = Buffer.from(JSON.stringify(state)).toString('base64url')
    return `${body}.${this.#sign(body).toString('base64url')}`
  }

  /** @throws InvalidStateError where it is not ours, too old, or came before */
  readonly verifyStateParam = async (_now: Date, text: string): Promise<InstallURLOptions> => {
    const [body = '', signature = ''] = text.split('.')
    const given = Buffer.from(signature, 'base64url')
    const own = this.#sign(body)
    if (given.length !== own.length || !timingSafeEqual(given, own)) throw new InvalidStateError('not ours')
    const { once, at, scopes, redirectUri } = carried.parse(JSON.parse(Buffer.from(body, 'base64url').toString()))
    const age = this.clock.now() - at
    if (age < 0 || age > stateForSeconds * 1000) throw new InvalidStateError('too old')
    if (!(await this.kept.takeOnce(`slack:state:${once}`))) throw new InvalidStateError('came before')
    return { scopes, ...(redirectUri && { redirectUri }) }
  }

  #sign(body: string): Buffer {
    return createHmac('sha256', this.secret).update(body).digest()
  }
}
