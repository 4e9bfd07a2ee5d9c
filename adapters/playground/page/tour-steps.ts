// The guided tour: what each step says, and what "Show me" really does.

export interface TourStep {
  readonly title: string
  readonly text: string
  /** Who does it. */
  readonly as?: string
  /** What is asked… */
  readonly ask?: string
  /** …or that the next school morning comes… */
  readonly morning?: true
  /** …or that the panel opens. */
  readonly panel?: true
  /** What is left to do by hand. */
  readonly after?: string
}

export const tourSteps: readonly TourStep[] = [
  {
    title: 'A teacher asks about a student of his',
    text: 'Omar Siddiqui teaches Algebra I. He asks for the accommodations of a student of his, in Slack or in Teams.',
    as: 'siddiqui',
    ask: '/iep accommodations for Eli Thompson',
    after: 'He gets the part that a teacher needs, and nobody else sees it.',
  },
  {
    title: 'A teacher who has nothing to do with it asks the same',
    text: 'Priya Raman teaches ceramics at the same school, and has no Eli Thompson in her classes.',
    as: 'raman',
    ask: '/iep accommodations for Eli Thompson',
    after: 'She is told nothing, not even whether there is such a student.',
  },
  {
    title: 'Write down what was given, in two taps',
    text: 'Marcus Webb opens his second period, and taps once more for everybody who has the same accommodation.',
    as: 'webb',
    ask: 'class period 2',
    after: 'Now press "Provided for all 4". It can be undone for ten minutes.',
  },
  {
    title: 'Every teacher gets their part of each plan',
    text: 'Ingrid Solheim, who directs special education, lets Caseload begin to send plans to those who put them into practice.',
    as: 'solheim',
    ask: 'start delivery',
    after: 'Now press "Send all now". They go out on the next school morning, unless she presses Undo.',
  },
  {
    title: 'The next school morning',
    text: 'Reminders and plan updates go to each person privately. A channel reads counts, and no name.',
    as: 'raman',
    morning: true,
    after:
      'Whoever was sent a plan presses "I have read it", and the message says so from then on. Be any case manager to see their reminders.',
  },
  {
    title: 'What just happened',
    text: 'The panel below the message box tells the way of the last request: who asked, on which ground it was opened, what was written into the audit log, and the very payload.',
    panel: true,
    after: 'That is all of it. Be anybody, and ask anything.',
  },
]
