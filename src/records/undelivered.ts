// Why a message will never arrive, and what whoever administers the bot can do about it: public words, which name
// nobody.
import { wording } from '#wording/t'
import { note, type PublicText } from './public-text.js'

interface Told {
  /** Stands behind a number: "3 …". */
  readonly says: PublicText
  readonly mend: PublicText
}

/** Every reason there is. Its key is what is kept. */
export const undelivered = wording({
  noAccount: {
    says: note`to staff who have no account here`,
    mend: note`Tie one with: npx caseload link`,
  },
  accountGone: {
    says: note`to an account that is no more`,
    mend: note`Tie their new account with: npx caseload link`,
  },
  blocked: {
    says: note`to staff who have blocked or removed the bot`,
    mend: note`Ask them to add the bot again.`,
  },
  channelGone: {
    says: note`to a channel that is no more, or that the bot was removed from`,
    mend: note`Invite the bot there, or correct channels.csv and import it.`,
  },
  archived: {
    says: note`to a channel that is archived`,
    mend: note`Take it out of channels.csv or name another one there, and import it.`,
  },
  notInChannel: {
    says: note`to a channel that the bot is not in`,
    mend: note`Invite the bot there.`,
  },
  appRemoved: {
    says: note`because the app was removed from the workspace`,
    mend: note`Install it again, and set its new token where the token stands in the settings.`,
  },
  refused: {
    says: note`because the platform refused them`,
    mend: note`Look in the log, and tell the makers of Caseload.`,
  },
  unreadable: {
    says: note`can't be opened`,
    mend: note`See that the encryption key is the right one, and look in the log.`,
  },
  mayHaveArrived: {
    says: note`may have arrived: the bot was stopped twice while it sent them`,
    mend: note`Nothing need be done but to find out why the bot was stopped.`,
  },
  gaveUp: {
    says: note`after many attempts`,
    mend: note`See that the platform can be reached, and that the app has every scope of its manifest.`,
  },
} as const satisfies Readonly<Record<string, Told>>)

export type Undelivered = keyof typeof undelivered

/** What to say of a reason as it was kept; one that is kept from before counts as given up. */
export function toldOf(kept: string): Told {
  return kept in undelivered ? undelivered[kept as Undelivered] : undelivered.gaveUp
}

/** Messages of one reason. */
export interface DeadLetters {
  readonly reason: string
  readonly count: number
}
