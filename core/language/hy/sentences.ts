/** Armenian: its full stop is «։», often typed as a colon; «.» separates parts of a sentence. */
import { type SentenceRules, words } from '../sentence-rules.ts'
import { noAbbreviations, usualSentences } from '../usual-sentences.ts'

export const sentences: SentenceRules = {
  ...usualSentences,
  tag: 'hy',
  abbreviations: {
    ...noAbbreviations,
    beforeName: words('պրոֆ դոկտ ակադ գ ք փ սբ'),
    beforeNumber: words('էջ նկ հ'),
    afterNumber: words('թ թթ դ մլն մլրդ հազ'),
    closing: words('և.այլն և.այլ'),
    inner: words('օր մ.թ.ա մ.թ այս.ինքն'),
  },
  terminators: ':',
  dot: 'pause',
  starters: words('և բայց իսկ որ ես դու նա մենք դուք նրանք այս այդ այն եթե երբ որտեղ ինչ ով'),
  reportingVerbs: words('ասաց հարցրեց պատասխանեց ավելացրեց'),
  quotes: [
    ['«', '»'],
    ['“', '”'],
    ['"', '"'],
  ],
  breaks: [
    ['Ժողովը սկսվեց։', 'Բոլորը եկան։'],
    ['Ձյուն է գալիս:', 'Երեխաները տանն են:'],
  ],
  keeps: [
    'Հանդիպումը ժամը 10:30-ին է:',
    'Նա մի բան գիտեր. անձրև է գալու։',
    'Սպասեք...գալիս եմ:',
    'Հանդիպումը ժամը 10։30-ին է։',
    'Նա ասաց. «Արի՛ այստեղ»։',
  ],
}
