// What is sent to staff about a meeting: when and where it is and what is asked of them, and nothing else of it.

import type { Button, Section } from '#bot/reply'
import { inputQuestion, worksAnswers, worksWords } from '#meetings/input'
import type { Meeting } from '#records/meetings'
import type { MessageWords } from '#records/message'
import { say } from '#records/public-text'
import type { VisibleStudent } from '#records/visible'
import { type Day, spokenDay } from '#time/day'
import { t } from '#wording/t'
import { nameWithGrade } from '../plan-answer.js'
import { meetingButton, whenWords, whereWords } from './meeting-words.js'

interface About {
  readonly student: VisibleStudent
  readonly meeting: Meeting
}

/** Whoever is invited, and asked for input where `input` has an id. */
export function invitationWords({ student, meeting }: About, input: string | undefined, due: Day): MessageWords {
  return {
    title: t`You are invited to a meeting about ${nameWithGrade(student)}`,
    paragraphs: [],
    sections: [
      whenAndWhere(meeting),
      ...(input ? askedWords(meeting, input, due) : []),
      { type: 'buttons', buttons: [meetingButton(t`Add to my calendar`, 'meetingFile', meeting)] },
    ],
    preview: say`You are invited to a meeting.`,
  }
}

/** Whoever is asked for input and need not come. */
export function inputWords({ student, meeting }: About, input: string, due: Day): MessageWords {
  return {
    title: t`What is it like in your class? A meeting about ${nameWithGrade(student)}`,
    paragraphs: [t`The team meets on ${spokenDay(meeting.day)}. You need not come; what you see counts there.`],
    sections: askedWords(meeting, input, due),
    preview: say`You are asked for your input before a meeting.`,
  }
}

/** The question whose answer opens the form already filled in: two taps and it is given. */
export function askedWords({ purpose }: Pick<Meeting, 'purpose'>, input: string, due: Day): readonly Section[] {
  return [
    {
      type: 'text',
      text: t`${inputQuestion(purpose)} Tap an answer, add what you like, and send it by ${spokenDay(due)}.`,
    },
    { type: 'buttons', buttons: inputButtons(input) },
  ]
}

export function inputButtons(input: string): readonly Button[] {
  return worksAnswers.map((works) => ({
    label: worksWords[works],
    action: { command: 'meetingInput', input: { input, works } },
  }))
}

/** It is on another day, at another time or in another place. */
export function movedWords({ student, meeting }: About): MessageWords {
  return {
    title: t`The meeting about ${nameWithGrade(student)} was changed`,
    paragraphs: [],
    sections: [
      whenAndWhere(meeting),
      { type: 'buttons', buttons: [meetingButton(t`Add to my calendar`, 'meetingFile', meeting)] },
    ],
    preview: say`A meeting that you are invited to was changed.`,
  }
}

export function cancelledWords({ student, meeting }: About): MessageWords {
  return {
    title: t`The meeting about ${nameWithGrade(student)} is cancelled`,
    paragraphs: [t`It was set for ${whenWords(meeting)}.`],
    preview: say`A meeting that you are invited to is cancelled.`,
  }
}

export function whenAndWhere(meeting: Pick<Meeting, 'day' | 'startTime' | 'place' | 'link'>): Section {
  return {
    type: 'facts',
    facts: [
      [t`When`, whenWords(meeting)],
      [t`Where`, whereWords(meeting)],
    ],
  }
}
