/** Kazakh names: how they bend, and what hands used to Russian keys make of them. */
import type { NameRules } from '../name-rules.ts'
import { endingAfter, isSameCase } from './endings.ts'
import { isKazakhTitleWord } from './title-words.ts'

const endings = `ның нің дың дің тың тің ға ге қа ке на не ды ді ты ті ны ні да де та те нда нде дан ден тан тен нан нен мен
  бен пен лар лер дар дер тар тер лары лері дары дері тары тері ы і сы сі ындағы індегі дағы дегі тағы тегі ша
  ше лық лік дық дік тық тік дай дей тай тей лықтар ліктер мын мін сын сін лықтың ының інің ында інде ына іне ын
  ін сының сінің сына сіне сында сінде`

const ending = /(?:[дт](?:ағы|егі)|[нтд][ыі]ң|[нтд][ыі]|[ғқ]а|[гк]е|[дт][ае]н|н[ае]н|[дт][ае]|[мпб]ен)$/
const caseEnding =
  /(?:(?:[лдт][ае]р)?(?:[ыі]м[ыі]з|с[ыі])?(?:[нтд][ыі]ң|[нтд][ыі]|[ғқ]а|[гк]е|[дт][ае]н|н[ае]н|[дт][ае]|[мпб]ен))$/u

function baseForm(name: string): string {
  const bare = name.replace(caseEnding, '')
  return bare.length >= 3 ? bare : name
}

export const kazakhNames: NameRules = {
  endings: new Set(['', ...endings.split(/\s+/)]),
  stem: (lower) => (lower.length > 6 ? lower.replace(ending, '') : lower),
  bendLike: endingAfter,
  sameCase: isSameCase,
  foreignAs: 'ru',
  // Letters that such hands leave out.
  swaps: [
    [/ә/g, 'а'],
    [/ө/g, 'о'],
    [/[ұү]/g, 'у'],
    [/[ійы]/g, 'и'],
    [/ғ/g, 'г'],
    [/қ/g, 'к'],
    [/ң/g, 'н'],
    [/һ/g, 'х'],
    [/[ёэ]/g, 'е'],
    [/(.)\1+/g, '$1'],
  ],
  isTitleWord: isKazakhTitleWord,
  isOrderFree: true,
  byEar: {
    baseForm,
    key: (name) => baseForm(name).toLowerCase(),
    isEastern: true,
    hasManyForms: true,
  },
}
