// What Slack and Teams link to from the bot's own page: who is responsible for what is shown.
import { wording } from '#wording/t'

/** By path, each in the language spoken when it is read. */
export const aboutPages: Readonly<Record<string, string>> = wording({
  '/privacy':
    'Caseload is run by your school district on its own machines. It shows staff what the district holds of the students they work with, keeps a record of who was shown what, and sends nothing about a student to anybody else. For anything about your data, ask your district.',
  '/terms':
    'Caseload is free software under the MIT licence, without warranty. It gives no legal advice and decides nothing. Your district decides who may use it, and how.',
})
