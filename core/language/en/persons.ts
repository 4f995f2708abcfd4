/** Who speaks in English, and who is spoken of. */
import type { PersonRules } from '../writing-habits.ts'

const ownForms: Readonly<Record<string, string | undefined>> = { is: 'am', has: 'have', does: 'do' }

/** "he has" is "I have" of the speaker; of "he goes" the verb would have to change. */
function asSpeaker(subject: string, rest: string): string | undefined {
  const verb = subject.split(/\s+/)[1]
  if (verb === undefined && /^\s+\p{Ll}*[^s\W]s(?!\p{L})/u.test(rest)) return undefined
  return verb === undefined ? 'I' : `I ${ownForms[verb] ?? verb}`
}

export const englishPersons: PersonRules = {
  self: /(?<!\p{L})(?:I|[Mm]y|me|[Mm]yself)(?!\p{L})/u,
  others: /(?<!\p{L})(?:he|she|him|her|his|hers|himself|herself|they|them|their)(?!\p{L})/iu,
  isCalendar: /^(?:january|february|march|april|may|june|july|august|september|october|november|december|\p{L}+day)$/u,
  subject: { word: /(?<!\p{L})(?:he|she)(?:\s+(?:is|has|does|was))?(?![\p{L}'’])/giu, instead: asSpeaker },
}
