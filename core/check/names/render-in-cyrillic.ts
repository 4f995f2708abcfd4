/** How the source's name is written in a Cyrillic translation, in the case in which a mistaken name stands there. */
import type { Language } from '../../language/language.ts'
import type { WordModel } from '../../language/model/word-model.ts'
import type { NameRules } from '../../language/name-rules.ts'
import { readOnce } from '../../language/notes.ts'
import { capitalise, type Word } from '../../language/word.ts'
import { englishNamesOf, isListed } from './name-table.ts'
import { soundShare } from './sounds.ts'
import { plainReading, readingsOf } from './transcribe.ts'

/** A known word must sound so like the name. */
const nearest = 0.13
/** A word that is written small more often is a common noun, whatever it sounds like. */
const leastCapital = 0.5
/** Usual words are likelier: what ten times as many sightings weigh, as a share of sounds. */
const usual = 0.01

/**
 * The name `lost` of the source in place of `stranger`: a form that the target's model knows or, of a name in Cyrillic
 * letters on both sides, its own with the stranger's ending. Undefined where that is not plain: a person has to say it.
 */
export function renderLike(lost: Word, stranger: Word, target: Language, source: Language): string | undefined {
  const rules = target.pack.names
  const model = target.wordModel()
  if (!rules || !model) return undefined
  const place: Place = { rules, model, ending: stranger.lower.slice(rules.stem(stranger.lower).length) }
  const form =
    source.pack.habits.script === 'latin' ? heard(lost.lower, place, target) : spelt(lost, place, target, source)
  return form === undefined || form === stranger.lower ? undefined : capitalise(form)
}

type Place = { readonly rules: NameRules; readonly model: WordModel; readonly ending: string }

/** The known form, with the same ending, that is called so, is read so or sounds so; else the known name with that ending. */
function heard(name: string, place: Place, target: Language): string | undefined {
  const { rules, ending } = place
  const latin = name.replace(/['’]s$/, '')
  const ranked = candidatesOf(latin, place, target)
  const bent = ranked.find(({ own }) => own === ending || rules.sameCase?.(own, ending))?.word
  const base = ranked.find(({ own }) => own === '')?.word ?? (isListed(latin) ? undefined : plainReading(latin))
  return bent ?? (base === undefined ? undefined : likeliest(base, place))
}

type Candidate = { readonly word: string; readonly own: string; readonly cost: number }

/** Known words for the name, the likeliest first: those that it is called or read, else those that sound nearly so. */
function candidatesOf(latin: string, { rules, model }: Place, target: Language): readonly Candidate[] {
  const listed = namesIn(target).filter((word) => englishNamesOf(word)[0]?.toLowerCase() === latin)
  if (listed.length > 0)
    return byCost(
      listed.map((word) => ({
        word,
        own: word.slice(rules.stem(word).length),
        cost: -usual * Math.log(1 + model.frequency(word)),
      })),
    )
  const read = readingsOf(latin).flatMap(({ written, oddness }): Candidate[] => {
    const often = howOften(written, target)
    return often === 0 ? [] : [{ word: written, own: '', cost: oddness - Math.log10(often) }]
  })
  if (read.length > 0) return byCost(read)
  return byCost(
    namesIn(target).flatMap((word) => {
      const share = soundShare(latin, word, target, nearest)
      const own = word.slice(rules.stem(word).length)
      return share > nearest ? [] : [{ word, own, cost: share - usual * Math.log10(1 + model.frequency(word)) }]
    }),
  )
}

function byCost(candidates: readonly Candidate[]): readonly Candidate[] {
  return [...candidates].sort((a, b) => a.cost - b.cost)
}

/** How often the name was met, in the language or in the one whose spelling of foreign names it takes. */
function howOften(name: string, language: Language): number {
  const models = [language.wordModel(), language.lender()?.wordModel()]
  return models.reduce(
    (sum, model) => sum + (model && model.capitalShare(name) >= leastCapital ? model.frequency(name) : 0),
    0,
  )
}

/** The base form with the ending: as the model knows it, or as the rules leave no choice. */
function likeliest(base: string, { rules, model, ending }: Place): string | undefined {
  const forms = rules.bendLike?.(base, ending) ?? []
  return forms.find((form) => model.knows(form)) ?? (forms.length === 1 ? forms[0] : undefined)
}

/** Both sides write it in Cyrillic letters: its base form, bent. */
function spelt({ text, lower }: Word, place: Place, target: Language, source: Language): string | undefined {
  const base = (source.pack.names?.byEar?.baseForm(text) ?? text).toLowerCase()
  // What each language calls by a name of its own cannot be copied.
  const english = englishNamesOf(base)[0]
  if (english !== undefined) return heard(english.toLowerCase(), place, target)
  const form = likeliest(base, place)
  const known = source.wordModel()
  // Where the translation has a case the source mostly has one too: "Микельсона" is no woman then.
  const isBent = place.ending !== '' && known !== undefined && !known.knows(lower) && !known.knows(`${base}а`)
  const isPlain = base === lower || place.model.knows(base) || known?.knows(base) === true || isBent
  return isPlain || (form !== undefined && place.model.knows(form)) ? form : undefined
}

/** Words of the model that are mostly written with a capital, in lower case. */
const namesIn = readOnce((language: Language): readonly string[] => {
  const model = language.wordModel()
  return model?.fitting(/^\p{Ll}{3,}$/u).filter((word) => model.capitalShare(word) >= leastCapital) ?? []
})
