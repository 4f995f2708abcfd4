/** Serves the page's files under app://sverka, with the policy that keeps everything else out. */
import { randomBytes } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { extname, join, normalize, sep } from 'node:path'
import { type ProtocolResponse, protocol } from 'electron'
import { pageOrigin } from '../channels.ts'

const contentTypes: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
}

/** Must run before the app is ready. */
export function registerAppScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true } },
  ])
}

/**
 * Serves `pageFolder`; anything outside it, unknown or not asked for with GET is refused. `protocol.handle` would do the
 * same with a Request, a Response and two streams a file, and bring the whole of undici into main for it: four tenths of
 * what main has to do before the list stands. Electron calls this way the older one, and keeps it.
 */
export function serveAppScheme(pageFolder: string): void {
  protocol.registerBufferProtocol('app', (request, answer) => void serve(request, pageFolder).then(answer))
}

async function serve(request: Request, folder: string): Promise<ProtocolResponse> {
  const file = fileFor(request, folder)
  const type = file === undefined ? undefined : contentTypes[extname(file)]
  if (file === undefined || type === undefined) return refusal
  try {
    const bytes = await readFile(file)
    return type.startsWith('text/html') ? page(bytes.toString('utf8'), type) : { data: bytes, headers: headers(type) }
  } catch {
    return refusal
  }
}

const refusal: ProtocolResponse = { statusCode: 404, data: Buffer.alloc(0) }

type Request = { readonly url: string; readonly method: string }

/** The file an address names inside `folder`, or undefined. */
export function fileFor(request: Request, folder: string): string | undefined {
  const url = new URL(request.url)
  if (request.method !== 'GET' || `${url.protocol}//${url.host}` !== pageOrigin) return undefined
  try {
    const path = decodeURIComponent(url.pathname)
    const file = normalize(join(folder, path))
    return path.includes('\0') || !file.startsWith(folder + sep) ? undefined : file
  } catch {
    return undefined
  }
}

/** The page's policy. Styles need a nonce because React Aria writes one style element of its own. */
export function policy(nonce: string): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self' 'nonce-${nonce}'`,
    "font-src 'self'",
    "img-src 'self'",
    "connect-src 'none'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
    "require-trusted-types-for 'script'",
    // ProseMirror reads pasted markup in a detached document under this name.
    'trusted-types ProseMirrorClipboard',
  ].join('; ')
}

function page(html: string, type: string): ProtocolResponse {
  const nonce = randomBytes(16).toString('base64')
  const withNonce = html.replace('<head>', `<head><meta property="csp-nonce" nonce="${nonce}">`)
  return {
    data: Buffer.from(withNonce),
    headers: { ...headers(type), 'content-security-policy': policy(nonce) },
  }
}

function headers(type: string): Record<string, string> {
  return {
    'content-type': type,
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
    'cross-origin-opener-policy': 'same-origin',
    'cache-control': 'no-cache',
  }
}
