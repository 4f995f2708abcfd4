/** The term base: each concept with its terms, and which act left it so. */
import type { ActionId, ConceptId, LanguageTag } from '../core/model/ids.ts'
import { asId } from '../core/model/ids.ts'
import type { Concept, ConceptContent, Term } from '../core/model/term.ts'
import { columnsOf, parametersFor } from './columns.ts'
import type { ReadDb, WriteDb } from './connection.ts'
import { holders, holding } from './due-search.ts'

const conceptColumns = ['subject', 'definition', 'note'] as const satisfies readonly (keyof ConceptContent)[]
const termColumns = ['language', 'text', 'status', 'part_of_speech', 'note'] as const

type ConceptRow = { row: number; id: string } & Pick<ConceptContent, (typeof conceptColumns)[number]>
type TermRow = { concept: number; part_of_speech: string } & Omit<Term, 'partOfSpeech'>

/** All of it, what was written last first; what one act wrote in its order. */
export function listConcepts(db: ReadDb): readonly Concept[] {
  const terms = new Map<number, Term[]>()
  const rows = db.all<TermRow>(`SELECT concept, ${termColumns.join(', ')} FROM term ORDER BY concept, position`)
  for (const row of rows) {
    const there = terms.get(row.concept)
    if (there === undefined) terms.set(row.concept, [termOf(row)])
    else there.push(termOf(row))
  }
  return db
    .all<ConceptRow>(`SELECT row, id, ${conceptColumns.join(', ')} FROM concept ORDER BY action DESC, row`)
    .map((row) => conceptOf(row, terms.get(row.row) ?? []))
}

function conceptOf({ id, subject, definition, note }: ConceptRow, terms: readonly Term[]): Concept {
  return { id: asId<ConceptId>(id), subject, definition, note, terms }
}

function termOf({ language, text, status, part_of_speech: partOfSpeech, note }: TermRow): Term {
  return { language, text, status, partOfSpeech, note }
}

/** Undefined if there is none of this id, or it was removed. */
export function findConcept(db: ReadDb, concept: ConceptId): Concept | undefined {
  const row = db.one<ConceptRow>(`SELECT row, id, ${conceptColumns.join(', ')} FROM concept WHERE id = ?`, concept)
  if (row === undefined) return undefined
  const terms = db.all<TermRow>(
    `SELECT ${columnsOf('term', ['concept', ...termColumns])} FROM term WHERE concept = ? ORDER BY position`,
    row.row,
  )
  return conceptOf(row, terms.map(termOf))
}

/** Another mark whenever anything in the term base is another. */
export function markOfTerms(db: ReadDb): string {
  const row = db.one<{ count: number; last: number | null }>(
    'SELECT (SELECT count(*) FROM concept) AS count, (SELECT max(action) FROM concept) AS last',
  )
  return `${row?.count ?? 0} ${row?.last ?? 0}`
}

/** The concept as an act leaves it; undefined: it is removed. */
export function putConcept(
  db: WriteDb,
  action: ActionId,
  concept: ConceptId,
  content: ConceptContent | undefined,
): void {
  const its = '(SELECT row FROM concept WHERE id = ?)'
  db.run(`DELETE FROM term WHERE concept = ${its}`, concept)
  if (content === undefined) {
    db.run('DELETE FROM concept WHERE id = ?', concept)
    return
  }
  const { subject, definition, note, terms } = content
  db.run(
    `INSERT INTO concept (id, ${conceptColumns.join(', ')}, action)
     VALUES (?, ${parametersFor(conceptColumns)}, (SELECT row FROM action WHERE id = ?))
     ON CONFLICT (id) DO UPDATE SET subject = excluded.subject, definition = excluded.definition, note = excluded.note,
       action = excluded.action`,
    concept,
    subject,
    definition,
    note,
    action,
  )
  terms.forEach((term, position) => {
    db.run(
      `INSERT INTO term (concept, position, ${termColumns.join(', ')}) VALUES (${its}, ?, ${parametersFor(termColumns)})`,
      concept,
      position,
      term.language,
      term.text,
      term.status,
      term.partOfSpeech,
      term.note,
    )
  })
}

/** A few letters that a text has to hold, or a language all texts of which are meant. */
export type TextsWithTerm = { readonly language: LanguageTag; readonly letters: string | undefined }

/** Articles whose source may hold such letters are to be checked again, in each of their translations. */
export function uncheckTextsWith(db: WriteDb, { language, letters }: TextsWithTerm): void {
  const ofLanguage = `(document.language = ? OR document.language LIKE ? || '-%')`
  const found =
    letters === undefined
      ? `SELECT translation.row FROM translation JOIN document ON document.article = translation.article
           AND document.side = 'source' WHERE ${ofLanguage}`
      : `SELECT segment.translation FROM ${holders} AS holder CROSS JOIN segment ON segment.row = holder.row
         JOIN document ON document.row = segment.document AND document.side = 'source'
         WHERE ${ofLanguage}`
  db.run(
    `UPDATE translation SET checked_by = NULL WHERE row IN (${found})`,
    ...(letters === undefined ? [] : holding(letters)),
    language,
    language,
  )
}
