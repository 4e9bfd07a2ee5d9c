#!/usr/bin/env node
// The command line: `npx caseload VERB`.
import { runVerb } from './run-verb.js'

// Whoever reads what is printed may have read enough (`| head`): what was begun is ended as it would have been.
process.stdout.on('error', (reason: NodeJS.ErrnoException) => {
  if (reason.code !== 'EPIPE') throw reason
})

process.exitCode = await runVerb(process.argv.slice(2))
