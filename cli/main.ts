/** `npm run -s sverka -- COMMAND`: the command line's entry. */
import { runCommandLine } from './run.ts'

// A reader such as `head` that has seen enough is no failure.
process.stdout.on('error', (error) => process.exit('code' in error && error.code === 'EPIPE' ? 0 : 3))

process.exitCode = await runCommandLine(process.argv.slice(2), {
  input: process.stdin,
  output: process.stdout,
  errors: process.stderr,
  // npm changes into the project's folder; INIT_CWD is where the person called it.
  folder: process.env.INIT_CWD ?? process.cwd(),
  environment: process.env,
})
