// `caseload link`: ties a chat account to a member of staff where the e-mail addresses don't match.
import { defineCommand } from 'citty'
import { createStore } from '#db/records/store'
import type { Account } from '#people/staff'
import { openDistrict } from './open-district.js'
import { byOperator, given, writeDownAct } from './operator.js'
import { WrongCall } from './wrong-call.js'

export const link = defineCommand({
  meta: { name: 'link', description: 'Tie a chat account to a member of staff' },
  args: {
    email: { type: 'positional', required: true, description: 'The address of the member of staff on the roster' },
    platform: { type: 'positional', required: true, description: 'slack or teams' },
    userId: { type: 'positional', required: true, description: "Slack's member id, or the user's object id in Entra" },
    workspace: { type: 'string', description: 'The workspace or tenant, where the account counts in one alone' },
  },
  async run({ args }) {
    if (args.platform !== 'slack' && args.platform !== 'teams') throw new WrongCall('PLATFORM is slack or teams.')
    const district = await openDistrict()
    try {
      const store = createStore(district.database, district.seal, district.clock)
      const found = (await store.staffWithEmail(args.email)).filter((staff) => staff.active)
      const staff = found[0]
      if (!staff || found.length > 1) {
        const why = staff ? 'More than one person has' : 'Nobody active on the roster has'
        await writeDownAct(store, { command: 'link', outcome: 'refused', students: [], words: args.email })
        process.stderr.write(`${why} the address ${args.email}.\n`)
        return 1
      }
      const account: Account = { platform: args.platform, workspace: args.workspace ?? anyWorkspace, user: args.userId }
      await store.commit(
        {
          deliveries: [],
          // Theirs is the access that this gives.
          entry: () => ({
            ...byOperator(),
            actor: staff.id,
            command: 'link',
            outcome: 'changed',
            students: [],
            words: given(account.platform, account.workspace, account.user, args.email),
          }),
        },
        (unit) => unit.link(account, staff.id, 'link'),
      )
      process.stdout.write(`Linked to ${staff.givenName} ${staff.familyName}.\n`)
      return 0
    } finally {
      await district.close()
    }
  },
})

/** Only workspaces and tenants on the list are answered at all, so an id counts in each of them. */
const anyWorkspace = '*'
