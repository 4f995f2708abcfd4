/** The window: sandboxed, isolated, shown when there is something to see. */
import { join } from 'node:path'
import { BrowserWindow, nativeTheme } from 'electron'
import { computerLanguageArgument, pageUrl } from '../channels.ts'
import { readWindowState, rememberWindowState } from './window-state.ts'

export type WindowOptions = {
  /** The interface language to begin in. */
  readonly beginIn: string
  readonly appFolder: string
  readonly stateFile: string
  /** That of the computer, for the page. */
  readonly language: string
  readonly allowDevTools: boolean
}

/** Opens the window and loads the page. */
export function openWindow(options: WindowOptions): BrowserWindow {
  const { beginIn, appFolder, stateFile, language, allowDevTools } = options
  const { isMaximized, ...bounds } = readWindowState(stateFile)
  const window = new BrowserWindow({
    ...bounds,
    minWidth: 720,
    minHeight: 480,
    show: false,
    backgroundColor: nativeTheme.shouldUseDarkColors ? '#1c1b19' : '#faf9f6',
    webPreferences: {
      preload: join(appFolder, 'preload.cjs'),
      additionalArguments: [`${computerLanguageArgument}${language}`],
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webviewTag: false,
      navigateOnDragDrop: false,
      // The spelling checker would fetch dictionaries.
      spellcheck: false,
      devTools: allowDevTools,
    },
  })
  if (isMaximized) window.maximize()
  rememberWindowState(window, stateFile)
  window.once('ready-to-show', () => window.show())
  window.webContents.on('preload-error', (_event, file, error) => console.error(`preload ${file}:`, error))
  window.webContents.on('render-process-gone', (_event, { reason }) => {
    console.error(`the page ended: ${reason}`)
    if (reason !== 'clean-exit') window.webContents.reload()
  })
  void window.loadURL(`${pageUrl}#${beginIn}`)
  return window
}
