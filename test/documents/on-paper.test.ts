// What stands on paper: what is not recorded says so, what people typed stays what they typed, and whoever has it read aloud
// hears headings, tables and lists as such.
import { describe, expect, test } from 'vitest'
import { documentPaper } from '#documents/document-paper'
import type { Facts } from '#documents/facts/fact-kit'
import { type DocumentName, documentNames } from '#documents/kinds'
import { shippedTemplate } from '#documents/shipped-templates'
import { type Block, plain } from '#paper/blocks'
import { paperDocx } from '#paper/docx/docx'
import { paperPdf } from '#paper/pdf'
import { day } from '#time/day'
import { inLanguage } from '#wording/in-language'
import { hostile, madeUpFacts, withEveryText } from './made-up-facts.js'
import { faultsOfXml, pagesOfPdf, partsOfDocx, tagsOfPdf, wordsOfDocx, wordsOfPdf } from './read-document.js'

const paperOf = (document: DocumentName, facts: Facts, template = shippedTemplate(document, 'en')) =>
  inLanguage('en', () =>
    documentPaper({ document, template, facts, by: 'Denise Okafor', on: day('2026-11-27'), language: 'en' }),
  )

/** Every text of some facts. */
function textsOf(facts: unknown): readonly string[] {
  if (typeof facts === 'string') return facts === '' ? [] : [facts]
  return facts && typeof facts === 'object' ? Object.values(facts).flatMap(textsOf) : []
}

const squeezed = (text: string) => text.replace(/\s+/g, '')

describe.each(documentNames)('%s', (document) => {
  test('prints what it is given, the same in both forms, with who made it and when on every page', async () => {
    const template = shippedTemplate(document, 'en')
    const paper = paperOf(document, madeUpFacts[document])
    const pdf = await paperPdf(paper)
    const docx = await paperDocx(paper)
    const drawn = squeezed(wordsOfPdf(pdf))
    const written = squeezed(await wordsOfDocx(docx))
    const named = Object.entries(madeUpFacts[document]).filter(([field]) =>
      new RegExp(`\\{\\{${field}\\}\\}`).test(template),
    )
    expect(named.length).toBeGreaterThan(5)
    for (const text of named.flatMap(([, value]) => textsOf(value))) {
      expect(drawn, text).toContain(squeezed(text))
      expect(written, text).toContain(squeezed(text))
    }
    const pages = pagesOfPdf(pdf)
    for (const [at, page] of pages.entries()) {
      expect(page.split('\n').slice(-2)).toEqual([
        'Made by Denise Okafor on Nov 27, 2026',
        `Made by Denise Okafor on Nov 27, 2026 · Page ${at + 1} of ${pages.length}`,
      ])
    }
  })

  test('with nothing recorded says of each part that it is not', async () => {
    const words = wordsOfPdf(await paperPdf(paperOf(document, {})))
    const told = words.match(/Not recorded/g)?.length ?? 0
    expect(told).toBeGreaterThan(document === 'glance' ? 2 : 6)
    expect(words).not.toMatch(/undefined|null|\{\{|\[object/)
  })

  test('with hostile text in every field says nothing else, and loses no letter of it', async () => {
    const plain = paperOf(document, madeUpFacts[document])
    const paper = paperOf(document, withEveryText(madeUpFacts[document], hostile))
    // No mark that somebody typed makes a block, or bold.
    const shape = (blocks: readonly Block[]) => blocks.map(({ type }) => type)
    expect(shape(paper.blocks)).toEqual(shape(plain.blocks))
    const pdf = await paperPdf(paper)
    const drawn = squeezed(wordsOfPdf(pdf))
    for (const said of [
      'W'.repeat(120),
      '#notaheading|not|a|row|**notbold**_notsmall_{{student}}{{#goals}}<w:p>&amp;</w:p>',
      // As it is drawn from the left: the last letter first.
      [...'שלום'].reverse().join(''),
    ])
      expect(drawn).toContain(said)
    expect(drawn).not.toContain('\u202e')
    const docx = await paperDocx(paper)
    for (const [name, part] of await partsOfDocx(docx)) {
      if (!name.endsWith('.png')) expect(faultsOfXml(part), name).toEqual([])
    }
    expect(await wordsOfDocx(docx)).toContain('<w:p>&amp;</w:p> <b>x</b>')
  })
})

describe('whoever has it read aloud', () => {
  test('hears its language, headings, tables with their heads, lists, and no watermark', async () => {
    const pdf = await paperPdf(paperOf('iep', madeUpFacts.iep))
    const text = pdf.toString('latin1')
    expect(text).toContain('/Lang (en)')
    expect(text).toContain('/Marked true')
    expect(text).toContain('/DisplayDocTitle true')
    expect(text).toContain('(Individualized education program)')
    const tags = tagsOfPdf(pdf)
    expect(tags).toMatchObject({ Document: 1, H1: 1, H2: 10 })
    for (const tag of ['H3', 'P', 'Table', 'TR', 'TH', 'TD', 'Note']) expect(tags[tag], tag).toBeGreaterThan(0)
    const glance = tagsOfPdf(await paperPdf(paperOf('glance', madeUpFacts.glance)))
    expect(glance.L).toBeGreaterThan(2)
    expect(glance.LI).toBe(glance.LBody)
  })
})

describe('the pages', () => {
  test('at a glance is one page, also where the plan is long', async () => {
    const { accommodations } = madeUpFacts.glance as { readonly accommodations: readonly Facts[] }
    const long = { ...madeUpFacts.glance, accommodations: Array.from({ length: 8 }, () => accommodations).flat() }
    expect(pagesOfPdf(await paperPdf(paperOf('glance', madeUpFacts.glance)))).toHaveLength(1)
    expect(pagesOfPdf(await paperPdf(paperOf('glance', long)))).toHaveLength(1)
  })

  test('no heading stands alone at the foot of its page', async () => {
    const line = (text: string): Block => ({ type: 'text', text: plain(text) })
    for (const lines of [33, 34, 35, 36]) {
      const blocks: readonly Block[] = [
        ...Array.from({ length: lines }, () => line('A line.')),
        { type: 'heading', level: 2, text: plain('A heading') },
        { type: 'table', columns: [], rows: [[plain('What follows'), plain('it')]] },
      ]
      const pages = pagesOfPdf(await paperPdf({ title: 'Lines', language: 'en', blocks, foot: () => 'foot' }))
      expect(pages.find((page) => page.includes('A heading'))).toContain('What follows')
    }
  })

  test('a row that is longer than a page goes on with the heads of its columns', async () => {
    const long = Array.from({ length: 900 }, (_, at) => `word${at}`).join(' ')
    const facts = { accommodations: [{ accommodation: long, where: 'everywhere' }] }
    const pages = pagesOfPdf(await paperPdf(paperOf('plan504', facts))).filter((page) => /\bword\d+/.test(page))
    expect(pages.length).toBeGreaterThan(1)
    for (const page of pages) expect(squeezed(page)).toContain('Whostartsit')
    const all = pages.join(' ')
    for (const at of [0, 450, 899]) expect(all).toContain(`word${at}`)
  })
})
