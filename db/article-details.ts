/** What a desk keeps of an article beside its text: a row for each translation of which something is said. */
import {
  type ArticleDetails,
  type DetailField,
  detailFields,
  momentDetails,
  type Priority,
  personDetails,
  textDetails,
} from '../core/model/article-details.ts'
import type { ArticleId, PersonId } from '../core/model/ids.ts'
import { asId } from '../core/model/ids.ts'
import type { Person, Role } from '../core/model/person.ts'
import type { ReadDb, WriteDb } from './connection.ts'
import { checkRead } from './integrity/row-hash.ts'
import { shownOf } from './translations.ts'

/** `sourceUrl` stands in `source_url`. */
function columnOf(field: DetailField): string {
  return field.replace(/[A-Z]/gu, (capital) => `_${capital.toLowerCase()}`)
}

type DetailsRow = Readonly<Partial<Record<DetailField, string | number | null>>>

const plain = [...textDetails, ...momentDetails, 'priority' as const]
const selected = [
  ...plain.map((field) => `article_details.${columnOf(field)} AS ${field}`),
  ...personDetails.map((field) => `${field}.id AS ${field}`),
].join(', ')
const joinPeople = personDetails
  .map((field) => `LEFT JOIN person AS ${field} ON ${field}.row = article_details.${field}`)
  .join(' ')

/** What is said of the translation that an article shows; nothing where nothing is. */
export function findDetails(db: ReadDb, article: ArticleId): ArticleDetails {
  const row = db.one<DetailsRow>(
    `SELECT ${selected}, ${checkRead('article_details')} FROM article_details ${joinPeople}
     WHERE article_details.translation = ${shownOf}`,
    article,
  )
  const said = detailFields.flatMap((field) => {
    const value = row?.[field]
    return value === null || value === undefined ? [] : [[field, value]]
  })
  return Object.fromEntries(said) as ArticleDetails
}

/** Says something else, or no longer anything. Of what nothing is said any more no row is left. */
export function putDetail(
  db: WriteDb,
  article: ArticleId,
  field: DetailField,
  value: string | number | PersonId | null,
): void {
  const column = columnOf(field)
  const stored = personDetails.some((one) => one === field) ? '(SELECT row FROM person WHERE id = ?)' : '?'
  db.run(
    `INSERT INTO article_details (translation, ${column}) VALUES (${shownOf}, ${stored})
     ON CONFLICT (translation) DO UPDATE SET ${column} = excluded.${column}`,
    article,
    value,
  )
  db.run(
    `DELETE FROM article_details WHERE translation = ${shownOf} AND coalesce(${detailFields.map(columnOf).join(', ')}) IS NULL`,
    article,
  )
}

const joinAssigned = `LEFT JOIN person AS translator ON translator.row = article_details.translator
  LEFT JOIN person AS editor ON editor.row = article_details.editor`

/** To be joined with `translation`, for lists: what is sorted, sifted and shown by. */
export const joinDetails = `LEFT JOIN article_details ON article_details.translation = translation.row ${joinAssigned}`
export const listedDetails = `translator.id AS translator, translator.name AS translator_name, translator.role AS translator_role,
  editor.id AS editor, editor.name AS editor_name, editor.role AS editor_role,
  article_details.deadline_ms, article_details.priority, article_details.slug, article_details.desk`

export type ListedDetailsRow = {
  translator: string | null
  translator_name: string
  translator_role: Role
  editor: string | null
  editor_name: string
  editor_role: Role
  deadline_ms: number | null
  priority: Priority | null
  slug: string | null
  desk: string | null
}

export type ListedDetails = {
  readonly translator: Person | undefined
  readonly editor: Person | undefined
  readonly deadlineMs: number | undefined
  readonly priority: Priority | undefined
  readonly slug: string | undefined
  readonly desk: string | undefined
}

function personOf(id: string | null, name: string, role: Role): Person | undefined {
  return id === null ? undefined : { id: asId<PersonId>(id), name, role }
}

export function listedDetailsOf(row: ListedDetailsRow): ListedDetails {
  return {
    translator: personOf(row.translator, row.translator_name, row.translator_role),
    editor: personOf(row.editor, row.editor_name, row.editor_role),
    deadlineMs: row.deadline_ms ?? undefined,
    priority: row.priority ?? undefined,
    slug: row.slug ?? undefined,
    desk: row.desk ?? undefined,
  }
}

/** Of each article of whose shown translation anything is said. */
export function listAllDetails(db: ReadDb): ReadonlyMap<ArticleId, ListedDetails> {
  const rows = db.all<ListedDetailsRow & { id: ArticleId }>(
    `SELECT article.id, ${listedDetails} FROM article_details
     JOIN translation ON translation.row = article_details.translation AND translation.is_shown = 1
     JOIN article ON article.row = translation.article ${joinAssigned}`,
  )
  return new Map(rows.map((row) => [row.id, listedDetailsOf(row)]))
}
