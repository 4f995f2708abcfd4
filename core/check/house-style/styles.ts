/** House style as data: what newspapers write in more than one way, language by language. */
import { evenStyle } from './even-style.ts'

/** “ beside " in one article; after the delimiters of CLDR for each language. */
export const quoteStyle = evenStyle({
  id: 'quote-style',
  languages: 'all',
  mqm: 'textual-conventions',
  issueType: 'typographical',
  leastUsual: 3,
  hint: /["“”„«»]/,
  // A quotation is one use, from mark to mark; a mark whose partner is elsewhere stands for itself.
  ways: [
    {
      id: 'straight',
      pattern: /(?<![\p{L}\p{N}])"(?=[\p{L}\p{N}])(?:[^"“”„«»]{1,300}"(?!\p{L}))?|(?<=[\p{L}\p{N}.,!?…])"(?!\p{L})/gu,
      others: { curly: (match) => setIn(match, '“', '”'), angle: (match) => setIn(match, '«', '»') },
    },
    {
      id: 'curly',
      pattern: /(?<!«[^»]{0,200})(?:“[^"“”„«»]{1,300}[”“]|„[^"“”„«»]{1,300}[“”]|[“”„])/gu,
      others: { straight: (match) => setIn(match, '"', '"') },
    },
    { id: 'angle', pattern: /«[^"“”„«»]{1,300}»|[«»]/gu, others: { straight: (match) => setIn(match, '"', '"') } },
  ],
  bad: [
    {
      text: '“The road is open,” she said. “It is long,” he said. “It is new,” they said. The mayor called it "brave.',
      fixed: '“The road is open,” she said. “It is long,” he said. “It is new,” they said. The mayor called it “brave.',
    },
  ],
  good: [
    '“The road is open,” she said. “It is long,” he said.',
    '"The road is open," she said. "It is long," he said.',
    { text: 'Её зовут «Река», а фонд — «Мост». Общество «Фонд „Река“» закрыто.', language: 'ru' },
  ],
})

/** The quotation, or the lone mark, in other marks. */
function setIn(match: RegExpMatchArray, left: string, right: string): string {
  const [found] = match
  if (found.length > 1) return left + found.slice(1, -1) + right
  return opens(match) ? left : right
}

function opens({ input = '', index = 0 }: RegExpMatchArray): boolean {
  return /[\p{L}\p{N}]/u.test(input[index + 1] ?? '') && !/[\p{L}\p{N}]/u.test(input[index - 1] ?? '')
}

/** "5%", "5 %", "5 per cent", "5 percent". */
export const percentStyle = evenStyle({
  id: 'percent-style',
  languages: ['en', 'ru', 'kk'],
  mqm: 'number-format',
  issueType: 'locale-violation',
  leastUsual: 2,
  hint: /%|per ?cent|процент|пайыз/i,
  ways: [
    {
      id: 'closed',
      pattern: /\d%/gu,
      others: { open: ([found]) => found.replace('%', '\u00a0%'), percent: percentWord, 'per cent': perCentWords },
    },
    {
      id: 'open',
      pattern: /\d[ \u00a0\u202f]%/gu,
      others: { closed: ([found]) => found.replace(/\s/, ''), percent: percentWord, 'per cent': perCentWords },
    },
    { id: 'percent', pattern: /\d[ \u00a0]percent\b/gu, others: { closed: sign, 'per cent': perCentWords } },
    { id: 'per cent', pattern: /\d[ \u00a0]per cent\b/gu, others: { closed: sign, percent: percentWord } },
  ],
  bad: [
    {
      text: 'Trade rose by 5% in May. It had risen by 4% in April. In March it rose by 3 percent.',
      fixed: 'Trade rose by 5% in May. It had risen by 4% in April. In March it rose by 3%.',
    },
    {
      text: 'Торговля выросла на 5\u00a0%, потом на 4\u00a0%, а в марте на 3%.',
      language: 'ru',
      fixed: 'Торговля выросла на 5\u00a0%, потом на 4\u00a0%, а в марте на 3\u00a0%.',
    },
  ],
  good: ['Trade rose by 5% in May. It had risen by 4% in April.', 'Trade rose by 5% in May and 3 percent in June.'],
})

function sign([found]: RegExpMatchArray): string {
  return `${found.slice(0, 1)}%`
}

function percentWord([found]: RegExpMatchArray): string {
  return `${found.slice(0, 1)} percent`
}

function perCentWords([found]: RegExpMatchArray): string {
  return `${found.slice(0, 1)} per cent`
}

/** "5 March 2024" beside "March 5, 2024". */
export const dateStyle = evenStyle({
  id: 'date-style',
  languages: ['en'],
  mqm: 'date-format',
  issueType: 'locale-violation',
  leastUsual: 2,
  hint: /\d/,
  ways: [
    {
      id: 'day first',
      pattern:
        /\b(\d{1,2}) (January|February|March|April|May|June|July|August|September|October|November|December)\b/gu,
      others: { 'month first': (match) => `${match[2]} ${match[1]}` },
    },
    {
      id: 'month first',
      pattern:
        /\b(January|February|March|April|May|June|July|August|September|October|November|December) (\d{1,2})\b(?!:)/gu,
      others: { 'day first': (match) => `${match[2]} ${match[1]}` },
    },
  ],
  bad: [
    {
      text: 'They met on 5 March in the hall. They met again on 7 April. The vote was on May 9.',
      fixed: 'They met on 5 March in the hall. They met again on 7 April. The vote was on 9 May.',
    },
  ],
  good: ['They met on 5 March in the hall. They met again on 7 April.', 'In May 2024 they met; on 5 March they voted.'],
})

/** "1,500,000", "1 500 000" or "1500000"; four figures may be a year and tell nothing. */
export const numberStyle = evenStyle({
  id: 'number-style',
  languages: ['en', 'ru', 'kk'],
  mqm: 'number-format',
  issueType: 'locale-violation',
  leastUsual: 2,
  hint: /\d[\d,. \u00a0\u202f]\d{3}/,
  ways: [
    {
      id: 'comma',
      pattern: /(?<![\d,.])\d{1,3}(?:,\d{3})+(?![\d,])/gu,
      others: { blank: ([found]) => found.replaceAll(',', '\u00a0'), none: ([found]) => found.replaceAll(',', '') },
    },
    {
      id: 'blank',
      pattern: /(?<![\d,.]|\d[ \u00a0\u202f])\d{2,3}(?:[ \u00a0\u202f]\d{3})+(?![\d,]|[ \u00a0\u202f]\d)/gu,
      others: { comma: ([found]) => found.replace(/\s/g, ','), none: ([found]) => found.replace(/\s/g, '') },
    },
    {
      id: 'none',
      pattern: /(?<![\p{L}\d,.№#/-])[1-9]\d{4,}(?![\p{L}\d.,/-]\d|[\p{L}\d/-])/gu,
      others: { comma: ([found]) => grouped(found, ','), blank: ([found]) => grouped(found, '\u00a0') },
    },
  ],
  bad: [
    {
      text: 'They built 12,500 homes in May. In June they built 14,200 homes. They sold 15000 of them.',
      fixed: 'They built 12,500 homes in May. In June they built 14,200 homes. They sold 15,000 of them.',
    },
  ],
  good: [
    'They built 12,500 homes in May. In June they built 14,200 homes. That was in 2024.',
    'They built 12,500 homes in May. In June they built 14,200 homes. Call 8-700-1234567.',
  ],
})

function grouped(digits: string, mark: string): string {
  return digits.replace(/\d(?=(?:\d{3})+$)/g, `$&${mark}`)
}

/** " – ", " — " and " - " between words. */
export const dashStyle = evenStyle({
  id: 'dash-style',
  languages: 'all',
  mqm: 'textual-conventions',
  issueType: 'typographical',
  leastUsual: 3,
  hint: /\s[—–-]+\s/,
  ways: [
    { id: 'em', pattern: /(?<=\S\s)—(?=\s)/gu, others: { en: () => '–', hyphen: () => '-' } },
    { id: 'en', pattern: /(?<=\S\s)–(?=\s)/gu, others: { em: () => '—', hyphen: () => '-' } },
    { id: 'hyphen', pattern: /(?<=\S\s)--?(?=\s)(?<!\d\s-(?=\s\d))/gu, others: { em: () => '—', en: () => '–' } },
  ],
  bad: [
    {
      text: 'Мост — это чудо. Река — тоже. Берег — старый. Дорога - старая.',
      language: 'ru',
      fixed: 'Мост — это чудо. Река — тоже. Берег — старый. Дорога — старая.',
    },
  ],
  good: [
    'The bridge – a wonder – is old. The well-known mill – too.',
    'The bridge – a wonder – is old. The mill – too. They won 3 - 1.',
  ],
})

/** "…" beside "...". */
export const ellipsisStyle = evenStyle({
  id: 'ellipsis-style',
  languages: 'all',
  mqm: 'textual-conventions',
  issueType: 'typographical',
  leastUsual: 2,
  hint: /…|\.\.\./,
  ways: [
    { id: 'sign', pattern: /…/gu, others: { dots: () => '...' } },
    { id: 'dots', pattern: /(?<!\.)\.\.\.(?!\.)/gu, others: { sign: () => '…' } },
  ],
  bad: [
    {
      text: 'He paused… Then he left… She waited...',
      fixed: 'He paused… Then he left… She waited…',
    },
  ],
  good: ['He paused… Then he left… She waited.'],
})

/** «№ 5», «А. С. Пушкин»: what must not be parted at a line's end, where the article mostly keeps it together. */
export const noBreakStyle = evenStyle({
  id: 'no-break-style',
  languages: ['ru', 'kk', 'uk', 'be'],
  mqm: 'textual-conventions',
  issueType: 'typographical',
  isQuiet: true,
  leastUsual: 2,
  hint: /№\s?\d|\p{Lu}\.\s\p{Lu}/u,
  ways: [
    { id: 'kept', pattern: /(?<=№|(?<!\p{L})\p{Lu}\.)[\u00a0\u202f](?=\d|\p{Lu})/gu, others: { parted: () => ' ' } },
    { id: 'parted', pattern: /(?<=№|(?<!\p{L})\p{Lu}\.) (?=\d|\p{Lu})/gu, others: { kept: () => '\u00a0' } },
  ],
  bad: [
    {
      text: 'Школа №\u00a05 открылась, школа №\u00a06 тоже, а школа № 7 закрыта.',
      language: 'ru',
      fixed: 'Школа №\u00a05 открылась, школа №\u00a06 тоже, а школа №\u00a07 закрыта.',
    },
  ],
  good: [{ text: 'Школа №\u00a05 открылась, школа №\u00a06 тоже.', language: 'ru' }],
})

/** Every check of house style. */
export const styleChecks = [quoteStyle, percentStyle, dateStyle, numberStyle, dashStyle, ellipsisStyle, noBreakStyle]
