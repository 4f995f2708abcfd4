/** A virtual screen for machines without one. */
import { spawn } from 'node:child_process'
import { hasScreen } from './system.ts'

/** What programs need in their environment to find the screen, and how to end it. */
export type Screen = { readonly env: Readonly<Record<string, string>>; readonly close: () => void }

/** The person's own screen, or a virtual one that lives until `close` or the end of this process. Throws if Xvfb will not start. */
export async function openScreen(): Promise<Screen> {
  if (hasScreen()) return { env: {}, close: () => undefined }
  const server = spawn('Xvfb', ['-displayfd', '3', '-screen', '0', '1400x900x24', '-nolisten', 'tcp', '-noreset'], {
    stdio: ['ignore', 'ignore', 'pipe', 'pipe'],
  })
  const close = () => {
    process.off('exit', close)
    server.kill()
  }
  process.on('exit', close)
  const display = await new Promise<string>((resolve, reject) => {
    let complaint = ''
    server.stderr?.on('data', (piece) => {
      complaint += piece
    })
    server.stdio[3]?.once('data', (number) => resolve(`:${String(number).trim()}`))
    server.once('error', reject)
    server.once('exit', (code) => reject(new Error(`Xvfb ended with ${code}\n${complaint}`)))
  })
  return { env: { DISPLAY: display }, close }
}
