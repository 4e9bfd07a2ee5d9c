// Everything that answers, acts by itself or opens a link writes down what it showed: one row for each command, job and
// door. One that is added without a row, or writes nothing, fails here.
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { allCommands } from '#commands/all'
import { verifyAudit } from '#db/records/audit-verify'
import { platformInstallations } from '#db/records/platform-installations'
import { allJobs } from '#reminders/jobs'
import { addDays } from '#time/day'
import { botOf, doorsOf } from '../../src/main.js'
import { type District, firstDay, openSmallDistrict } from './small-district.js'

const publicUrl = 'https://caseload.example'

/** By job: the commands under which its entries stand; or why it writes none. */
const jobs: Readonly<Record<string, readonly string[] | string>> = {
  endHandovers: ['handover'],
  passOnLeft: ['handover'],
  sendUpdates: ['sendUpdates'],
  overdueQuestions: ['overdueQuestions'],
  nudgeForInput: ['nudgeForInput'],
  reminders: ['reminders'],
  comingReviews: ['comingReviews', 'channelPosts', 'channelInitials'],
  whatIsOverdue: ['whatIsOverdue', 'channelPosts', 'channelInitials'],
  undeliveredMessages: ['undelivered'],
  recordsPastTheirTime: ['retention'],
  morningMessages: ['morningMessage'],
  periodMessages: ['periodMessage'],
  assignedProbes: ['assignedProbes'],
  markSettled: ['markSettled'],
  gatherWaiting: ['gatherWaiting'],
  tellCheckpoint: ['auditCheckpoint'],
  fileNames: 'keyed tokens of names that are held already: shown to nobody',
  fileEntries: 'the list by which entries are found, made of them: shown to nobody',
  keepObligations: 'who must know of what, by ids alone: shown to nobody; a plan that takes effect is written down',
  fadeInitials: 'takes away what was shown; who could see it was written down when it was shown',
  forgetDeliveries: 'signatures of requests alone',
  checkAccounts: ['unlink'],
  unusualReading: ['unusualReading'],
  putAwayMessages: 'takes out of chats what was shown; who could see it was written down when it was shown',
  scheduledBackup: ['backupBegun', 'backupFailed'],
  forgetWorkingRecords: 'forgets, by age alone, what only served a moment',
  keepCheckpoint: 'how long the log is: an entry of its own would make it longer every hour',
}

/** By path: the commands under which what is behind it is written down. */
const doors: Readonly<Record<string, string>> = {
  '/page/': 'printPage',
  '/file/': 'openFile',
  '/calendar/': 'calendarFeed',
}

