// A dangerous act is begun by one administrator and done once a second one agrees. A command that does such a thing asks
// `needsTwo` instead of writing, and does it in its `agreed`.
import { fullName, type StaffMember } from '#people/staff'
import type { ApprovalRecords } from '#records/approvals'
import { meetOver } from '#records/over-records'
import { say } from '#records/public-text'
import type { VisibleStudent } from '#records/visible'
import { t } from '#wording/t'
import { invalid } from './answers.js'
import { type AnyCommand, CannotUndo, type Context } from './command.js'
import { othersWhoDecideOver } from './others-who-decide.js'
import type { Answer } from './reply.js'

interface DangerousAct {
  /** The command that asks; its `agreed` is given the payload. */
  readonly command: string
  /** What it is done to: an opaque id or the name of a setting. */
  readonly subject: string
  /** What it does, as a clause: "lift the lock of Jane Doe". Said in the language of whoever reads it. */
  readonly says: () => string
  /** Whose record it is about: those alone are asked and counted who decide over it. Their name is said, and not kept with it. */
  readonly about?: VisibleStudent
  /** Why, as whoever asks has typed it. */
  readonly why?: string
  readonly payload: unknown
}

/** Who may agree: whoever administers the district, and its special education directors. */
export const mayAgree = ['districtAdministrator', 'specialEducationDirector'] as const

/**
 * Keeps a dangerous act until a second administrator agrees, and writes to all who can. It is the command's one write.
 * @returns what whoever asks is told
 */
export async function needsTwo(context: Context, act: DangerousAct): Promise<Answer> {
  const { viewer } = context
  const { command, subject, payload, about, why } = act
  const others = about ? await othersWhoDecideOver(about.id, context) : await whoElse(context)
  if (others.length === 0) {
    return invalid(
      t`This takes two administrators`,
      t`You are the only one I know who may do it. Name a second district administrator on the roster or in staffRoles.csv, then ask again.`,
    )
  }
  const asker = fullName(viewer.staff)
  const says = () => clauseOf(act.says(), about)
  const id = await context.write(
    async (unit) => {
      const asked = {
        command,
        subject,
        says: act.says(),
        payload,
        ...(about && { about: about.id }),
        ...(why && { why }),
      }
      const made = await unit.approvals.ask({ ...asked, by: viewer.staff.id })
      for (const { id: to } of others) {
        await unit.send({
          to,
          ...(!about && { namesNobody: true }),
          words: () => ({
            title: t`${asker} asks you to agree`,
            paragraphs: [
              t`What would be done: ${says()}.`,
              ...(why ? [t`Why: ${why}`] : []),
              t`It is done only if a second administrator agrees within 24 hours. If you did not expect this, ask ${asker} first.`,
            ],
            sections: [
              {
                type: 'buttons',
                buttons: [
                  { label: t`Agree`, action: { command: 'approve', input: { id: made, decision: 'agreed' } } },
                  { label: t`Refuse`, action: { command: 'approve', input: { id: made, decision: 'refused' } } },
                ],
              },
            ],
            preview: say`A second administrator is asked to agree to something.`,
          }),
        })
      }
      return made
    },
    ['asked for', ...inLog(act)],
  )
  return {
    status: 'ok',
    title: t`This takes a second administrator`,
    sections: [
      {
        type: 'text',
        text: t`I have asked ${others.map(fullName).join(', ')}. As soon as one of them agrees, it is done: ${says()}. If nobody does within 24 hours, nothing happens.`,
      },
      {
        type: 'buttons',
        buttons: [{ label: t`Take it back`, action: { command: 'approve', input: { id, decision: 'refused' } } }],
      },
    ],
    students: about ? [about.sourcedId] : [],
    data: { approval: id, waiting: true },
  }
}

/** What the audit log has of an act: the same whoever asked, agreed or refused. */
function inLog({
  command,
  subject,
  payload,
}: Pick<DangerousAct, 'command' | 'subject' | 'payload'>): readonly string[] {
  return [command, subject, JSON.stringify(payload)]
}

async function whoElse({ directory, viewer }: Context): Promise<readonly StaffMember[]> {
  return (await directory.overseers()).filter(({ id }) => id !== viewer.staff.id)
}

/** What an act does, with whose record it is about. */
export function clauseOf(says: string, about: Pick<VisibleStudent, 'name'> | undefined): string {
  return about ? `${says} (${about.name})` : says
}

export interface ApprovalParts {
  readonly approvals: ApprovalRecords
  readonly commands: ReadonlyMap<string, AnyCommand>
}

/** Agrees to an act or refuses it, and where it is agreed to, does it: in the same unit of work. */
export async function decideOn(
  id: string,
  decision: 'agreed' | 'refused',
  { approvals, commands }: ApprovalParts,
  context: Context,
): Promise<Answer> {
  const { viewer, directory } = context
  const found = await approvals.of(id)
  if (found?.status !== 'waiting') return settledBefore()
  const about = found.about && (await meetOver(viewer, found.about))
  if (found.about && !about) return settledBefore()
  const says = clauseOf(found.says, about)
  const decided = (title: string, how: 'agreed' | 'refused'): Answer => ({
    ...{ status: 'ok', title, sections: [], students: about ? [about.sourcedId] : [] },
    data: { approval: id, decision: how },
  })
  const mine = found.askedBy === viewer.staff.id
  if (mine && decision === 'agreed') {
    return invalid(
      t`Somebody else has to agree`,
      t`You asked for this yourself. Another administrator can say "approve".`,
    )
  }
  if (mine) {
    const gone = await context.write(
      (unit) => unit.approvals.takeBack(id, viewer.staff.id),
      ['taken back', ...inLog(found)],
    )
    return gone ? decided(t`Taken back: ${says}`, 'refused') : settledBefore()
  }
  const asker = await directory.staffMember(found.askedBy)
  // Whoever asked may have lost the office since: then one alone would do it.
  const stillDecides = about
    ? await context.mayDecideOver(found.askedBy, about.id)
    : (await directory.overseers()).some(({ id: one }) => one === found.askedBy)
  const does = commands.get(found.command)?.agreed
  if (found.untilAt <= context.clock.now() || !asker?.active || (decision === 'agreed' && !(does && stillDecides))) {
    return invalid(t`It is too late to agree`, t`Nothing was done. It can be asked for again.`)
  }
  try {
    await context.write(
      async (unit) => {
        if (!(await unit.approvals.decide(id, viewer.staff.id, decision))) throw new CannotUndo('')
        if (decision === 'agreed') await does?.(found.payload, unit, context)
        if (about && !stillDecides) return
        const who = fullName(viewer.staff)
        await unit.send({
          to: found.askedBy,
          ...(!about && { namesNobody: true }),
          words: () => ({
            title: decision === 'agreed' ? t`${who} has agreed` : t`${who} does not agree`,
            paragraphs: [decision === 'agreed' ? t`Done: ${says}.` : t`Nothing was done: ${says}.`],
            preview: say`What you asked a second administrator for is decided.`,
          }),
        })
      },
      [decision, ...inLog(found)],
    )
  } catch (reason) {
    if (!(reason instanceof CannotUndo)) throw reason
    return reason.why === '' ? settledBefore() : invalid(t`That can't be done any more`, reason.why)
  }
  return decided(decision === 'agreed' ? t`Done: ${says}` : t`Refused: ${says}`, decision)
}

const settledBefore = () =>
  invalid(t`That is settled already`, t`Say "approve" to see what waits for a second administrator.`)
