/** Denies everything a page could try: navigation, windows, permissions, requests, downloads, web views. */
import { app, type Session, type WebContents } from 'electron'
import { pageOrigin } from '../channels.ts'

/** Must run before the app is ready. No name is ever looked up in the network, whoever asks. */
export function closeNetwork(): void {
  app.commandLine.appendSwitch('host-resolver-rules', 'MAP * ~NOTFOUND')
  app.commandLine.appendSwitch('disable-background-networking')
  app.commandLine.appendSwitch('no-pings')
}

/** Every page of every window, also those nobody meant to open. */
export function wallPages(): void {
  app.on('web-contents-created', (_event, contents) => wallPage(contents))
}

function wallPage(contents: WebContents): void {
  contents.setWindowOpenHandler(() => ({ action: 'deny' }))
  contents.setWebRTCIPHandlingPolicy('disable_non_proxied_udp')
  contents.on('will-navigate', (event) => event.preventDefault())
  contents.on('will-redirect', (event) => event.preventDefault())
  contents.on('will-frame-navigate', (event) => event.preventDefault())
  contents.on('will-attach-webview', (event) => event.preventDefault())
}

/** The session's own doors. */
export function wallSession(session: Session, allowDevTools: boolean): void {
  session.setPermissionRequestHandler((_contents, _permission, decide) => decide(false))
  session.setPermissionCheckHandler(() => false)
  session.setDevicePermissionHandler(() => false)
  session.on('will-download', (event) => event.preventDefault())
  session.webRequest.onBeforeRequest(({ url }, decide) => decide({ cancel: !mayBeLoaded(url, allowDevTools) }))
}

/** Whether an address is one of ours. Developer tools are pages too, but not in a release. */
export function mayBeLoaded(url: string, allowDevTools: boolean): boolean {
  return url.startsWith(`${pageOrigin}/`) || (allowDevTools && url.startsWith('devtools://'))
}
