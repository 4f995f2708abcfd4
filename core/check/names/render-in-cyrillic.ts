/** How the source's name is written in a Cyrillic translation, in the case in which a mistaken name stands there. */
import type { Language } from '../../language/language.ts'
import type { WordModel } from '../../language/model/word-model.ts'
import type { NameRules } from '../../language/name-rules.ts'
import { readOnce } from '../../language/notes.ts'
import { capitalise, type Word } from '../../language/word.ts'
import { englishNamesOf } from './name-table.ts'
import { soundShare } from './sounds.ts'

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
  const form = source.pack.habits.script === 'latin' ? heard(lost.lower, place, target) : spelt(lost, place, source)
  return form === undefined || form === stranger.lower ? undefined : capitalise(form)
}

type Place = { readonly rules: NameRules; readonly model: WordModel; readonly ending: string }

/** The known form, with the same ending, that is called so or sounds so; else the known name with that ending. */
function heard(name: string, place: Place, target: Language): string | undefined {
  const { rules, model, ending } = place
  const latin = name.replace(/['’]s$/, '')
  const forms = namesIn(target).flatMap((word) => {
    const isListed = englishNamesOf(word)[0]?.toLowerCase() === latin
    const share = isListed ? -1 : soundShare(latin, word, target, nearest)
    const own = share > nearest ? '' : word.slice(rules.stem(word).length)
    return share > nearest ? [] : [{ word, own, cost: share - usual * Math.log10(1 + model.frequency(word)) }]
  })
  const ranked = forms.sort((a, b) => a.cost - b.cost)
  const bent = ranked.find(({ own }) => own === ending || rules.sameCase?.(own, ending))?.word
  const base = rules.sameCase && ranked.find(({ own }) => own === '')?.word
  return bent ?? (base === undefined ? undefined : likeliest(base, place))
}

/** The base form with the ending: as the model knows it, or as the rules leave no choice. */
function likeliest(base: string, { rules, model, ending }: Place): string | undefined {
  const forms = rules.bendLike?.(base, ending) ?? []
  return forms.find((form) => model.knows(form)) ?? (forms.length === 1 ? forms[0] : undefined)
}

/** Both sides write it in Cyrillic letters: its base form, bent. */
function spelt({ text, lower }: Word, place: Place, source: Language): string | undefined {
  const base = (source.pack.names?.byEar?.baseForm(text) ?? text).toLowerCase()
  // What each language calls by a name of its own cannot be copied.
  if (englishNamesOf(base).length > 0) return undefined
  const form = likeliest(base, place)
  const isPlain = base === lower || place.model.knows(base) || source.wordModel()?.knows(base) === true
  return isPlain || (form !== undefined && place.model.knows(form)) ? form : undefined
}

/** Words of the model that are mostly written with a capital, in lower case. */
const namesIn = readOnce((language: Language): readonly string[] => {
  const model = language.wordModel()
  return model?.fitting(/^\p{Ll}{3,}$/u).filter((word) => model.capitalShare(word) >= leastCapital) ?? []
})
