// Takes the pictures of the playground: `npm run build && npm run pictures`, with the names of some to take
// only those: `… -- glance draft`.
import { execFileSync } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium } from 'playwright-core'
import { familyDocumentsPicture, planDocumentsPicture } from './picture-documents.mjs'
import { journeys } from './picture-journeys.mjs'
import { be, clipPanes, closePanel, fileOf, goTo, openPlayground, root, say } from './picture-page.mjs'

const folder = await mkdtemp(join(tmpdir(), 'caseload-pictures-'))

/** The whole page, for the README. */
const pages = [
  { name: 'playground', scheme: 'light', width: 1440, height: 1000, as: 'Marcus Webb', where: 'Private' },
  { name: 'playground-dark', scheme: 'dark', width: 1440, height: 1000, as: 'Ana Reyes', where: 'In a channel' },
  { name: 'playground-phone', scheme: 'light', width: 375, height: 812, as: 'Priya Raman', where: 'Private' },
]

/** Both platforms' panes, for docs/what-it-looks-like.md; as tall as what is to be seen. */
const panes = [
  { name: 'glance', height: 1900, as: 'Ana Reyes', before: (page) => say(page, '/iep glance Jane Doe') },
  { name: 'class', height: 1390, as: 'Marcus Webb', before: (page) => say(page, 'class period 2') },
  {
    name: 'progress',
    height: 1100,
    as: 'Denise Okafor',
    before: (page) => say(page, '/iep progress Jane Doe reading'),
  },
  { name: 'caseload-progress', height: 1500, as: 'Denise Okafor', before: (page) => say(page, 'progress') },
  { name: 'form', height: 1000, as: 'Joy Whitfield', before: fillInWrongly },
  { name: 'draft', height: 760, as: 'Joy Whitfield', before: writeDraft },
  { name: 'home', height: 1060, as: 'Denise Okafor', before: openHome },
  {
    name: 'morning',
    height: 900,
    as: 'Denise Okafor',
    before: runMorning,
    after: { name: 'morning-channel', go: toChannel },
  },
]

/** One part of the page, for the same document. */
const parts = [
  { name: 'tour', of: '.page', height: 1000, as: 'Ana Reyes', before: takeTour },
  {
    name: 'what-just-happened',
    of: '.happened',
    height: 1000,
    as: 'Omar Siddiqui',
    before: (page) => say(page, '/iep accommodations for Eli Thompson'),
  },
]

/** Drawn by the program itself, of made-up figures. */
const drawn = [
  { name: 'progress-graph', make: graphPicture },
  { name: 'progress-report', make: reportPicture },
  { name: 'plan-documents', make: (path) => planDocumentsPicture(path, folder) },
  { name: 'family-documents', make: (path) => familyDocumentsPicture(path, folder) },
]

const wanted = process.argv.slice(2)
const isWanted = ({ name }) => wanted.length === 0 || wanted.includes(name)

for (const { name, make } of drawn.filter(isWanted)) {
  await make(fileOf(name)).catch((reason) => {
    if (reason.code !== 'ENOENT') throw reason
    process.stderr.write(`${name}: not taken, ${reason.path} is not installed\n`)
  })
}

const inBrowser = [...pages, ...panes, ...parts, ...journeys].some(isWanted)
const browser = inBrowser
  ? await chromium.launch({
      executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
      args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-component-update'],
    })
  : undefined
try {
  await inPlayground(journeys, takeJourneys)
  await inPlayground([...pages, ...panes, ...parts], async (url) => {
    for (const picture of pages.filter(isWanted)) await takePage(url, picture)
    for (const picture of panes.filter(isWanted)) await takePanes(url, picture)
    for (const picture of parts.filter(isWanted)) await takePart(url, picture)
  })
} finally {
  await browser?.close()
  await rm(folder, { recursive: true, force: true })
}

async function inPlayground(pictures, take) {
  if (!pictures.some(isWanted)) return
  const { url, close } = await openPlayground()
  try {
    await take(url)
  } finally {
    await close()
  }
}

/** Each follows from those before it, so all are gone through, whichever are wanted. */
async function takeJourneys(url) {
  const page = await browser.newPage()
  await page.setViewportSize({ width: 1440, height: 1000 })
  await goTo(page, url)
  await closePanel(page)
  for (const journey of journeys) {
    await page.setViewportSize({ width: 1440, height: journey.height })
    await journey.before?.(page)
    await be(page, journey.as)
    await journey.go(page)
    if (isWanted(journey)) await clipPanes(page, journey.name)
  }
  await page.close()
}

