// Asking for documents in words: which one is understood, who may have it, and what is behind the link that comes of it.
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Answer } from '#bot/reply'
import { parts } from '#plans/parts'
import { emailOf } from '../stories/district-files.js'
import { type PartLetter, partLetters, sentinel } from '../stories/district-plans.js'
import { type District, openSmallDistrict } from '../stories/small-district.js'
import { type Browser, browserAt, publicUrl } from './behind-link.js'
import { pagesOfPdf, partsOfDocx, wordsOfDocx, wordsOfPdf } from './read-document.js'

let district: District
let browser: Browser
beforeAll(async () => {
  district = await openSmallDistrict(undefined, undefined, { publicUrl })
  browser = await browserAt(district)
  const until = { person: emailOf('relief.teacher'), until: 'tomorrow', reason: 'ill' }
  await district.fill('principal', 'substitute for biology', until)
})
afterAll(async () => {
  browser.close()
  await district.close()
})

const opened = ({ data }: Pick<Answer, 'data'>) => browser.open(data.link)

describe('what is asked for', () => {
  test.each([
    ["print Ida Fennimore's IEP", 'iep', 'pdf'],
    ['print iep for Ida Fennimore', 'iep', 'pdf'],
    ['IEP for Ida Fennimore as PDF', 'iep', 'pdf'],
    ['IEP at a glance for Ida Fennimore as PDF', 'glance', 'pdf'],
    ['at a glance as a pdf for Ida Fennimore', 'glance', 'pdf'],
    ['print Ida Fennimore at a glance', 'glance', 'pdf'],
    ['whole IEP of Ida Fennimore as a word document', 'iep', 'docx'],
    ['504 plan for Fay Quillon as a document', 'plan504', 'docx'],
    ['imprimir el IEP de Ida Fennimore', 'iep', 'pdf'],
    ['resumen de Ida Fennimore en Word', 'glance', 'docx'],
    ['plan 504 de Fay Quillon en PDF', 'plan504', 'pdf'],
  ])('%s', async (words, document, format) => {
    const { reply } = await district.ask('case.manager', words)
    expect([reply.command, reply.status, reply.data.document, reply.data.format]).toEqual([
      'document',
      'ok',
      document,
      format,
    ])
  })
})

describe('what is behind the link', () => {
  test('the whole IEP: every part of the plan, on pages that say who made it', async () => {
    const { reply, audit } = await district.ask('case.manager', "print Ida Fennimore's IEP")
    const { headers, bytes } = await opened(reply)
    expect(headers.get('content-type')).toBe('application/pdf')
    expect(headers.get('content-disposition')).toBe('inline; filename="iep.pdf"')
    const pages = pagesOfPdf(bytes)
    const words = wordsOfPdf(bytes)
    for (const part of Object.keys(partLetters) as PartLetter[]) {
      if (part !== 'E') expect(words, partLetters[part]).toContain(sentinel(part, 'ida', 'iep'))
    }
    expect(words).toContain('Mar 17, 2019')
    for (const [at, page] of pages.entries()) {
      expect(page).toContain('Made by Pat case manager on Oct 14, 2026\n')
      expect(page).toContain(`Made by Pat case manager on Oct 14, 2026 · Page ${at + 1} of ${pages.length}`)
    }
    expect(audit).toMatchObject([{ command: 'document', outcome: 'changed', students: [{ parts: [...parts].sort() }] }])
    // It opened once.
    expect((await opened(reply)).status).toBe(410)
  })

  test('neither link, name of the file nor title of the window names the student', async () => {
    for (const words of ["print Ida Fennimore's IEP", 'IEP of Ida Fennimore as a Word document']) {
      const { reply } = await district.ask('case.manager', words)
      const { headers, bytes } = await opened(reply)
      const around = [reply.data.link, JSON.stringify([...headers])].join(' ')
      expect(around).not.toMatch(/ida|fennimore/i)
      if (reply.data.format === 'pdf') expect(bytes.toString('latin1')).toContain('(Individualized education program)')
      else expect((await partsOfDocx(bytes)).get('docProps/core.xml')).not.toMatch(/fennimore/i)
    }
  })

  test('a Word file with the same words', async () => {
    const { reply } = await district.ask('case.manager', '504 plan for Fay Quillon as a document')
    const { headers, bytes } = await opened(reply)
    expect(headers.get('content-disposition')).toBe('attachment; filename="504-plan.docx"')
    const words = await wordsOfDocx(bytes)
    for (const part of ['A', 'B', 'T', 'S', 'V', 'U', 'M', 'F', 'C', 'H'] as const) {
      expect(words, partLetters[part]).toContain(sentinel(part, 'fay', '504'))
    }
    expect((await partsOfDocx(bytes)).get('word/header1.xml')).toContain('Made by Pat case manager on Oct 14, 2026')
  })

  test('in Spanish where it is asked for in Spanish', async () => {
    const { reply } = await district.press('case.manager', 'document', {
      ...(await aboutIda()),
      document: 'iep',
      language: 'es',
    })
    const words = wordsOfPdf((await opened(reply)).bytes)
    expect(words).toContain('Niveles actuales de rendimiento académico')
    expect(words).toContain('Sin registrar')
    expect(words).toContain('Hecho por Pat case manager el 14 oct 2026 · Página 1 de')
    expect(reply.text).toContain('What staff wrote stands as they wrote it.')
  })
})

