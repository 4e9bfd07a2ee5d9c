#!/usr/bin/env node
// The command line: `npx caseload VERB`.
import { runVerb } from './run-verb.js'

process.exitCode = await runVerb(process.argv.slice(2))
