// `caseload manifest`: the manifests of Slack and Teams with the host's name in them, and the Teams app as a zip.
import { defineCommand } from 'citty'
import { manifestFolder, writeSlackManifest, writeTeamsApp } from './write-manifests.js'
import { WrongCall } from './wrong-call.js'

const hostName = /^(?=.{1,253}$)([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z0-9-]{2,63}$/i
const guid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i

export const manifest = defineCommand({
  meta: { name: 'manifest', description: "Slack's manifest and the Teams app, filled in" },
  args: {
    host: {
      type: 'string',
      required: true,
      valueHint: 'HOST',
      description: 'The name the bot is reached by, without https://',
    },
    'app-id': {
      type: 'string',
      valueHint: 'ID',
      description: "The bot's Microsoft app id; without it no Teams app is made",
    },
    'socket-mode': { type: 'boolean', description: 'For Slack by Socket Mode' },
    oauth: { type: 'boolean', description: 'For Slack in many workspaces or a whole organisation' },
    into: { type: 'string', default: manifestFolder, description: 'The folder to write to' },
  },
  async run({ args }) {
    if (!hostName.test(args.host))
      throw new WrongCall('--host is a name such as caseload.your-district.example, without https:// or a path.')
    if (args['app-id'] && !guid.test(args['app-id']))
      throw new WrongCall('--app-id is the application (client) id of your bot: 32 digits with dashes.')
    const slack = { host: args.host, socketMode: args['socket-mode'] === true, oauth: args.oauth === true }
    process.stdout.write(`${await writeSlackManifest(slack, args.into)}\n`)
    if (args['app-id']) process.stdout.write(`${await writeTeamsApp(args.host, args['app-id'], args.into)}\n`)
    return 0
  },
})
