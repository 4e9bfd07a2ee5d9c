// What Slack and Teams link to from the bot's own page: who is responsible for what is shown.
export const aboutPages: ReadonlyMap<string, string> = new Map([
  [
    '/privacy',
    'Caseload is run by your school district on its own machines. It shows staff what the district holds of the students they work with, keeps a record of who was shown what, and sends nothing about a student to anybody else. For anything about your data, ask your district.\n',
  ],
  [
    '/terms',
    'Caseload is free software under the MIT licence, without warranty. It gives no legal advice and decides nothing. Your district decides who may use it, and how.\n',
  ],
])
