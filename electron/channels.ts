/** The few messages between main and preload. Only these two files' processes know the names. */
export const channels = {
  connect: 'sverka:connect',
  port: 'sverka:port',
  storeDied: 'sverka:store-died',
  trouble: 'sverka:trouble',
  tryAgain: 'sverka:try-again',
  chooseLibrary: 'sverka:choose-library',
  quit: 'sverka:quit',
  pickFiles: 'sverka:pick-files',
  pickMemory: 'sverka:pick-memory',
  recentFolders: 'sverka:recent-folders',
  offered: 'sverka:offered',
  takeOffered: 'sverka:take-offered',
  openOffered: 'sverka:open-offered',
  saveFile: 'sverka:save-file',
  savePdf: 'sverka:save-pdf',
  menu: 'sverka:menu',
  describe: 'sverka:describe',
  showsArticle: 'sverka:shows-article',
  settle: 'sverka:settle',
  settling: 'sverka:settling',
} as const

/** The page's only address. */
export const pageOrigin = 'app://sverka'
export const pageUrl: string = `${pageOrigin}/index.html`

/** Stands before the computer's language among the page's arguments. */
export const computerLanguageArgument = '--computer-language='
