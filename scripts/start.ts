/** `npm start`: builds the app and opens its window. What follows `--` goes to the app, such as --library=FILE. */
import { spawn } from 'node:child_process'
import { buildApp } from './build/app.ts'
import { appFolder } from './paths.ts'
import { findRuntime, type Runtime, runtimeEnvironment, sandboxArguments } from './runtime/runtime.ts'
import { openScreen } from './runtime/virtual-screen.ts'

async function start(): Promise<number> {
  const runtime = await findRuntime()
  await buildApp(runtime)
  const screen = await openScreen()
  if (screen.env.DISPLAY) console.log(`No screen here: the window opens on a virtual one, ${screen.env.DISPLAY}.`)
  try {
    return await open(runtime, screen.env)
  } finally {
    screen.close()
  }
}

function open(runtime: Runtime, env: Readonly<Record<string, string>>): Promise<number> {
  const args = [...sandboxArguments(), appFolder, ...process.argv.slice(2)]
  const app = spawn(runtime.executable, args, {
    stdio: 'inherit',
    env: { ...process.env, ...env, ...runtimeEnvironment(runtime) },
  })
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => app.kill(signal))
  return new Promise((resolve, reject) => {
    app.on('error', reject)
    app.on('exit', (code) => resolve(code ?? 1))
  })
}

try {
  process.exitCode = await start()
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
}
