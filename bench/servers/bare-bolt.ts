// Bolt by itself, answering the same to everything: as fast as a Slack bot on Bolt can be.
import { App, HTTPReceiver } from '@slack/bolt'
import { serve } from './serve.js'

const constant = 'A constant answer'

const receiver = new HTTPReceiver({
  signingSecret: process.env.SLACK_SIGNING_SECRET ?? '',
  customRoutes: [{ path: '/healthz', method: ['GET'], handler: (_request, response) => void response.end('alive\n') }],
})
const app = new App({ receiver, authorize: async () => ({ botToken: process.env.SLACK_BOT_TOKEN ?? '' }) })
app.command('/iep', async ({ ack }) => ack(constant))

await serve(receiver.requestListener)
