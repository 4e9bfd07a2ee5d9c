// An answer made into the reply that leaves.
import { spokenNow } from '#wording/language'
import { t } from '#wording/t'
import { plainText } from './plain-text.js'
import type { Answer, Reply, Section } from './reply.js'
import type { Request } from './request.js'

const standsInPublic = (): Section => ({
  type: 'notice',
  tone: 'caution',
  text: t`Your question stands in this channel for everyone to read; this answer is yours alone. To ask privately, write to me directly or use the slash command.`,
})

/** The reply to a request, in the language spoken now. @param readAloud whether the asker has it read aloud */
export function finish(request: Request, command: string, answer: Answer, readAloud = false): Reply {
  const askedInPublic = request.askedInPublic === true
  const sections = askedInPublic ? [standsInPublic(), ...answer.sections] : answer.sections
  return {
    ...answer,
    sections,
    command,
    audience: 'private',
    language: spokenNow().language,
    ...(readAloud && { readAloud }),
    askedInPublic,
    text: plainText(answer.title, sections, answer.form),
  }
}
