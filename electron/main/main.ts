/** The main process: one window, one store, and nobody else inside. */
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { app, type BrowserWindow, dialog, session } from 'electron'
import type { MenuCommand } from '../../contract/window-bridge.ts'
import { type InterfaceLanguage, interfaceLanguageFor, words } from '../../locales/registry.ts'
import { channels } from '../channels.ts'
import { registerAppScheme, serveAppScheme } from './app-scheme.ts'
import { settleBeforeClosing } from './closing.ts'
import { readCommandLine } from './command-line.ts'
import { showMenu } from './menu.ts'
import { answerRequests } from './requests.ts'
import { databaseBinding, modelsFolder, samplesFolder, workerFile } from './shipped.ts'
import { keepStore, type StoreKeeper } from './store-keeper.ts'
import { closeNetwork, wallPages, wallSession } from './walls.ts'
import { openWindow } from './window.ts'

const allowDevTools = !app.isPackaged
const commandLine = readCommandLine(process.argv, process.env.INIT_CWD ?? process.cwd())
let window: BrowserWindow | undefined
let hearSettling: ReturnType<typeof settleBeforeClosing> | undefined
let language: InterfaceLanguage = 'en'

const userFolder = commandLine.userFolder ?? join(app.getPath('appData'), 'Sverka')
mkdirSync(userFolder, { recursive: true })
app.setPath('userData', userFolder)

if (app.requestSingleInstanceLock()) prepare()
else app.quit()

function prepare(): void {
  registerAppScheme()
  closeNetwork()
  wallPages()
  app.on('second-instance', showAgain)
  app.on('window-all-closed', () => app.quit())
  void app.whenReady().then(open)
}

function open(): void {
  wallSession(session.defaultSession, allowDevTools)
  serveAppScheme(join(__dirname, 'page'))
  language = interfaceLanguageFor(systemLanguage())
  layMenu()
  const store = keepStore(join(__dirname, 'store.cjs'), storeOptions(), {
    onRefused: (why) => giveUp(words[language].menu.refused[why.kind]),
    onLost: () => giveUp(words[language].menu.storeLost),
  })
  answerRequests({
    window: () => window,
    onConnect: (own) => store.connect(own.webContents),
    onLanguage: (wish) => {
      const wished = interfaceLanguageFor(wish === 'system' ? systemLanguage() : wish)
      if (wished === language) return
      language = wished
      layMenu()
    },
    onSettling: (how) => hearSettling?.(how),
  })
  endStoreBeforeQuitting(store)
  window = openWindow({ appFolder: __dirname, stateFile: join(userFolder, 'window.json'), allowDevTools })
  hearSettling = settleBeforeClosing(window)
}

function storeOptions() {
  return {
    library: commandLine.library ?? join(userFolder, 'library.sverka'),
    samples: samplesFolder(),
    models: modelsFolder(),
    worker: workerFile(),
    binding: databaseBinding(),
  }
}

function systemLanguage(): string {
  return app.getPreferredSystemLanguages()[0] ?? 'en'
}

function layMenu(): void {
  showMenu(words[language].menu, act, allowDevTools)
}

function act(chosen: MenuCommand): void {
  window?.webContents.send(channels.menu, chosen)
}

function showAgain(): void {
  if (window?.isMinimized()) window.restore()
  window?.focus()
}

/** Says why there is no library to work in, and ends. */
function giveUp({ message, detail }: { readonly message: string; readonly detail: string }): void {
  console.error(`${message} ${detail}`)
  window?.removeAllListeners('ready-to-show')
  window?.hide()
  void dialog.showMessageBox({ type: 'error', message, detail }).then(() => app.exit(1))
}

/** The library is closed in order before the app goes: the first wish to quit is held back until it is. */
function endStoreBeforeQuitting(store: StoreKeeper): void {
  let isEnded = false
  app.on('will-quit', (event) => {
    if (isEnded) return
    event.preventDefault()
    void store.end().then(() => {
      isEnded = true
      app.quit()
    })
  })
}
