/** Runs another program and waits for it. */
import { spawn } from 'node:child_process'

export type CommandOptions = {
  readonly folder?: string
  readonly env?: NodeJS.ProcessEnv
  /** Show what it prints; otherwise it is kept for the error. */
  readonly shown?: boolean
  readonly timeoutMs?: number
}

/** What a program printed, and the code it ended with. */
export type Ended = { readonly code: number; readonly stdout: string; readonly stderr: string }

/** Runs a program to its end. Does not throw for a bad exit code; does when the program cannot be started. */
export function run(program: string, args: readonly string[], options: CommandOptions = {}): Promise<Ended> {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, {
      cwd: options.folder,
      env: options.env ?? process.env,
      stdio: options.shown ? 'inherit' : ['ignore', 'pipe', 'pipe'],
      timeout: options.timeoutMs,
    })
    let stdout = ''
    let stderr = ''
    child.stdout?.on('data', (piece) => {
      stdout += piece
    })
    child.stderr?.on('data', (piece) => {
      stderr += piece
    })
    child.on('error', reject)
    child.on('close', (code) => resolve({ code: code ?? 1, stdout, stderr }))
  })
}

/** Like {@link run}, and throws with what was printed unless the program ended well. */
export async function mustRun(program: string, args: readonly string[], options: CommandOptions = {}): Promise<string> {
  const ended = await run(program, args, options)
  if (ended.code !== 0)
    throw new Error(`${program} ${args.join(' ')} ended with ${ended.code}\n${ended.stdout}${ended.stderr}`)
  return ended.stdout
}

/** Whether a program of this name is on the search path. */
export async function isInstalled(program: string): Promise<boolean> {
  const ended = await run(process.platform === 'win32' ? 'where' : 'which', [program]).catch(() => undefined)
  return ended?.code === 0
}
