/** What files call the status of a term: TBX by its picklists, people in the words of their language. */
import { type TermStatus, termStatuses } from '../../model/term.ts'

/** TBX-Basic: the picklist of `administrativeStatus`. */
export const tbxStatuses: Readonly<Record<TermStatus, string>> = {
  preferred: 'preferredTerm-admn-sts',
  admitted: 'admittedTerm-admn-sts',
  deprecated: 'deprecatedTerm-admn-sts',
  superseded: 'supersededTerm-admn-sts',
}

const words: Readonly<Record<TermStatus, RegExp>> = {
  preferred:
    /^(?:preferredterm|preferred|standardizedterm|standardized|approved|recommended|yes|предпочт\p{L}*|рекоменд\p{L}*|утвержд\p{L}*|основн\p{L}*|да|қалаулы|ұсынылған|ұсынылады|бекітілген|негізгі|иә)$/u,
  admitted:
    /^(?:admittedterm|admitted|allowed|accepted|permitted|acceptable|legalterm|regulatedterm|допуст\p{L}*|допускается|разреш\p{L}*|можно|жол беріледі|рұқсат етілген|рұқсат|болады)$/u,
  deprecated:
    /^(?:deprecatedterm|deprecated|forbidden|prohibited|banned|avoid|do not use|not allowed|wrong|no|нежелат\p{L}*|запрещ\p{L}*|запрет|недопустим\p{L}*|не использовать|не употреблять|нельзя|неверн\p{L}*|нет|қажетсіз|қолданылмайды|қолдануға болмайды|тыйым салынған|тыйым салынды|дұрыс емес|жоқ)$/u,
  superseded:
    /^(?:supersededterm|superseded|obsolete|outdated|old|former|устаре\p{L}*|замен\p{L}*|прежн\p{L}*|ескірген|ауыстырылған|бұрынғы)$/u,
}

/** Undefined where it says none that is known. */
export function statusOf(said: string): TermStatus | undefined {
  const plain = said
    .trim()
    .toLowerCase()
    .replace(/-admn-sts$/u, '')
    .replace(/[\s.:!]+$/u, '')
  return termStatuses.find((status) => words[status].test(plain))
}
