/** The one small bridge between the page and the app. Exposes no channel, no path, no ipcRenderer. */
import { contextBridge, ipcRenderer, webFrame } from 'electron'
import {
  type MenuCommand,
  portMessage,
  type Settling,
  storeDiedMessage,
  type TroubleNews,
  type WindowBridge,
} from '../../contract/window-bridge.ts'
import { channels, computerLanguageArgument } from '../channels.ts'

/** How often the page shows that it lives while it stores what is typed. */
const beatMs = 250

/** What main gave this page on its way. */
function given(argument: string): string | undefined {
  return process.argv.find((one) => one.startsWith(argument))?.slice(argument.length)
}

let settle: (() => Promise<unknown>) | undefined

function tell(how: Settling): void {
  ipcRenderer.send(channels.settling, how)
}

const bridge: WindowBridge = {
  computerLanguage: given(computerLanguageArgument) ?? navigator.language,
  connect: () => ipcRenderer.send(channels.connect),
  pickFiles: (recent) => ipcRenderer.invoke(channels.pickFiles, recent),
  recentFolders: () => ipcRenderer.invoke(channels.recentFolders),
  pickMemory: () => ipcRenderer.invoke(channels.pickMemory),
  onOffered: (listen) => {
    ipcRenderer.on(channels.offered, () => listen())
  },
  takeOffered: () => ipcRenderer.invoke(channels.takeOffered),
  openOffered: () => ipcRenderer.send(channels.openOffered),
  saveFile: (file) => ipcRenderer.invoke(channels.saveFile, file),
  savePdf: (printed) => ipcRenderer.invoke(channels.savePdf, printed),
  onTrouble: (listen) => {
    ipcRenderer.on(channels.trouble, (_event, news: TroubleNews | undefined) => listen(news))
  },
  tryAgain: (answer) => ipcRenderer.send(channels.tryAgain, answer),
  chooseLibrary: () => ipcRenderer.send(channels.chooseLibrary),
  quit: () => ipcRenderer.send(channels.quit),
  onMenu: (listen) => {
    ipcRenderer.on(channels.menu, (_event, command: MenuCommand) => listen(command))
  },
  onClosing: (asked) => {
    settle = asked
    tell('ready')
  },
  describe: (look) => ipcRenderer.send(channels.describe, look),
  showsArticle: (isShown) => ipcRenderer.send(channels.showsArticle, isShown),
  zoom: (percent) => webFrame.setZoomFactor(percent / 100),
}

contextBridge.exposeInMainWorld('sverka', bridge)

// A port cannot pass the bridge; it travels as a window message of the page's own origin.
ipcRenderer.on(channels.port, (event) => window.postMessage(portMessage, window.location.origin, [...event.ports]))
ipcRenderer.on(channels.storeDied, () => window.postMessage(storeDiedMessage, window.location.origin))
ipcRenderer.on(channels.settle, () => {
  const beat = setInterval(() => tell('busy'), beatMs)
  const done = (): void => {
    clearInterval(beat)
    tell('settled')
  }
  void Promise.resolve(settle?.()).then(done, done)
})
