/** How Russian is written and built. */
import type { WritingHabits } from '../writing-habits.ts'

export const russianHabits: WritingHabits = {
  script: 'cyrillic',
  foreignEndings: /^(?:ом|ем|ами|ах|ов|ам)$/u,
  telling:
    /(?<!\p{L})(?:сказ|говор|заяв|сообщ|отме[тч]|добав|подч[её]рк|рассказ|объясн|поясн|пи[сш]|напис|спро|ответ|отвеч|счита|увер|продолж|призна|напомн|утвержд|переда|слов|мнени|обра[тщ]|выступ|цит|поблагодар|благодар|приз[вы]|выра[зж]|подел|делит|коммент|вспо[мн]|реч|интервью|заключ|резюм|уточн|указ|предлож|попрос|прос[ия]|крик|письм|послани|привод|выска[зж]|замет|конста)/iu,
  // «глава Речного фонда»: the name follows at once, in a case of its own.
  offices: { nameAfter: (_, at) => at + 1, smallInName: /(?:а|я|ы|и|ов|ев|ей|ия|ии)$/ },
}
