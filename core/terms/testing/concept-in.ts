/** A concept as examples write it: `ru суд | en court | en ~ court of law | en ! tribunal`. */
import { asId, type ConceptId } from '../../model/ids.ts'
import type { Concept, Term, TermStatus } from '../../model/term.ts'

const statuses: Readonly<Record<string, TermStatus>> = { '~': 'admitted', '!': 'deprecated', '-': 'superseded' }

export function conceptIn(line: string, index = 0): Concept {
  return { id: asId<ConceptId>(`c${index}`), subject: '', definition: '', note: '', terms: line.split('|').map(termIn) }
}

function termIn(written: string): Term {
  const [, language = '', mark = '', text = ''] = /^\s*(\S+)\s+(?:([~!-])\s+)?(.*?)\s*$/u.exec(written) ?? []
  return { language, text, status: statuses[mark] ?? 'preferred', partOfSpeech: '', note: '' }
}
