// `caseload employees`: the employees with access, as a file for public inspection (34 CFR 300.623(d)). No student in it.
import { basename, dirname } from 'node:path'
import { defineCommand } from 'citty'
import { employeeData } from '#commands/access/employees'
import { readingsOf } from '#db/records/readings'
import { createStore } from '#db/records/store'
import { writeCsv } from '#imports/export/csv-file'
import { accessWindow } from '#records/viewer-door'
import { openDistrict } from './open-district.js'
import { writeDownAct } from './operator.js'
import { progressBar } from './progress-bar.js'

const columns = ['name', 'position', 'school', 'students', 'grounds']

export const employees = defineCommand({
  meta: { name: 'employees', description: 'Write the list of employees with access to a file' },
  args: { file: { type: 'positional', required: true, description: 'The file to write, such as employees.csv' } },
  async run({ args }) {
    const district = await openDistrict()
    const bar = progressBar('Looking')
    try {
      const { database, seal, clock } = district
      const store = createStore(database, seal, clock)
      await writeDownAct(store, { command: 'employees', outcome: 'shown', students: [], words: args.file })
      const settings = await store.settings()
      const moment = { ...accessWindow(settings, clock.today()), now: clock.now() }
      const list = await readingsOf(database, seal, clock).access.employees(
        moment,
        settings.officeSeesOwnFamily,
        (done, of) => bar.show(done, of),
      )
      bar.end()
      const rows = async function* () {
        yield* list.map(employeeData)
      }
      const count = await writeCsv(dirname(args.file), { name: basename(args.file), columns, rows })
      process.stdout.write(`${args.file}: ${count} employees\n`)
      return 0
    } finally {
      await district.close()
    }
  },
})
