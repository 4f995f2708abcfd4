/** Pieces that look like words and are parts of longer ones: prefixes, endings, second halves of compounds. */
import { setOf } from './word-list.ts'

/** Small words that are endings of real words too: "feather", "passion". */
export const endings: Readonly<Record<string, ReadonlySet<string>>> = {
  en: setOf('her here his our all one out over some most more such less ever able ion ally her none tall per'),
  ru: setOf(
    'того тому той тем тех том ного ему ими его ней них ним ник она они оно ком нам нас вам вас ее её ей тот эта ах ям ах ами ями',
  ),
  kk: setOf('мен бен пен мын мін біз сіз сің сың тан ден дан нан нен дай дей тай тей лар лер дар дер тар тер еді екен'),
}

/** Numbers and the like, which glue as small words do. */
export const countWords = setOf('two three four five six seven eight nine ten last next')

/** Second halves of English compounds. */
export const tails =
  setOf(`woman women man men people folk house houses like ship wide holder holders maker makers keeper keepers worker workers room side yard
  hood craft board boards ware way ways work works shop shops land lands line lines time times book books ball fish proof free mate mates`)

export const prefixes: Readonly<Record<string, ReadonlySet<string>>> = {
  en: setOf('trans reins under over out off down after back through counter inter super auto macro micro mega multi'),
  ru: setOf(`нас вас нам вам час без при вы под над про пред пере обо ото изо раз рас кино фото теле авто само все еже меж между сверх супер анти контр
    пол трех трёх семи пяти шести двух одно мало много ново пост псевдо экс недо около после прото микро макро нефте газо электро пост тех спец медиа евро опер вело лит блок инвест мульти ультра полу радио видео био гео
    мото агро эко арт бизнес интернет онлайн веб борт`),
  kk: setOf(
    'видео радио теле фото кино авто био гео агро электро микро макро нано мини супер вице экс анти контр мәтін өнер',
  ),
}
