/** What the screens know of other processes: questions to the store, its announcements, and the shell's few services. */
import type { Arguments, ReadingCommand, Reply } from '../contract/commands.ts'
import type { CallOptions } from '../contract/rpc/caller.ts'
import type { MissingAnswer, PageToPrint, WindowBridge } from '../contract/window-bridge.ts'
import { onEvent, send } from './store-port.ts'

export const bridge = {
  /** Asks the store for what it holds; changes nothing. Rejects with a `DoorwayError` only if the doorway itself failed. */
  ask<Name extends ReadingCommand>(name: Name, args: Arguments<Name>, options?: CallOptions): Promise<Reply<Name>> {
    return send(name, args, options)
  },
  onEvent,
  onClosing: (settle: Parameters<WindowBridge['onClosing']>[0]) => window.sverka.onClosing(settle),
  pickFiles: (recent?: number) => window.sverka.pickFiles(recent),
  recentFolders: () => window.sverka.recentFolders(),
  pickMemory: () => window.sverka.pickMemory(),
  onOffered: (listen: () => void) => window.sverka.onOffered(listen),
  takeOffered: () => window.sverka.takeOffered(),
  openOffered: () => window.sverka.openOffered(),
  saveFile: (file: Parameters<WindowBridge['saveFile']>[0]) => window.sverka.saveFile(file),
  savePdf: (printed: PageToPrint) => window.sverka.savePdf(printed),
  onTrouble: (listen: Parameters<WindowBridge['onTrouble']>[0]) => window.sverka.onTrouble(listen),
  tryAgain: (answer?: MissingAnswer) => window.sverka.tryAgain(answer),
  chooseLibrary: () => window.sverka.chooseLibrary(),
  quit: () => window.sverka.quit(),
  onMenu: (listen: Parameters<WindowBridge['onMenu']>[0]) => window.sverka.onMenu(listen),
  /** The language of this computer. */
  computerLanguage: () => window.sverka.computerLanguage,
  showsArticle: (isShown: boolean) => window.sverka.showsArticle(isShown),
  describe: (look: Parameters<WindowBridge['describe']>[0]) => window.sverka.describe(look),
  zoom: (percent: number) => window.sverka.zoom(percent),
}
