// Meetings and what belongs to them, as an import keeps them.
import type { ContactAttemptRow, MeetingInputRow, MeetingMemberRow, MeetingRow } from '#imports/meeting-rows'
import type { Database } from '../database.js'
import type { Seal } from '../seal.js'
import type { KindStores } from './kind-store.js'
import { sealedDetails } from './sealed-details.js'
import { sealedKind } from './sealed-kind.js'

export function meetingKinds(
  database: Database,
  seal: Seal,
): Pick<KindStores, 'meetings' | 'meetingMembers' | 'meetingInputs' | 'contactAttempts'> {
  const { tables } = database
  return {
    meetings: sealedDetails<MeetingRow>(database, seal, tables.meetings, 'meetings'),
    meetingMembers: sealedDetails<MeetingMemberRow>(database, seal, tables.meetingMembers, 'meeting_members'),
    contactAttempts: sealedDetails<ContactAttemptRow>(database, seal, tables.contactAttempts, 'contact_attempts'),
    meetingInputs: sealedKind<MeetingInputRow>(database, seal, {
      table: tables.meetingInputs,
      name: 'meeting_inputs',
      column: 'answers',
      split: ({ answers, ...clear }) => ({ secret: answers, clear }),
      // Of what was not answered nothing is sealed.
      join: ({ answers, ...clear }, secret) =>
        ({ ...clear, answers: answers === null ? null : secret }) as unknown as MeetingInputRow,
    }),
  }
}
