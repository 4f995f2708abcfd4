/** How a Kazakh predicate is denied: inside the verb, or by a word after it. After the grammar of 2002 (Қазақ грамматикасы), verb. */

/** How -ма- begins after the last sound of the stem. */
function denialAfter(stem: string, isFront: boolean): string {
  const vowel = isFront ? 'е' : 'а'
  if (/[мнңзж]$/u.test(stem)) return `б${vowel}`
  return /[пфкқтсшщчцхбвгд]$/u.test(stem) ? `п${vowel}` : `м${vowel}`
}

const past = /^(?<stem>\p{L}{2,})(?:[дт](?<vowel>[ыі]))(?<rest>м|ң|ңыз|ңіз|қ|к)?$/u
const participle = /^(?<stem>\p{L}{2,})[ғқгк](?<vowel>[ае])н(?<rest>\p{L}*)$/u
const present = /^(?<stem>\p{L}{2,}?)(?:[ае]|й)(?<ending>д[ыі]|т[ыі]н)(?<rest>\p{L}*)$/u

/** "болады" is the present of "бол", "жасады" the past of "жаса": the spelling does not tell. */
const eitherTense = /[ае]д[ыі]$/u

/**
 * The denied form of a word that ends a clause, in lower case: "болды" → "болмады", "бар" → "жоқ". Undefined for what is no
 * such verb, as nouns and adjectives are denied by "емес" after them; of a past, unless `isKnown` knows another form of it;
 * and where the tense is not plain, unless it knows one of the two forms.
 */
export function deniedForm(lower: string, isKnown: (form: string) => boolean): string | undefined {
  if (lower === 'бар') return 'жоқ'
  const now = present.exec(lower)?.groups
  const inPresent = now && deniedPresent(now)
  if (!eitherTense.test(lower)) return inPresent ?? deniedPast(lower, isKnown)
  const known = [inPresent, deniedPast(lower, isKnown)].filter((form) => form !== undefined && isKnown(form))
  return known.length === 1 ? known[0] : undefined
}

function deniedPast(lower: string, isKnown: (form: string) => boolean): string | undefined {
  const done = participle.exec(lower)?.groups
  if (done?.stem !== undefined) {
    const isFront = done.vowel === 'е'
    return `${done.stem}${denialAfter(done.stem, isFront)}${isFront ? 'ген' : 'ған'}${done.rest ?? ''}`
  }
  const was = past.exec(lower)?.groups
  if (was?.stem === undefined) return undefined
  const isFront = was.vowel === 'і'
  const denied = `${was.stem}${denialAfter(was.stem, isFront)}${isFront ? 'ді' : 'ды'}${was.rest ?? ''}`
  return [denied, ...otherForms(was.stem, isFront)].some(isKnown) ? denied : undefined
}

/** "Тиімді", "сипаты" end as a past does: a verb is met in other forms too. */
function otherForms(stem: string, isFront: boolean): readonly string[] {
  const [vowel, done] = isFront ? ['е', ['ген', 'кен']] : ['а', ['ған', 'қан']]
  const now = /[аәеоөұүыі]$/u.test(stem) ? 'й' : vowel
  return [
    ...done.map((ending) => stem + ending),
    `${stem}${now}${isFront ? 'ді' : 'ды'}`,
    `${stem}${denialAfter(stem, isFront)}й${isFront ? 'ді' : 'ды'}`,
  ]
}

function deniedPresent({ stem = '', ending = '', rest = '' }: Record<string, string | undefined>): string {
  return `${stem}${denialAfter(stem, ending.includes('і'))}й${ending}${rest}`
}
