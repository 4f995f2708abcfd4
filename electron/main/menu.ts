/** The native menu: words from locales/, keys from the one table, acts done by the page. */
import { Menu, type MenuItemConstructorOptions } from 'electron'
import { type KeyChoice, keyTable } from '../../contract/key-choice.ts'
import { acceleratorOf } from '../../contract/keys.ts'
import type { MenuCommand } from '../../contract/window-bridge.ts'
import type { ShellWords } from '../../locales/shell-words.ts'

type Item = MenuItemConstructorOptions
type MenuWords = ShellWords['menu']
type Act = (command: MenuCommand) => void

/** Lays the menu in the given words and keys. `act` hears what a person chose. */
export function showMenu(words: MenuWords, keys: KeyChoice, act: Act, allowDevTools: boolean): void {
  Menu.setApplicationMenu(Menu.buildFromTemplate([...menuTemplate(words, keys, act, allowDevTools)]))
}

/** What is done to the article on the screen, and does nothing without one. */
const ofArticle: readonly MenuCommand[] = [
  'article.export',
  'article.reimport',
  'view.article',
  'view.grid',
  'view.review',
  'alignment.toggle',
  'finding.reach',
]

/** Lines that would do nothing are grey: an article stands on the screen, or does not. */
export function enableArticleLines(isShown: boolean): void {
  for (const name of ofArticle) {
    const item = Menu.getApplicationMenu()?.getMenuItemById(name)
    if (item) item.enabled = isShown
  }
}

function menuTemplate(words: MenuWords, keys: KeyChoice, act: Act, allowDevTools: boolean): readonly Item[] {
  const isMac = process.platform === 'darwin'
  const { shown } = keyTable(keys, isMac)
  const chosen = (label: string, name: MenuCommand): Item => {
    const chord = name === 'about' ? undefined : shown[name][0]
    return {
      label,
      id: name,
      click: () => act(name),
      // The page answers the key itself; the menu only shows it.
      ...(chord === undefined ? {} : { accelerator: acceleratorOf(chord), registerAccelerator: false }),
    }
  }
  return [
    ...(isMac ? [macMenu(words, chosen)] : []),
    fileMenu(words, chosen, isMac),
    editMenu(words, chosen),
    viewMenu(words, chosen, allowDevTools),
    ...(isMac ? [{ label: words.window, role: 'windowMenu' as const }] : []),
    {
      label: words.help,
      submenu: [chosen(words.shortcuts, 'shortcuts.show'), ...(isMac ? [] : [chosen(words.about, 'about')])],
    },
  ]
}

type Chosen = (label: string, name: MenuCommand) => Item
const line: Item = { type: 'separator' }

function macMenu(words: MenuWords, chosen: Chosen): Item {
  return {
    label: 'Sverka',
    submenu: [
      chosen(words.about, 'about'),
      line,
      chosen(words.settings, 'settings.show'),
      line,
      { role: 'services', label: words.services },
      line,
      { role: 'hide', label: words.hide },
      { role: 'hideOthers', label: words.hideOthers },
      { role: 'unhide', label: words.showAll },
      line,
      { role: 'quit', label: words.quit },
    ],
  }
}

function fileMenu(words: MenuWords, chosen: Chosen, isMac: boolean): Item {
  return {
    label: words.file,
    submenu: [
      chosen(words.import, 'article.import'),
      chosen(words.export, 'article.export'),
      chosen(words.reimport, 'article.reimport'),
      line,
      chosen(words.library, 'library.show'),
      ...(isMac ? [] : [chosen(words.settings, 'settings.show')]),
      line,
      isMac ? { role: 'close', label: words.close } : { role: 'quit', label: words.quit },
    ],
  }
}

function editMenu(words: MenuWords, chosen: Chosen): Item {
  return {
    label: words.edit,
    submenu: [
      chosen(words.undo, 'action.undo'),
      chosen(words.redo, 'action.redo'),
      line,
      { role: 'cut', label: words.cut },
      { role: 'copy', label: words.copy },
      { role: 'paste', label: words.paste },
      { role: 'pasteAndMatchStyle', label: words.pastePlain, accelerator: 'CmdOrCtrl+Shift+V' },
      { role: 'selectAll', label: words.selectAll },
      line,
      chosen(words.find, 'find.show'),
      chosen(words.replace, 'find.replace'),
    ],
  }
}

function viewMenu(words: MenuWords, chosen: Chosen, allowDevTools: boolean): Item {
  return {
    label: words.view,
    submenu: [
      chosen(words.viewArticle, 'view.article'),
      chosen(words.viewGrid, 'view.grid'),
      chosen(words.viewReview, 'view.review'),
      chosen(words.viewAlignment, 'alignment.toggle'),
      line,
      chosen(words.findingReach, 'finding.reach'),
      line,
      chosen(words.zoomIn, 'zoom.in'),
      chosen(words.zoomOut, 'zoom.out'),
      chosen(words.zoomReset, 'zoom.reset'),
      line,
      { role: 'togglefullscreen', label: words.fullScreen },
      ...(allowDevTools ? [line, { role: 'toggleDevTools' as const }] : []),
    ],
  }
}