/** Five goals, each measured weekly; the first was changed in its sixth week and then not measured for a month. */
async function madeUpGoals() {
  const [{ goalProgress }, { pictureOf }, { outlookOf }, { addDays, day }] = await Promise.all(
    ['src/progress/goal-progress', 'src/progress/graph/picture', 'src/progress/reports/outlook', 'src/time/day'].map(
      (file) => import(join(root, 'dist', `${file}.js`)),
    ),
  )
  const start = day('2026-08-24')
  const today = addDays(start, 118)
  const areas = ['Reading fluency', 'Written expression', 'Math computation', 'Vocabulary', 'Social communication']
  return areas.map((area, nth) => {
    const goal = {
      goalId: `g${nth}`,
      goalNumber: String(nth + 1),
      area,
      statement: `By the annual review, given work of the grade, Jane will reach the target in ${area.toLowerCase()} three times in a row.`,
      measure: 'rate',
      unit: `${['correct words', 'words', 'correct digits', 'words', 'turns'][nth]} a minute`,
      baseline: 35,
      baselineDate: start,
      target: 90,
      targetDate: addDays(start, 280),
    }
    const phases = nth === 0 ? [{ from: addDays(start, 50), label: 'Small group, daily' }] : []
    const recorded = [38, 39, 43, 44, 46, 47, 50, 50, 53, 54, 58, 57].slice(0, 12 - nth).map((value, at) => ({
      day: addDays(start, 7 * (at + 1) + (at > 7 && nth === 0 ? 28 : 0)),
      figures: { value: value - 3 * nth },
    }))
    const progress = goalProgress(goal, recorded, phases, today)
    const figures = outlookOf(goal, progress, today)
    return {
      goal,
      baseline: progress.baseline,
      figures,
      outlook: figures.outlook,
      code: { met: 'M', sufficient: 'S', insufficient: 'I', notEnoughData: 'D', notIntroduced: 'N' }[figures.outlook],
      comment: 'Jane stops at periods now and corrects herself; long words are still guessed at.',
      translations: {
        es: 'Jane ahora se detiene en los puntos y se corrige sola; todavía adivina las palabras largas.',
      },
      picture: pictureOf(goal, progress, phases, today),
    }
  })
}

async function graphPicture(path) {
  const [{ drawGraph }, { graphInWords }, { pngOf }] = await Promise.all(
    ['draw', 'in-words', 'png'].map((file) => import(join(root, `dist/src/progress/graph/${file}.js`))),
  )
  const [{ picture }] = await madeUpGoals()
  await writeFile(path, pngOf(drawGraph(picture, graphInWords(picture)), 2))
}

/** The first pages in English and in Spanish, side by side; `pdftoppm` and `convert` are Debian's poppler-utils and imagemagick. */
async function reportPicture(path) {
  const [{ reportPdf }, { english }, { spanish }] = await Promise.all(
    ['pdf', 'words/en', 'words/es'].map((file) => import(join(root, `dist/src/progress/reports/${file}.js`))),
  )
  const { codesFrom } = await import(join(root, 'dist/src/progress/reports/codes.js'))
  const goals = await madeUpGoals()
  const report = {
    studentName: 'Jane Doe',
    grade: '7',
    school: 'Alder Middle School',
    kind: 'iep',
    codes: codesFrom('M,S,I,D,N'),
    period: { name: 'First quarter', start: goals[0].baseline.day, end: goals[0].picture.today },
    preparedBy: 'Denise Okafor',
    date: goals[0].picture.today,
    goals,
  }
  const pages = []
  for (const words of [english, spanish]) {
    const file = join(folder, words.language)
    await writeFile(`${file}.pdf`, await reportPdf(report, words))
    execFileSync('pdftoppm', ['-r', '80', '-png', '-l', '2', `${file}.pdf`, file])
    pages.push(`${file}-1.png`, `${file}-2.png`)
  }
  execFileSync('convert', [pages[0], pages[1], pages[2], '+append', path])
}

async function takePage(url, { name, scheme, width, height, as, where }) {
  const page = await browser.newPage({ viewport: { width, height }, colorScheme: scheme, deviceScaleFactor: 1.5 })
  await goTo(page, url)
  await be(page, as)
  await page.getByRole('radio', { name: where }).check({ force: true })
  await say(page, '/iep accommodations for J. Doe')
  // On one platform the student is picked, on the other the question still stands.
  const pick = page.getByRole('region', { name: 'Slack' }).getByRole('button', { name: /^Jane Doe/ })
  if (await pick.isVisible()) {
    await pick.click()
    await page.getByText('Accommodations: Jane Doe, grade 7', { exact: true }).waitFor()
  }
  await page.evaluate(() => {
    document.activeElement?.blur()
    window.scrollTo(0, 0)
  })
  await page.screenshot({ path: fileOf(name) })
  await page.close()
}

