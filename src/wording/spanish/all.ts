// Spanish, as schools in the United States write it: everything that is said to users, by its English. What stands in
// the holes may come in another order. One word per thing:
//
//   IEP: IEP · 504 plan: Plan 504 · accommodation: adaptación · modification: modificación · goal: meta · objective: objetivo
//   case manager: responsable del caso · caseload: mis casos · teacher: docente · staff: personal · substitute: suplente
//   roster: lista escolar · due: vence · overdue: vencido · put into effect: poner en vigor · draft: borrador
//   amendment: enmienda · consent: consentimiento · evaluation: evaluación · log: registrar · evidence: constancia
//   data point: dato · baseline: línea base · target: valor meta · aimline: línea de meta · trend: tendencia
//   progress report: informe de progreso · present levels: niveles actuales · undo: deshacer · settings: ajustes
//
// Staff are spoken to as "usted". What somebody types to the bot in English (a date, a figure) stays as it is typed.

import { adapters } from './adapters.js'
import { bot } from './bot.js'
import { cases } from './cases.js'
import { cli } from './cli.js'
import { commandsAccess } from './commands/access.js'
import { commandsCases } from './commands/cases.js'
import { commandsClassroom } from './commands/classroom.js'
import { commandsDeadlines } from './commands/deadlines.js'
import { commandsDelivery } from './commands/delivery.js'
import { commandsDocuments } from './commands/documents.js'
import { commandsFamilies } from './commands/families.js'
import { commandsIdentity } from './commands/identity.js'
import { commandsMeetings } from './commands/meetings.js'
import { commandsMinutes } from './commands/minutes.js'
import { commandsNotices } from './commands/notices.js'
import { commandsPreferences } from './commands/preferences.js'
import { commandsPreparingMeetings } from './commands/preparing-meetings.js'
import { commandsProgress } from './commands/progress.js'
import { commandsQuestions } from './commands/questions.js'
import { commandsReminders } from './commands/reminders.js'
import { commandsRemovals } from './commands/removals.js'
import { commandsReports } from './commands/reports.js'
import { commandsRetention } from './commands/retention.js'
import { commandsToday } from './commands/today.js'
import { commandsWriting } from './commands/writing.js'
import { commands } from './commands.js'
import { db } from './db.js'
import { deadlines } from './deadlines.js'
import { documents } from './documents.js'
import { everywhere } from './everywhere.js'
import { families } from './families.js'
import { imports } from './imports.js'
import { language } from './language.js'
import { meetings } from './meetings.js'
import { notices } from './notices.js'
import { people } from './people.js'
import { plans } from './plans.js'
import { progress } from './progress.js'
import { records } from './records.js'
import { reminders } from './reminders.js'
import { removals } from './removals.js'
import { retention } from './retention.js'

/** A file for each room in which something is said; each text stands in one of them. */
export const spanishParts: readonly Readonly<Record<string, string>>[] = [
  adapters,
  bot,
  cases,
  cli,
  commands,
  commandsAccess,
  commandsCases,
  commandsClassroom,
  commandsDeadlines,
  commandsDelivery,
  commandsDocuments,
  commandsFamilies,
  commandsIdentity,
  commandsMeetings,
  commandsMinutes,
  commandsNotices,
  commandsPreferences,
  commandsPreparingMeetings,
  commandsProgress,
  commandsQuestions,
  commandsReminders,
  commandsRemovals,
  commandsReports,
  commandsRetention,
  commandsToday,
  commandsWriting,
  db,
  deadlines,
  documents,
  everywhere,
  families,
  imports,
  language,
  meetings,
  notices,
  people,
  plans,
  progress,
  records,
  reminders,
  removals,
  retention,
]

/** Each text by its English. */
export const es: Readonly<Record<string, string>> = Object.fromEntries(spanishParts.flatMap(Object.entries))
