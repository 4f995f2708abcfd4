/** The Russian past tense, which agrees with its subject in gender and number: сказал, сказала, сказало, сказали. */
import type { Agreeing } from '../model/genders-model.ts'

export type PastAgreeing = Exclude<Agreeing, 'oblique'>

const endings: Readonly<Record<string, PastAgreeing | undefined>> = {
  л: 'masculine',
  ла: 'feminine',
  ло: 'neuter',
  ли: 'plural',
}

export type PastTense = {
  readonly stem: string
  readonly agreeing: PastAgreeing
  readonly isReflexive: boolean
}

/** Undefined for a word that is no verb in the past: it must be met with other endings too ("школа" has no "школи"). */
export function readPast(lower: string, isKnown: (word: string) => boolean): PastTense | undefined {
  const parts = /^(?<stem>[а-яё]{2,}?)(?<ending>л[аои]?)(?<self>с[яь])?$/u.exec(lower)?.groups
  const agreeing = endings[parts?.ending ?? '']
  if (parts?.stem === undefined || agreeing === undefined) return undefined
  const past = { stem: parts.stem, agreeing, isReflexive: parts.self !== undefined }
  const others = (['masculine', 'feminine', 'neuter', 'plural'] as const).filter((one) => one !== agreeing)
  return others.filter((one) => pastWith(past, one, isKnown) !== undefined).length >= 2 ? past : undefined
}

/** The verb with another ending, if such a form was met. A masculine may lack its л (мог) or have another vowel (пришёл). */
export function pastWith(
  { stem, isReflexive }: Pick<PastTense, 'stem' | 'isReflexive'>,
  wanted: PastAgreeing,
  isKnown: (word: string) => boolean,
): string | undefined {
  const self = (form: string) => (isReflexive ? form + (/[аоуыэяёюие]$/u.test(form) ? 'сь' : 'ся') : form)
  const forms = {
    masculine: [`${stem}л`, `${stem}ел`, `${stem}ёл`, stem],
    feminine: [`${stem}ла`],
    neuter: [`${stem}ло`],
    plural: [`${stem}ли`],
  }
  return forms[wanted].map(self).find(isKnown)
}
