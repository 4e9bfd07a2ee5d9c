// A page for somebody without an account: what a substitute would see, behind a link that opens once.
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { guarded } from '#adapters/web/guarded'
import { oneTimeDoor } from '#adapters/web/one-time-door'
import type { Section } from '#bot/reply'
import { createStore } from '#db/records/store'
import { pageOpener } from '#records/open-page'
import { engines } from '../fixtures/engines.js'
import { sentinel } from '../stories/district-plans.js'
import { type District, firstDay, openSmallDistrict } from '../stories/small-district.js'

const publicUrl = 'https://caseload.district.example'

describe.each(engines)('a printed page, on $name', (engine) => {
  let district: District
  let server: Server
  let url: string
  beforeAll(async () => {
    district = await openSmallDistrict(engine, undefined, { publicUrl })
    district.at(firstDay, '08:00')
    const given = { guest: 'Max <b>Guest', until: '3:15 pm', reason: 'teacher ill' }
    await district.fill('teacher.now', 'substitute for biology', given)
    const store = createStore(district.database, district.seal, district.clock)
    server = createServer(guarded(oneTimeDoor(pageOpener(store))))
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  })
  afterAll(async () => {
    server.closeAllConnections()
    server.close()
    await district.close()
  })

  const button = async (label: string) => {
    const { reply } = await district.ask('teacher.now', 'substitutes')
    const all = reply.sections.flatMap((one: Section) => (one.type === 'buttons' ? one.buttons : []))
    const found = all.find((one) => one.label === label)
    if (!found) throw new Error(reply.text)
    return found.action
  }
  const print = async (who = 'teacher.now') => {
    const { command, input } = await button('Print a page')
    return (await district.press(who, command, input)).reply
  }
  const path = async () => String((await print()).data.link).replace(publicUrl, url)

  test('opens once, by a press, and says what a substitute may know and who it is for', async () => {
    const link = await path()
    expect(link).toMatch(/\/page\/[\w-]{43}$/)
    const door = await fetch(link)
    expect(await door.text()).not.toContain('Fennimore')
    const opened = await fetch(link, { method: 'POST' })
    const html = await opened.text()
    expect(opened.headers.get('cache-control')).toBe('no-store')
    expect(opened.headers.get('x-robots-tag')).toContain('noindex')
    for (const part of ['A', 'B', 'S'] as const) expect(html).toContain(sentinel(part, 'ida', 'iep'))
    for (const part of ['T', 'G', 'P', 'C', 'V', 'U', 'M', 'F'] as const) {
      expect(html).not.toContain(sentinel(part, 'ida', 'iep'))
    }
    expect(html).toContain('For Max &lt;b&gt;Guest until Oct 14, 2026, 3:15 pm · printed by Pat teacher now')
    const again = await fetch(link, { method: 'POST' })
    expect([again.status, await again.text()]).toEqual([410, expect.not.stringContaining('Fennimore')])
    const entries = (await district.audit()).filter((row) => row.workspace === 'page')
    expect(entries.map((row) => row.outcome)).toEqual(['shown', 'refused'])
    expect(entries[0]?.students.length).toBeGreaterThan(3)
  })

  test('what stands before it is in the language that the browser asks for, and the page in that of whoever prints it', async () => {
    const { command, input } = await button('Print a page')
    await district.ask('teacher.now', 'settings language spanish')
    const { reply } = await district.press('teacher.now', command, input)
    await district.ask('teacher.now', 'settings language english')
    const link = String(reply.data.link).replace(publicUrl, url)
    const asks = (languages: string) =>
      fetch(link, { headers: { 'accept-language': languages } }).then((got) => got.text())
    expect(await asks('es-MX,es;q=0.9,en;q=0.8')).toContain('Se abre una sola vez')
    expect(await asks('vi, es;q=0.9')).toContain('<html lang="es">')
    expect(await asks('vi')).toContain('It opens once')
    const html = await (await fetch(link, { method: 'POST', headers: { 'accept-language': 'en' } })).text()
    expect(html).toContain('<html lang="es">')
    expect(html).toContain('Confidencial: no la muestre a nadie')
    expect(html).toMatch(/Para Max .* hasta .* · impreso por/)
    const again = await fetch(link, { method: 'POST', headers: { 'accept-language': 'es' } })
    expect([again.status, await again.text()]).toEqual([410, expect.stringContaining('Este enlace no abre nada')])
  })

  test('not after ten minutes, nor taken back, nor once the substitute has ended; nor by a forged link', async () => {
    const late = await path()
    district.at(firstDay, '08:10')
    expect((await fetch(late, { method: 'POST' })).status).toBe(410)
    const undone = await path()
    district.at(firstDay, '08:11')
    await district.ask('teacher.now', 'undo')
    expect((await fetch(undone, { method: 'POST' })).status).toBe(410)
    expect((await fetch(`${url}/page/${'A'.repeat(43)}`, { method: 'POST' })).status).toBe(410)
    expect((await fetch(`${url}/page/short`, { method: 'POST' })).status).toBe(404)
    expect((await print('other.teacher')).data.link).toBeUndefined()
    const kept = JSON.stringify(await district.database.read.select().from(district.database.tables.printedPages))
    expect(kept).not.toContain(late.split('/').at(-1))
  })

  test('who has read it is noted, and the note can be taken back', async () => {
    district.at(firstDay, '08:20')
    const { reply } = await district.fill('teacher.now', await button('Note who has read it'), { name: 'Max Guest' })
    expect(reply.title).toBe('Noted: Max Guest has read the page')
    expect((await district.ask('principal', 'substitutes')).reply.text).toContain('Read by: Max Guest')
    district.at(firstDay, '08:21')
    await district.ask('teacher.now', 'undo')
    expect((await district.ask('principal', 'substitutes')).reply.text).toContain('nobody noted yet')
    const ended = await path()
    const end = await district.ask('teacher.now', 'substitutes')
    expect(end.reply.text).toContain('End it now')
    district.at(firstDay, '15:15')
    expect((await fetch(ended, { method: 'POST' })).status).toBe(410)
  })
})
