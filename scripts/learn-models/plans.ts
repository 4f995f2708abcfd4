/** What each language's models are learned from, and how large they may grow. */

export type Plan = {
  readonly language: string
  /** Words with sequences of their own must have been met this often (raw), */
  readonly leastCount: number
  /** and those known at all this often. */
  readonly leastKnown: number
  /** At most so many sequences, of at least these weighted counts. */
  readonly pairs: number
  readonly leastPair: number
  readonly threes: number
  readonly leastThree: number
  /** What is taken from every count for what was never met: most of one meeting in the texts that count most. */
  readonly discount: number
  /**
   * How much each text counts: news and translated officialese most, formulas and lists of law least. A file that is not
   * named counts once. The scale is what the checks' measures of frequency are tuned to.
   */
  readonly weights: Readonly<Record<string, number>>
}

export const plans: readonly Plan[] = [
  {
    language: 'en',
    leastCount: 2,
    leastKnown: 1,
    pairs: 900_000,
    threes: 600_000,
    leastPair: 1,
    leastThree: 2,
    discount: 1.2,
    weights: { 'kremlin-news': 2, 'us-gov-blogs': 2, 'sotu-1981': 2, 'un-general-debate': 0.5, 'headlines-kz.sa': 1 },
  },
  {
    language: 'ru',
    leastCount: 2,
    leastKnown: 1,
    pairs: 500_000,
    threes: 150_000,
    leastPair: 1,
    leastThree: 1,
    discount: 1,
    weights: {
      'duma-speeches': 1,
      'wikinews-nerel': 3,
      'un-common-voice': 2,
      'codes-rf': 0.25,
      'kz-tax-code': 0.25,
      'opencorpora.detok.sa': 2,
      'factrueval.sa': 3,
    },
  },
  {
    language: 'kk',
    leastCount: 2,
    leastKnown: 1,
    pairs: 400_000,
    threes: 300_000,
    leastPair: 0.5,
    leastThree: 1.5,
    discount: 0.8,
    weights: { 'kaznerd.detok': 1.5, 'common-voice': 0.5, 'android-ui': 0.5 },
  },
]