async function takePanes(url, { name, height, as, before, after }) {
  const page = await browser.newPage({ viewport: { width: 1440, height } })
  await goTo(page, url)
  await closePanel(page)
  await be(page, as)
  await before(page)
  await clipPanes(page, name)
  // What comes once is looked at twice.
  if (after) {
    await after.go(page)
    await clipPanes(page, after.name)
  }
  await page.close()
}

async function takePart(url, { name, of, height, as, before }) {
  const page = await browser.newPage({ viewport: { width: 1440, height }, deviceScaleFactor: 1.5 })
  await goTo(page, url)
  await be(page, as)
  await before(page)
  await page.evaluate(() => document.activeElement?.blur())
  await page.locator(of).screenshot({ path: fileOf(name) })
  await page.close()
}

/** Opened for the second time: the first greets. */
async function openHome(page) {
  for (const place of ['Home', 'Private', 'Home']) {
    await page.getByRole('radio', { name: place, exact: true }).check({ force: true })
    await page.waitForFunction(() => !document.querySelector('.pending'))
  }
  await page.getByText('Welcome, ').first().waitFor({ state: 'detached' })
}

async function runMorning(page) {
  await page.getByRole('button', { name: 'Next school morning' }).click()
  await page.getByText('A locked phone shows').first().waitFor({ timeout: 60_000 })
}

async function toChannel(page) {
  await page.getByRole('radio', { name: 'In a channel' }).check({ force: true })
  await page.getByText('Everyone here reads this').first().waitFor()
}

async function takeTour(page) {
  await page.getByRole('button', { name: 'Take the tour' }).click()
  const tour = page.getByRole('region', { name: 'Guided tour' })
  await tour.getByRole('button', { name: 'Next' }).click()
  await tour.getByRole('button', { name: 'Show me' }).click()
  await page.getByText('She is told nothing').waitFor()
}

/** The same form in both panes, sent off without what it can't do without. */
async function fillInWrongly(page) {
  await say(page, '/504 edit accommodations for Lily-Anne Dupont')
  for (const platform of ['Slack', 'Microsoft Teams']) {
    const pane = page.getByRole('region', { name: `${platform}, as` })
    const entry = pane.getByRole('button', { name: 'Extended time' }).first()
    const entries = pane.getByRole('combobox', { name: /^(Your choice|Choose what to do)/ }).first()
    await entry.or(entries).first().waitFor()
    if (await entry.isVisible()) await entry.click()
    else {
      const labels = await entries.locator('option').allTextContents()
      await entries.selectOption({ label: labels.find((label) => label.startsWith('Extended time')) })
      await pane.getByRole('button', { name: 'Continue' }).first().click()
    }
    const form = page.getByRole('dialog', { name: platform })
    const open = pane.getByRole('button', { name: 'Open the form' })
    await form.or(open).first().waitFor()
    if (await open.isVisible()) await open.click()
    await form.getByLabel('Accommodation', { exact: true }).fill('')
    await form.getByRole('button', { name: 'Save' }).click()
    await form.getByText('Please fill this in.').waitFor()
  }
}

/** Something changed and something added, and then the review of it. */
async function writeDraft(page) {
  const modal = page.getByRole('dialog', { name: 'Slack' })
  const fill = async (text, button, values) => {
    await say(page, text)
    if (button) await page.getByRole('region', { name: 'Slack' }).getByRole('button', { name: button }).last().click()
    for (const [label, value] of Object.entries(values)) await modal.getByLabel(label).first().fill(value)
    await modal.getByRole('button', { name: 'Save' }).click()
    await modal.getByText('Saved in the draft').waitFor()
    await page.keyboard.press('Escape')
  }
  await fill('/504 edit impairment for Lily-Anne Dupont', 'Change', { 'Major life activity': 'Concentrating, reading' })
  await fill('/504 edit accommodations for Lily-Anne Dupont', 'Add: accommodation', {
    Accommodation: 'Test in a small room',
    When: 'Every test over 20 minutes',
  })
  await page.reload()
  await be(page, 'Joy Whitfield')
  await say(page, 'review the draft for Lily-Anne Dupont')
}
