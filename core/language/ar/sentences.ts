/** Arabic: no capitals, so a full stop decides by what stands before it. */
import { type SentenceRules, words } from '../sentence-rules.ts'
import { noAbbreviations, usualSentences } from '../usual-sentences.ts'

export const sentences: SentenceRules = {
  ...usualSentences,
  tag: 'ar',
  abbreviations: {
    ...noAbbreviations,
    beforeName: words('د أ م ص أ.د ود وأ وم وأ.د'),
    beforeNumber: words('ص ج ط رقم'),
    afterNumber: words('ق.م ب.م ق هـ م'),
    closing: words('إلخ الخ'),
    inner: words('م.ق'),
  },
  reportingVerbs: words('قال قالت وقال وقالت سأل سألت أجاب أضاف'),
  quotes: [
    ['«', '»'],
    ['“', '”'],
    ['"', '"'],
  ],
  breaks: [
    ['بدأ الاجتماع في موعده.', 'حضر الجميع.'],
    ['هل جاء الضيف؟', 'لا أعرف.'],
    ['وُلد عام 1950 م.', 'مات في القاهرة.'],
  ],
  keeps: ['زار د. سامي المدرسة أمس.', 'قالت إنها انتظرت... ثم عادت إلى البيت.', 'جاء د. سامي وأ. علي معًا.'],
}
