/** Which commands may be asked while somebody is in the middle of a word. */
import type { CommandName } from './commands.ts'

/**
 * They change no text of an article, and nobody who works on one. Before any other command the window stores what is being typed,
 * so that it goes with the move, into the export, under the right name.
 */
const besideTyping: readonly CommandName[] = [
  'desk.open',
  'settings.change',
  'article.list',
  'article.open',
  'article.outline',
  'article.rows',
  'article.drafts',
  'article.seek',
  'article.unread',
  'article.log',
  'library.search',
  'segment.visit',
  'segment.history',
  'alignment.doubtful',
  'alignment.seek',
  'exception.list',
  'lexicon.list',
  'finding.list',
  'finding.alike',
  'dismissal.list',
  'check.list',
  'correction.offers',
  'correction.places',
  'correction.list',
  'correction.export',
  'file.inspect',
]

/** True if the command may overtake text that is still being typed; before any other that text is stored first. */
export function mayGoBesideTyping(name: CommandName): boolean {
  return besideTyping.includes(name)
}
