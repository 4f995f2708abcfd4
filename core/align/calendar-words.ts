/** Numbers written as words, months, days and measures: small, closed lists every newspaper uses, and no look-alikes. */
import type { LexicalEvidence, WordPair } from './evidence.ts'
import { foldWord } from './fold-word.ts'
import type { Vocabulary } from './side.ts'

/** How probable it is that a word of the list is translated by its partner in the list. */
const belief = 0.6

/** Languages of the columns below. */
const languages = ['en', 'ru', 'kk'] as const

/**
 * One concept a line, one language a column, several words with spaces; `*` stands for any ending. Digits before the
 * colon are the same concept in figures.
 */
const concepts = `
1: one first | один одна одно перв* | бір бірінші
2: two second both | два две двух двумя втор* оба обе | екі екінші екеуі
3: three third | три трех трёх трет* | үш үшінші үшеуі
4: four fourth | четыре четырех четырёх четверт* | төрт төртінші
5: five fifth | пять пяти пятый пятая пятого | бес бесінші
6: six sixth | шесть шести шестой шестая | алты алтыншы
7: seven seventh | семь семи седьмой седьмая | жеті жетінші
8: eight eighth | восемь восьми восьмой восьмая | сегіз сегізінші
9: nine ninth | девять девяти девятый девятая | тоғыз тоғызыншы
10: ten tenth | десять десяти десятый десятая | он оныншы
11: eleven | одиннадцат* | он
12: twelve dozen | двенадцат* дюжин* | он
20: twenty | двадцат* | жиырма*
30: thirty | тридцат* | отыз*
40: forty | сорок сорока | қырық
50: fifty | пятьдесят пятидесят* | елу
60: sixty | шестьдесят | алпыс
70: seventy | семьдесят | жетпіс
80: eighty | восемьдесят | сексен
90: ninety | девяносто | тоқсан
100: hundred hundreds | сто сотн* сотен | жүз жүздеген
1000: thousand thousands | тысяч* тыс | мың мыңдаған
: million millions | миллион* млн | миллион* млн
: billion billions | миллиард* млрд | миллиард* млрд
: half | половин* пол | жарты жартысы
: percent per cent | процент* | пайыз*
: january jan | январ* | қаңтар*
: february feb | феврал* | ақпан*
: march | март марта марте | наурыз*
: april apr | апрел* | сәуір*
: may | май мая мае | мамыр*
: june | июн* | маусым*
: july | июл* | шілде*
: august aug | август* | тамыз*
: september sept | сентябр* | қыркүйек*
: october oct | октябр* | қазан қазанда қазанның
: november nov | ноябр* | қараша*
: december dec | декабр* | желтоқсан*
: monday | понедельник* | дүйсенбі*
: tuesday | вторник* | сейсенбі*
: wednesday | среда среду среды | сәрсенбі*
: thursday | четверг* | бейсенбі*
: friday | пятниц* | жұма жұмада
: saturday | суббот* | сенбі сенбіде
: sunday | воскресень* | жексенбі*
: year years annual | год года году годы лет годов* | жыл жылы жылдың жылғы жылда*
: month months | месяц* | ай айда айдың айында
: week weeks weekly | недел* | апта аптада аптаның аптасында
: day days daily | день дня дней дни | күн күні күндер*
: hour hours | час часа часов | сағат*
: minute minutes | минут* | минут*
: today | сегодня* | бүгін*
: yesterday | вчера* | кеше кешегі
: tomorrow | завтра* | ертең*
`

type Concept = readonly (readonly string[])[]

const readConcepts = (): readonly Concept[] =>
  concepts
    .trim()
    .split('\n')
    .map((line) => {
      const [figures = '', words = ''] = line.split(':')
      return words.split('|').map((column) => [...column.trim().split(/\s+/u), figures].filter((word) => word !== ''))
    })

/** Number words, months, days and the like of Kazakh, Russian and English. Silent about other languages. */
export const calendarWords: LexicalEvidence = { kind: 'known', pairs: findPairs }

function findPairs(source: Vocabulary, target: Vocabulary): readonly WordPair[] {
  const from = languages.findIndex((language) => isLanguage(source.language, language))
  const to = languages.findIndex((language) => isLanguage(target.language, language))
  if (from < 0 || to < 0 || from === to) return []
  return readConcepts().flatMap((concept) => {
    const sources = entriesOf(source, concept[from] ?? [])
    const targets = entriesOf(target, concept[to] ?? [])
    return sources.flatMap((s) =>
      targets.map((t) => ({
        source: s,
        target: t,
        forward: belief / targets.length,
        backward: belief / sources.length,
      })),
    )
  })
}

/** `kk`, `kk-KZ` and `kk-Cyrl-KZ` are all Kazakh. */
function isLanguage(tag: string, language: string): boolean {
  return tag === language || tag.startsWith(`${language}-`)
}

/** Entries that are one of the words, told by the letters a vocabulary keeps apart. */
function entriesOf(vocabulary: Vocabulary, words: readonly string[]): readonly number[] {
  const found = new Set<number>()
  for (const word of words) {
    if (word.endsWith('*')) {
      const stem = foldWord(word.slice(0, -1))
      vocabulary.folded.forEach((folded, id) => {
        if (folded.startsWith(stem)) found.add(id)
      })
    } else {
      const id = vocabulary.idOfWord(word)
      if (id !== undefined) found.add(id)
    }
  }
  return [...found].sort((one, other) => one - other)
}
