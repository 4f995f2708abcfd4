/** What holds for a language without a table of its own: the rules by letters alone and what newspapers share. */
import { type Language, words } from './language.ts'

export const defaultLanguage: Language = {
  tag: 'und',
  abbreviations: {
    beforeName: words('dr prof mr mrs ms st'),
    beforeNumber: words('no nr p pp art fig vol tel'),
    afterNumber: words('km kg cm mm min mln mio'),
    closing: words('etc al'),
    inner: words('e.g i.e ca'),
    plain: words('inc ltd co corp jr U.S U.S.A'),
  },
  terminators: '',
  ordinalStop: 'never',
  afterOrdinal: [],
  starters: [],
  alwaysCapital: [],
  reportingVerbs: [],
  quotes: [
    ['“', '”'],
    ['«', '»'],
    ['‘', '’'],
    ['"', '"'],
  ],
  breaks: [['Sessio aperta est.', 'Omnes adsunt.']],
  keeps: ['Dr. Livius et A. B. Varro anno 12.5 scripserunt.'],
}
