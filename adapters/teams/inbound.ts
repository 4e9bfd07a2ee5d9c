// What comes to `/api/messages`: let in or turned away, in this order, before anything in it is believed. Whoever is
// turned away gets a bare status and learns nothing from it.
import type { IncomingMessage, ServerResponse } from 'node:http'
import { readBody } from '#adapters/web/read-body'
import { note, type PublicText } from '#bot/public-text'
import type { Log } from '#records/log'
import { whereOf } from '#records/public-text'
import { type Activity, activitySchema, tenantsOf } from './activity.js'
import type { Inbound } from './botbuilder.js'
import type { ServiceHosts } from './service-hosts.js'

/** What Teams is answered. */
export interface HttpAnswer {
  readonly status: number
  readonly body?: unknown
  /** Of a fault that may have passed by the next try: not to be given again. */
  readonly passing?: boolean
}

interface Guards {
  readonly inbound: Inbound
  readonly hosts: ServiceHosts
  readonly allowedTenants: readonly string[]
  readonly log: Log
  /** Does what the activity asks. */
  readonly take: (activity: Activity) => Promise<HttpAnswer>
}

const mostBytes = 256 * 1024

/** Answers one HTTP request. Never rejects. */
export async function receive(guards: Guards, request: IncomingMessage, response: ServerResponse): Promise<void> {
  let answer: HttpAnswer
  try {
    answer = await judge(guards, request)
  } catch (fault) {
    // Whoever breaks off is there for no answer.
    if (request.errored) return void response.destroy()
    guards.log.error(note`a Teams activity failed`, { where: whereOf(fault) })
    answer = { status: 500 }
  }
  if (answer.body === undefined) response.writeHead(answer.status).end()
  else response.writeHead(answer.status, { 'content-type': 'application/json' }).end(JSON.stringify(answer.body))
}

async function judge(guards: Guards, request: IncomingMessage): Promise<HttpAnswer> {
  const refuse = (status: number, why: PublicText): HttpAnswer => {
    guards.log.warn(note`a Teams request was refused`, { status, why })
    return { status }
  }
  if (request.method !== 'POST') return refuse(405, note`not a POST`)
  const { authorization } = request.headers
  if (!authorization) return refuse(401, note`no token`)
  const body = await readBody(request, mostBytes)
  if (body === undefined) return refuse(413, note`too large`)
  const sent = parsed(body.toString('utf8'))
  if (!sent) return refuse(400, note`no activity`)
  if (typeof sent.channelId === 'string' && sent.channelId !== 'msteams') return refuse(401, note`another channel`)
  const serviceUrl = typeof sent.serviceUrl === 'string' ? sent.serviceUrl : ''
  if (serviceUrl === '') return refuse(400, note`no service URL`)
  if (!(await guards.inbound.verify({ authorization, serviceUrl }))) return refuse(401, note`no valid token`)
  const read = activitySchema.safeParse(sent)
  if (!read.success) return refuse(400, note`no activity`)
  const activity = read.data
  if (!guards.hosts.allows(activity.serviceUrl)) return refuse(403, note`an unknown service URL`)
  if (!isAllowed(activity, guards.allowedTenants)) return refuse(403, note`an unknown tenant`)
  return guards.take(activity)
}

function parsed(body: string): Readonly<Record<string, unknown>> | undefined {
  try {
    const value: unknown = JSON.parse(body)
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : undefined
  } catch {
    return undefined
  }
}

/** Every tenant that is named must be one of ours, and at least one must be named: the token says nothing of it. */
function isAllowed(activity: Activity, allowedTenants: readonly string[]): boolean {
  const allowed = new Set(allowedTenants.map((tenant) => tenant.toLowerCase()))
  const named = tenantsOf(activity)
  return named.length > 0 && named.every((tenant) => allowed.has(tenant.toLowerCase()))
}
