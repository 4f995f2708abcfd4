/** The few things a window may ask of its shell besides commands. It names no path. */

import type { ReadRefused, WriteRefused } from '../core/model/file.ts'
import type { ArticleId } from '../core/model/ids.ts'
import type { OpeningRefused } from '../core/model/library-access.ts'
import type { LibraryCopy } from './copy.ts'
import type { KeyChoice } from './key-choice.ts'
import type { KeyAction } from './keys.ts'
import type { Theme } from './settings.ts'

/** A file a person picked: its bytes go to the store, and commands name them by the token. No path, and nothing else leads to one. */
export type PickedFile = { readonly name: string; readonly token: string; readonly sizeBytes: number }

/** A folder a person picked files from: its name and where it stands, to be shown. It is asked for by its place in the list. */
export type RecentFolder = { readonly name: string; readonly above: string }

/** The longest such list. */
export const mostRecentFolders = 6

/** A file that is too large for an article and may become a translation memory; without a token somebody has to pick it. */
export type LargeMemory = Omit<PickedFile, 'token'> & { readonly token: string | undefined }

/** What the log is told once an article's file stands where a person put it. */
export type ExportNote = { readonly article: ArticleId; readonly overrideReason?: string | undefined }

/** `exported`: it is the translation of an article, and saving it is an event of that article's log. */
export type FileToSave = {
  readonly name: string
  readonly bytes: Uint8Array
  readonly exported?: ExportNote
}

/** What the native menu asks of the window. */
export type MenuCommand = KeyAction | 'about'

export type PickOutcome =
  /** `left`: how many more there were than may be picked at once. */
  | { readonly kind: 'picked'; readonly files: readonly PickedFile[]; readonly left: number }
  | { readonly kind: 'cancelled' }
  /** `memory`: too large to be read whole, but it may become a translation memory. */
  | {
      readonly kind: 'unread'
      readonly name: string
      readonly why: ReadRefused
      readonly memory?: PickedFile | undefined
    }

export type SaveOutcome =
  | { readonly kind: 'saved'; readonly name: string }
  | { readonly kind: 'cancelled' }
  | { readonly kind: 'failed'; readonly name: string; readonly why: WriteRefused['kind'] }

/** Why there is no library to work in. */
export type Trouble =
  | OpeningRefused
  /** It is damaged, and the disk has no room for what can be recovered of it. */
  | { readonly kind: 'no-room' }
  /** Nothing stands there, but copies lie beside it. */
  | { readonly kind: 'missing-with-copies'; readonly copies: readonly LibraryCopy[] }
  /** It is still being opened, for longer than a person waits without a word. */
  | { readonly kind: 'slow' }
  /** Whatever keeps it open ended again and again. */
  | { readonly kind: 'lost' }
  /** A defect of ours. */
  | { readonly kind: 'fault'; readonly message: string }

/** What a person wants of a library that is missing while copies of it are there. */
export type MissingAnswer = { readonly kind: 'restore'; readonly copy: string } | { readonly kind: 'begin' }

/** What the window says in place of a library: `file` and `folder` are to be shown, and nothing else. */
export type TroubleNews = {
  readonly why: Trouble
  readonly file: string
  readonly folder: string
  /** Those last chosen on this computer: the library cannot be asked. */
  readonly language: string
  readonly theme: Theme
}

export type PageToPrint = {
  readonly name: string
  /** HTML; nothing in it is run or loaded. */
  readonly page: string
  /** At the head of every sheet: what it is, and when it was made. */
  readonly title: string
  readonly subtitle: string
}

export type WindowBridge = {
  /** The language of this computer, as its shell knows it: the page's own may lack it. */
  readonly computerLanguage: string
  /** Asks for a port to the store. It arrives as a window message `portMessage` with the port attached. */
  connect(): void
  /** Shows the open dialog, in the folder last used or in this one of the recent ones, counted from 0; at most two files. */
  pickFiles(recent?: number): Promise<PickOutcome>
  /** Shows the open dialog for a file that becomes a translation memory: of any size, and read by the store alone. */
  pickMemory(): Promise<PickOutcome>
  /** The folders files were picked from that are still there, the latest first. */
  recentFolders(): Promise<readonly RecentFolder[]>
  /** Hears that files or a library were opened with the app: by a double click, or on the command line. They wait to be taken. */
  onOffered(listen: () => void): void
  /** Files that were opened with the app, at most two, once; cancelled where there are none. A library comes before them. */
  takeOffered(): Promise<PickOutcome | { readonly kind: 'library' }>
  /** Closes this library and opens the one that was opened with the app, in a page of its own. */
  openOffered(): void
  /** Shows the save dialog and writes the file whole or not at all; once it stands, the shell has its export logged. */
  saveFile(file: FileToSave): Promise<SaveOutcome>
  /** Prints a page that stands by itself into a PDF where a person says; whole or not at all. */
  savePdf(printed: PageToPrint): Promise<SaveOutcome>
  /** Hears why there is no library to work in; undefined when there is one again. */
  onTrouble(listen: (news: TroubleNews | undefined) => void): void
  /** Opens the library once more. */
  tryAgain(answer?: MissingAnswer): void
  /** Lets a person pick another library, and opens that. */
  chooseLibrary(): void
  quit(): void
  onMenu(listen: (command: MenuCommand) => void): void
  /** `settle` is called when the window is about to close; it stays until that is done, within limits. */
  onClosing(settle: () => Promise<unknown>): void
  /** Tells the shell the interface language, the theme and the keys, for its menu, dialogs and title bar. */
  describe(look: { readonly language: string; readonly theme: Theme; readonly keys: KeyChoice }): void
  /** Tells the shell whether an article stands on the screen: only then do the lines of its menu for one do something. */
  showsArticle(isShown: boolean): void
  /** Draws everything in the window at this size. */
  zoom(percent: number): void
}

/** How far a page is that was asked to store what is typed: will answer when asked, works on it, has done all it can. */
export const settlings = ['ready', 'busy', 'settled'] as const
export type Settling = (typeof settlings)[number]

/** `data` of the window message that carries the port to the store. */
export const portMessage = 'sverka-port'
/** `data` of the window message that says the store died; a new port follows. */
export const storeDiedMessage = 'sverka-store-died'
