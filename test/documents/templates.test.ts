// Templates: those that come with the program are right and say what the law asks; a wrong one of a district is told line by
// line, and never used.
import { describe, expect, test } from 'vitest'
import { documentNames, kindNamed } from '#documents/kinds'
import { faultLines, faultsOfOwn, templateFor } from '#documents/own-templates'
import { shippedTemplate, templatePath } from '#documents/shipped-templates'
import { leftUnsaid, templateFaults } from '#documents/template-faults'
import { languages } from '#wording/language'

const shipped = languages.flatMap((language) => documentNames.map((document) => ({ language, document })))
const { facts } = kindNamed('iep')
const faults = (...lines: readonly string[]) => faultLines('en/iep.md', templateFaults(lines.join('\n'), facts))

describe.each(shipped)('$document in $language, as it comes', ({ language, document }) => {
  const kind = kindNamed(document)
  const text = shippedTemplate(document, language)
  test('is without fault', () => expect(templateFaults(text, kind.facts)).toEqual([]))
  test('prints all that the law asks for', () => expect(leftUnsaid(text, kind.facts, kind.lawAsks)).toEqual([]))
  test('reaches the same fields in every language', () => {
    const fieldsIn = (of: string) =>
      [...new Set(of.match(/\{\{[#^]?(\w+)/g)?.map((one) => one.replace(/\W/g, '')))].sort()
    expect(fieldsIn(text)).toEqual(fieldsIn(shippedTemplate(document, 'en')))
  })
})

describe('a wrong template is told with its line and how to mend it', () => {
  test('a field that is none, with the one that was meant', () => {
    expect(faults('# IEP', '', '{{studnet}}')).toEqual([
      'en/iep.md:3: There is no field {{studnet}} here. Did you mean {{student}}?',
    ])
  })
  test('a field that is none and like none, with all there are', () => {
    expect(faults('{{socialSecurityNumber}}')[0]).toMatch(
      /^en\/iep\.md:1: There is no field .* There are: school, student, /,
    )
  })
  test('what only a program could reach is no field', () => {
    for (const name of ['constructor', '__proto__', 'toString', 'student.length', '.']) {
      expect(faults(`{{${name}}}`)).toHaveLength(1)
    }
  })
  test('a field of each goal, outside of the goals', () => {
    expect(faults('{{#goals}}', '{{baseline}}', '{{/goals}}', '{{baseline}}')).toEqual([
      expect.stringMatching(/^en\/iep\.md:4: There is no field \{\{baseline\}\} here/),
    ])
  })
  test('a list printed as if it were a text', () => {
    expect(faults('{{goals}}')).toEqual([
      'en/iep.md:1: goals is a list. Write {{#goals}} … {{/goals}}, with what is printed of each in between.',
    ])
  })
  test('a part that is never closed, or closed and never opened', () => {
    expect(faults('one', '{{#goals}}', '{{goal}}')).toEqual([
      expect.stringContaining('{{#goals}} is never closed. Write {{/goals}} where it ends.'),
    ])
    expect(faults('one', '{{/goals}}')).toEqual(['en/iep.md:2: {{/goals}} closes nothing that was opened.'])
    expect(faults('one', '{{student')).toEqual([expect.stringContaining('A pair of braces is never closed.')])
  })
  test('what would take in other files, other braces, or text as marks', () => {
    expect(faults('{{>header}}', '{{{student}}}', '{{&student}}')).toEqual([
      'en/iep.md:1: {{>header}} would take in another file. A template stands alone.',
      'en/iep.md:2: Write {{student}}, with two braces: what people wrote is always printed as they wrote it.',
      'en/iep.md:3: Write {{student}}, with two braces: what people wrote is always printed as they wrote it.',
    ])
    expect(faults('{{=<% %>=}}')).toEqual(['en/iep.md:1: The braces can not be changed to other signs.'])
  })
  test('a row with too many cells, a row that does not end, bold that does not end', () => {
    expect(
      faults(
        '| Role | Name |',
        '|---|---|',
        '{{#team}}',
        '| {{role}} | {{name}} | {{knows}} |',
        '{{/team}}',
        '',
        '| a',
        '**b',
      ),
    ).toEqual([
      'en/iep.md:4: This row has 3 cells, the one above it 2.',
      'en/iep.md:7: A row of a table ends as it begins, with |.',
      'en/iep.md:8: Bold begins here and does not end: write **words**.',
    ])
  })
  test('several at once, in the order of the lines', () => {
    expect(faults('{{one}}', '| a | b |', '| c |', '{{two}}').map((line) => line.split(':')[1])).toEqual([
      '1',
      '3',
      '4',
    ])
  })
  test('one that leaves out what the law asks for is no fault, and is told', () => {
    const kind = kindNamed('priorWrittenNotice')
    const text = shippedTemplate('priorWrittenNotice', 'en').replaceAll('factors', 'action')
    expect(templateFaults(text, kind.facts)).toEqual([])
    expect(leftUnsaid(text, kind.facts, kind.lawAsks)).toEqual([['factors', '34 CFR 300.503(b)(7)']])
  })
})

describe("the district's own", () => {
  const own = (text: string) => [{ document: 'iep', language: 'en', text, since: '2026-11-01' } as const]
  test('stands in the place of the one that comes with the program, in its language alone', () => {
    expect(templateFor('iep', 'en', own('# Our IEP\n'))).toEqual({ text: '# Our IEP\n', own: true, faults: [] })
    expect(templateFor('iep', 'es', own('# Our IEP\n')).text).toBe(shippedTemplate('iep', 'es'))
    expect(templateFor('glance', 'en', own('# Our IEP\n')).text).toBe(shippedTemplate('glance', 'en'))
  })
  test('is not used once an update left it behind: the shipped one is, and it is told', () => {
    const stale = own('{{aFieldOfLastYear}}')
    expect(templateFor('iep', 'en', stale)).toMatchObject({ text: shippedTemplate('iep', 'en'), own: false })
    expect(faultsOfOwn(stale)).toEqual([expect.stringMatching(/^en\/iep\.md:1: There is no field/)])
  })
  test('every template has a place of its own in a folder', () => {
    expect(new Set(shipped.map(({ document, language }) => templatePath(document, language))).size).toBe(shipped.length)
  })
})