describe('the audit log', () => {
  let district: District
  beforeAll(async () => {
    district = await openSmallDistrict(undefined, firstDay, { publicUrl }, '10:00')
  })
  afterAll(() => district.close())

  test.each(allCommands.map(({ name }) => name))('has what %s was asked for', async (name) => {
    const { reply, audit } = await district.press('case.manager', name, {})
    expect(audit.map(({ command, platform, workspace, user }) => [command, platform, workspace, user])).toEqual([
      [reply.command, 'slack', 'T0SCHOOL', 'case.manager'],
    ])
    expect(audit[0]).toMatchObject({ surface: 'private', actorId: expect.any(String) })
  })

  test('says where it was: in a channel, at home, in a form, at the command line', async () => {
    const text = 'accommodations for Ida Fennimore'
    for (const surface of ['private', 'channel', 'home', 'commandLine'] as const) {
      const { audit } = await district.ask('case.manager', text, { surface })
      expect(audit).toMatchObject([{ surface, students: [{ grounds: ['caseManager'] }] }])
    }
    const { audit } = await district.fill('teacher.now', 'ask the case manager about Ida Fennimore', {
      question: 'Why?',
    })
    expect(audit).toMatchObject([{ surface: 'form', outcome: 'changed', students: [{}] }])
  })

  test('has the tie of an account to a person, and what a stranger asked', async () => {
    const before = (await district.audit()).length
    await district.ask('counselor', 'help')
    await district.ask('nobody@elsewhere.example', 'help')
    const rows = (await district.audit()).slice(before)
    expect(rows.map(({ command, outcome, user }) => [command, outcome, user])).toEqual([
      ['link', 'changed', 'counselor'],
      ['help', 'shown', 'counselor'],
      ['hello', 'stranger', 'nobody@elsewhere.example'],
    ])
  })

  test('has a row for every job, and every entry of a job is one of its row', async () => {
    expect(Object.keys(jobs).sort()).toEqual(allJobs.map(({ name }) => name).sort())
    const before = (await district.audit()).length
    const sent: string[] = []
    for (let ahead = 0; ahead < 3; ahead += 1) {
      district.at(addDays(firstDay, ahead), '08:30')
      await district.tick()
      for (const { recipient } of (await district.delivered()).map((one) => ({ recipient: one.email })))
        sent.push(recipient)
    }
    expect(sent.length).toBeGreaterThan(0)
    const rows = (await district.audit()).slice(before)
    const known = new Set(Object.values(jobs).flatMap((one) => (typeof one === 'string' ? [] : one)))
    for (const { command, surface } of rows) {
      expect(surface).toBe('job')
      expect([...known, 'takeEffect']).toContain(command)
    }
    // Whoever was written to about a student stands there with the students that they were told of.
    const told = rows.filter(({ command, outcome }) => command === 'reminders' && outcome === 'shown')
    expect(told.some(({ students, actorId }) => students.length > 0 && actorId !== null)).toBe(true)
  })

  test('has what is opened behind a link, and a door that has no row is none', async () => {
    const { database, seal, clock } = district
    const config = { http: { host: '', port: 0 } } as never
    const silent = { info: () => undefined, warn: () => undefined, error: () => undefined }
    const { jobParts } = botOf({ config, database, seal, clock, close: async () => undefined }, silent)
    const all = doorsOf(jobParts)
    expect(all.map(({ path }) => path).sort()).toEqual(Object.keys(doors).sort())
    const server = createServer((request, response) =>
      all.find(({ path }) => request.url?.startsWith(path))?.listener(request, response),
    )
    await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready))
    const base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
    const made: [string, string][] = []
    const feed = await district.press('case.manager', 'calendarFeed', { does: 'start' })
    made.push([String(feed.reply.data.url), 'GET'])
    const given = { guest: 'Max Guest', until: '3:15 pm', reason: 'ill' }
    const substitute = await district.fill('teacher.now', 'substitute for biology', given)
    const print = substitute.reply.sections
      .flatMap((section) => (section.type === 'buttons' ? section.buttons : []))
      .find(({ action }) => action.command === 'printPage')
    const page = await district.press('teacher.now', 'printPage', print?.action.input ?? {})
    const [link = ''] = /https:\/\/caseload\.example\/page\/[\w-]+/.exec(JSON.stringify(page.reply)) ?? []
    made.push([link, 'POST'])
    made.push([`${publicUrl}/file/${'x'.repeat(43)}`, 'POST'])
    for (const [url, method] of made) {
      const before = (await district.audit()).length
      const response = await fetch(url.replace(publicUrl, base), { method })
      await response.text()
      const path = Object.keys(doors).find((one) => url.includes(one)) ?? ''
      const rows = (await district.audit()).slice(before)
      const outcome = response.status === 200 ? 'shown' : 'refused'
      expect(rows, url).toMatchObject([{ command: doors[path], surface: 'link', outcome }])
      if (outcome === 'shown') expect(rows[0]?.students.length).toBeGreaterThan(0)
    }
    server.close()
    server.closeAllConnections()
  })

  test('has a workspace in which the app was installed, and one from which it was taken away', async () => {
    const { database, seal, clock } = district
    const kept = platformInstallations(database, seal, clock)
    const before = (await district.audit()).length
    await kept.keep({ platform: 'slack', place: 'T0NEW', whole: false }, 'xoxb-of-theirs')
    await kept.remove('slack', 'T0NEW')
    await kept.remove('slack', 'T0NEW')
    const rows = (await district.audit()).slice(before)
    expect(rows.map(({ command, platform, workspace }) => [command, platform, workspace])).toEqual([
      ['install', 'slack', 'T0NEW'],
      ['uninstall', 'slack', 'T0NEW'],
    ])
  })

  test('is whole after all of it', async () => {
    expect((await verifyAudit(district.database, district.seal, [])).fault).toBeUndefined()
  })
})