describe('who may have what', () => {
  test.each([
    ['teacher.now', 'teaches the student'],
    ['class.aide', 'helps in a class'],
    ['nurse', 'is the nurse'],
    ['counselor', 'is the counselor'],
    ['relief.teacher', 'stands in'],
    ['test.coordinator', 'sees what is given on tests alone'],
  ])('%s, who %s, has no whole IEP, and nothing of it is written down as seen', async (who) => {
    const { reply, audit } = await district.ask(who, "print Ida Fennimore's IEP")
    expect(reply.data).toEqual({ withheld: true })
    expect(audit).toMatchObject([{ students: [{ parts: [] }] }])
  })

  test('a teacher has at a glance what a teacher sees, and is told that it is a part', async () => {
    const { reply } = await district.ask('teacher.now', 'print Ida Fennimore at a glance')
    const words = wordsOfPdf((await opened(reply)).bytes)
    for (const part of ['A', 'B', 'T', 'S', 'U', 'G', 'V', 'H'] as const) {
      expect(words, partLetters[part]).toContain(sentinel(part, 'ida', 'iep'))
    }
    for (const part of ['C', 'L', 'P', 'K', 'X', 'F', 'D'] as const) {
      expect(words, partLetters[part]).not.toContain(sentinel(part, 'ida', 'iep'))
    }
    expect(words).not.toContain('Disability category')
    expect(words).toContain('This is the part of the plan that you work with.')
  })

  test('who stands in, and who sees tests alone, print nothing', async () => {
    for (const who of ['relief.teacher', 'test.coordinator']) {
      const { reply } = await district.ask(who, 'print Ida Fennimore at a glance')
      expect(reply.data).toEqual({ withheld: true })
    }
  })

  test('who may not see the student gets the answer of one who is not there', async () => {
    const refused = await district.ask('other.teacher', "print Ida Fennimore's IEP")
    const absent = await district.ask('other.teacher', "print Nemo Nobody's IEP")
    expect(refused.reply.status).toBe('notFound')
    expect(refused.reply.title).toBe(absent.reply.title)
  })

  test('the buttons hold what the asker may have', async () => {
    const labels = async (who: string) =>
      (await district.ask(who, 'print Ida Fennimore')).reply.sections.flatMap((section) =>
        section.type === 'buttons' ? section.buttons.map(({ label }) => label) : [],
      )
    expect(await labels('case.manager')).toEqual(['IEP at a glance', 'The whole IEP', 'Summary of performance …'])
    expect(await labels('teacher.now')).toEqual(['IEP at a glance'])
  })
})

test('where no browser reaches the program, it says how the office makes the file', async () => {
  const apart = await openSmallDistrict()
  try {
    const { reply } = await apart.ask('case.manager', "print Ida Fennimore's IEP")
    expect(reply.text).toMatch(/npx caseload document iep \S+ --as case\.manager@\S+ --language en --into plan\.pdf/)
    expect(reply.data).toEqual({ link: null })
  } finally {
    await apart.close()
  }
})

async function aboutIda() {
  const { reply } = await district.ask('case.manager', 'print Ida Fennimore')
  const [button] = reply.sections.flatMap((section) => (section.type === 'buttons' ? section.buttons : []))
  return { student: button?.action.input.student }
}
