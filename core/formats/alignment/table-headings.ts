/** What stands above the columns of a table that people read. */
import type { AlignmentHead } from './aligned-row.ts'

/** Number, source, translation, state, comments, id. The languages stand there too, so that the table can be read again. */
export function headingsOf({ words, sourceLanguage, targetLanguage }: AlignmentHead): readonly string[] {
  const named = (name: string, language: string | undefined) =>
    language === undefined ? name : `${name} (${language})`
  return [
    words?.number ?? '№',
    named(words?.source ?? 'source', sourceLanguage),
    named(words?.target ?? 'target', targetLanguage),
    words?.state ?? 'state',
    words?.comments ?? 'comments',
    'ID',
  ]
}
