/** A server on this machine that writes down whatever reaches it: what a page must never manage to call. */
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'

export type Eavesdropper = {
  readonly host: string
  readonly heard: () => readonly string[]
  readonly close: () => Promise<void>
}

/** Listens on a free port of the loopback address. */
export async function listen(): Promise<Eavesdropper> {
  const heard: string[] = []
  const server = createServer((request, response) => {
    heard.push(`${request.method} ${request.url}`)
    response.setHeader('access-control-allow-origin', '*').end('globalThis.hit = "remote"')
  })
  server.on('upgrade', (request, socket) => {
    heard.push(`upgrade ${request.url}`)
    socket.destroy()
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return {
    host: `127.0.0.1:${port}`,
    heard: () => heard,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections()
        server.close(() => resolve())
      }),
  }
}
