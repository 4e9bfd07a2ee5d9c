// Draws the documents that are made from templates: those of a plan as the terminal writes them for the made-up school, the
// others of facts that are made up here. `pdftoppm` and `convert` are Debian's poppler-utils and imagemagick.
import { execFileSync } from 'node:child_process'
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { root } from './picture-page.mjs'

const dist = (file) => import(join(root, 'dist', `${file}.js`))
const today = '2026-11-23'
const manager = 'okafor@larkspurvalley.example'

/** The documents of a plan, side by side. @param folder for what is made on the way */
export async function planDocumentsPicture(path, folder) {
  const at = join(folder, 'documents')
  await mkdir(at, { recursive: true })
  const { writeSchool } = await dist('adapters/playground/school/write-school')
  await writeSchool(join(at, 'school'), today)
  const env = {
    PATH: process.env.PATH,
    HOME: at,
    DATABASE_URL: `file:${join(at, 'caseload.db')}`,
    CASELOAD_TIME_ZONE: 'America/Chicago',
    CASELOAD_NOW: today,
  }
  const caseload = (...args) =>
    execFileSync(process.execPath, [join(root, 'dist/src/cli/caseload.js'), ...args], { cwd: at, env })
  caseload('import', 'school')
  const made = [
    ['glance', 's-101', manager],
    ['iep', 's-101', manager],
    ['504', 's-125', 'whitfield@larkspurvalley.example'],
    ['summary', 's-101', manager],
  ]
  const pages = made.flatMap(([what, student, as]) => {
    caseload('document', what, student, '--as', as, '--into', `${what}.pdf`)
    return firstPage(join(at, what))
  })
  beside(pages, path)
}

const about = { school: 'Alder Creek Middle School', student: 'Jane Doe', grade: '7', addressees: 'Maria Doe' }
const contact = { contact: 'Denise Okafor', contactEmail: manager }
const facts = {
  meetingNotice: {
    ...about,
    ...contact,
    team: 'IEP team',
    isIep: true,
    purposes: [{ purpose: 'Annual review' }],
    day: 'Dec 14, 2026',
    time: '3:15 pm, 60 minutes',
    place: 'Room 12',
    invited: [
      { role: 'parent', name: 'Maria Doe (mother)' },
      { role: 'general education teacher', name: 'Marcus Webb' },
      { role: 'special education teacher or provider', name: 'Denise Okafor' },
      { role: 'representative of the district', name: 'Omar Siddiqui' },
    ],
    interpreter: 'Español',
  },
  priorWrittenNotice: {
    ...about,
    ...contact,
    noticeDate: 'Nov 23, 2026',
    effectiveDate: 'Dec 7, 2026',
    opening:
      'The school district proposes to begin or change the free appropriate public education that your child is given.',
    action: 'To add 45 minutes of reading instruction a day in the resource room.',
    why: 'Reading fluency has not grown as the IEP expected.',
    evidence: 'Weekly probes of reading fluency, August to November 2026.\nReports of two teachers.',
    safeguards:
      'You are protected by procedural safeguards. You may ask the school for a copy at any time, at no cost.',
    help: 'Parent Center, 555-0100',
    options: 'Reading instruction within the class: it was tried for a year.',
    factors: 'Jane asked for a small group.',
  },
  excusal: {
    ...about,
    ...contact,
    meetingDay: 'Dec 14, 2026',
    meetingTime: '3:15 pm',
    meetingPlace: 'Room 12',
    discussed: [{ role: 'general education teacher', name: 'Marcus Webb', inputGivenOn: 'Dec 7, 2026' }],
    hasDiscussed: true,
  },
}

/** What goes to the parents, side by side. */
export async function familyDocumentsPicture(path, folder) {
  const [{ documentPaper }, { shippedTemplate }, { paperPdf }, { inLanguage }] = await Promise.all(
    ['src/documents/document-paper', 'src/documents/shipped-templates', 'src/paper/pdf', 'src/wording/in-language'].map(
      dist,
    ),
  )
  const pages = []
  for (const [document, its] of Object.entries(facts)) {
    const language = 'en'
    const template = shippedTemplate(document, language)
    const paper = inLanguage(language, () =>
      documentPaper({ document, template, facts: its, by: 'Denise Okafor', on: today, language }),
    )
    const file = join(folder, document)
    await writeFile(`${file}.pdf`, await paperPdf(paper))
    pages.push(...firstPage(file))
  }
  beside(pages, path)
}

function firstPage(file) {
  execFileSync('pdftoppm', ['-r', '80', '-png', '-f', '1', '-l', '1', '-singlefile', `${file}.pdf`, file])
  return [`${file}.png`]
}

function beside(pages, path) {
  execFileSync('convert', [...pages, '-bordercolor', '#bbbbbb', '-border', '1', '+append', path])
}
