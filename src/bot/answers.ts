// The answers that any command may give.

import type { Viewer } from '#records/viewer'
import type { VisibleStudent } from '#records/visible'
import { t, translated } from '#wording/t'
import type { Answer } from './reply.js'
import type { Action } from './request.js'

/** A button carries no more than this of what was typed: enough for a name, and every platform takes it. */
const mostWordsCarried = 300

/**
 * Nobody fits, or the asker may not see them: one answer, so that nobody learns which. It never repeats the words.
 * @param words what was typed, for "ask for access"; they go back to the asker alone
 */
export function notFound(words: string): Answer {
  const typed = words.slice(0, mostWordsCarried)
  return {
    status: 'notFound',
    title: t`I find no student of yours by that name`,
    sections: [
      {
        type: 'text',
        text: t`Check the spelling, or try the surname with an initial. If you work with this student, ask for access.`,
      },
      {
        type: 'buttons',
        buttons: [
          {
            label: t`I work with this student: ask for access`,
            action: { command: 'askForAccess', input: { words: typed } },
          },
        ],
      },
    ],
    students: [],
    data: {},
  }
}

/** Several fit: the asker picks. */
export function chooseStudent(
  viewer: Viewer,
  students: readonly VisibleStudent[],
  details: (student: VisibleStudent) => string,
  actionFor: (student: VisibleStudent) => Action,
  more: boolean,
): Answer {
  const sorted = [...viewer.offer(students)].sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0))
  return {
    status: 'choose',
    title: t`Which student?`,
    sections: [
      {
        type: 'choices',
        prompt: more ? t`Many fit. Here are some; a longer name finds fewer.` : t`Several of your students fit.`,
        choices: sorted.map((student) => ({
          label: student.name,
          detail: details(student),
          action: actionFor(student),
        })),
      },
    ],
    students: sorted.map((student) => student.sourcedId),
    data: {},
  }
}

/** What was typed is only like what would change something: that is not done unasked. */
export function didYouMean(
  { name, summary }: { readonly name: string; readonly summary: string },
  input: Action['input'],
  student: VisibleStudent | undefined,
): Answer {
  return {
    status: 'choose',
    title: t`Did you mean "${translated(summary)}"?`,
    sections: [
      { type: 'text', text: student ? `${student.name}. ${t`Nothing was done yet.`}` : t`Nothing was done yet.` },
      { type: 'buttons', buttons: [{ label: t`Yes, do that`, action: { command: name, input } }] },
    ],
    students: student ? [student.sourcedId] : [],
    data: {},
  }
}

/** Nothing fits what was typed: the nearest things that would. */
export function notUnderstood(suggestions: readonly string[]): Answer {
  return {
    status: 'notUnderstood',
    title: t`I didn't understand that`,
    sections: [
      {
        type: 'list',
        heading: t`You could say:`,
        items: suggestions.map((text) => ({ text })),
      },
      { type: 'buttons', buttons: [{ label: t`What I can do`, action: { command: 'help', input: {} } }] },
    ],
    students: [],
    data: { suggestions },
  }
}

/** The input is off: what is wrong and how to mend it. */
export function invalid(title: string, mend: string): Answer {
  return { status: 'invalid', title, sections: [{ type: 'text', text: mend }], students: [], data: {} }
}

/** Somebody who is not on the roster: one friendly line on whom to ask. */
export const stranger = (): Answer => ({
  status: 'notFound',
  title: t`Hello! I'm Caseload, and I don't know you yet`,
  sections: [
    {
      type: 'text',
      text: t`I answer staff who are on the school roster with the e-mail address of this account. Ask your school office or district administrator to add you.`,
    },
  ],
  students: [],
  data: {},
})

/** Somebody, or a program in their name, asks faster than anybody can read. */
export const oneMoment = (): Answer =>
  invalid(
    t`One moment, please`,
    t`You are asking faster than I can keep up with. Please wait a few seconds and ask again.`,
  )

/** More was typed than any question is. */
export const tooLong = (): Answer =>
  invalid(
    t`That is too long for me`,
    t`I read questions of a few lines. Please ask in fewer words, such as: accommodations for J. Doe.`,
  )

/** An account that several people use. */
export const sharedAccount = (): Answer =>
  invalid(
    t`Several people use this account`,
    t`So I can't tell you anything about students here. Please write to me from an account of your own, and I'll gladly help.`,
  )

/** Somebody whose phone was lost. */
export const lockedAccount = (): Answer =>
  invalid(
    t`This account is locked`,
    t`It was locked because a phone was lost. Nothing about students is shown until an administrator of the district lifts the lock for you.`,
  )

/** An account that is tied to somebody else. */
export const anothersAccount = (): Answer =>
  invalid(
    t`This account belongs to somebody else`,
    t`One account is one person's. Please ask an administrator of the district to untie it first.`,
  )

/** The platform couldn't say who somebody is. */
export const cannotTellWho = (): Answer =>
  invalid(t`I can't tell who you are just now`, t`The chat platform did not answer me. Please ask again in a minute.`)

/** A fault of ours. @param reference also in the log */
export function fault(reference: string): Answer {
  return invalid(
    t`Something went wrong on my side`,
    t`Nothing was changed. Please try again; if it stays like this, give your administrator the reference ${reference}.`,
  )
}

/** The records are away: the database is full, locked or stopped. @param reference also in the log */
export function recordsAway(reference: string): Answer {
  return invalid(
    t`Not saved: I can't reach my records just now`,
    t`Nothing was changed. Please try again in a few minutes; if it stays like this, give your administrator the reference ${reference}.`,
  )
}

/** The records went away while a change was being kept. @param reference also in the log */
export function mayBeSaved(reference: string): Answer {
  return invalid(
    t`I can't tell whether that was saved`,
    t`I lost my records in just that moment. Please look before you enter it again; if I can't show it, give your administrator the reference ${reference}.`,
  )
}

/** A fault of ours after the change was made. @param reference also in the log */
export function savedButNotShown(reference: string): Answer {
  return invalid(
    t`It is saved; I could not show it`,
    t`Please ask for it in words; if it stays like this, give your administrator the reference ${reference}.`,
  )
}
