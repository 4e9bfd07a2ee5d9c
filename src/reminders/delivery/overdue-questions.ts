// When: the day after an answer was due, in hours in which staff are at work. Whom: the administrators of the school in
// which whoever was asked works. What: that a question waits, once; the student is named to those who may see them.

import { fullName, type StaffMember } from '#people/staff'
import { say } from '#records/public-text'
import type { QuestionRef } from '#records/questions'
import type { Viewer } from '#records/viewer'
import { spokenDay } from '#time/day'
import { t } from '#wording/t'
import { byItself, type Job, type JobParts, TakenElsewhere } from '../job.js'
import { mayWriteNow } from './message-hours.js'

export const overdueQuestions: Job = {
  name: 'overdueQuestions',
  async run(parts) {
    const { clock, marks, readings } = parts
    const overdue = await readings.questions.overdue(clock.today())
    if (overdue.length === 0 || !(await mayWriteNow(parts))) return 0
    let told = 0
    for (const question of overdue) {
      if (!(await marks.has(markOf(question))) && (await tell(question, parts))) told += 1
    }
    return told
  },
}

function markOf({ id }: QuestionRef): string {
  return `overdueQuestion|${id}`
}

async function tell(question: QuestionRef, parts: JobParts): Promise<boolean> {
  const { store, openViewer, clock } = parts
  const [asker, asked] = [await store.staffMember(question.askerId), await store.staffMember(question.toId)]
  if (!asker || !asked) return false
  const settings = await store.settings()
  const told: { readonly viewer: Viewer; readonly name: string | undefined }[] = []
  for (const one of await store.administratorsFor(asked.id)) {
    if (one.id === asked.id) continue
    const viewer = await openViewer(one, settings, clock.today())
    told.push({ viewer, name: (await viewer.meet(question.studentId))?.name })
  }
  const entry = () =>
    ({
      ...byItself,
      command: 'overdueQuestions',
      outcome: 'shown',
      students: told.flatMap(({ viewer }) => viewer.seen()),
    }) as const
  try {
    await store.commit({ deliveries: [], entry }, async (unit) => {
      if (!(await unit.jobs.take(markOf(question)))) throw new TakenElsewhere()
      for (const { viewer, name } of told) {
        await unit.send({ to: viewer.staff.id, words: () => message(asker, asked, name, question) })
      }
    })
  } catch (reason) {
    if (reason instanceof TakenElsewhere) return false
    throw reason
  }
  return true
}

function message(asker: StaffMember, asked: StaffMember, name: string | undefined, question: QuestionRef) {
  const about = name === undefined ? t`a plan` : t`the plan of ${name}`
  const answer = { command: 'answerQuestion', input: { question: question.id } }
  return {
    title: t`A question about a plan waits for its answer`,
    paragraphs: [
      t`${fullName(asker)} asked ${fullName(asked)} about ${about}. An answer was due on ${spokenDay(question.dueDay)}.`,
    ],
    ...(name !== undefined && {
      sections: [{ type: 'buttons' as const, buttons: [{ label: t`Answer`, action: answer }] }],
    }),
    preview: say`A question about a plan waits for its answer.`,
  }
}
