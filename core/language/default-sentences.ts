/** What holds for a language without a table of its own: the rules by letters alone and what newspapers share. */
import { unknownLanguage } from '../model/language-tag.ts'
import { type SentenceRules, words } from './sentence-rules.ts'
import { usualSentences } from './usual-sentences.ts'

export const defaultSentences: SentenceRules = {
  ...usualSentences,
  tag: unknownLanguage,
  abbreviations: {
    beforeName: words(
      'dr prof mr mrs ms st sr sra dra ing mgr mudr judr hr fr fru ул им г-н г-жа д-р проф акад обл р-н',
    ),
    beforeNumber: words('no nr p pp art fig vol tel č čl стр с рис табл ст п т'),
    afterNumber: words('km kg cm mm min г гг в вв км кг см мм руб'),
    closing: words('etc al atd osv т.д т.п др и.т.д и.др'),
    inner: words('e.g i.e ca т.е'),
    plain: words('mln mio млн млрд тыс inc ltd co corp jr U.S U.S.A'),
  },
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
