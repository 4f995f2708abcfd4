/** Slovak. */
import { type SentenceRules, words } from '../sentence-rules.ts'
import { usualSentences } from '../usual-sentences.ts'

export const sentences: SentenceRules = {
  ...usualSentences,
  tag: 'sk',
  abbreviations: {
    beforeName: words(
      'ing mgr mudr judr phdr rndr bc dr prof doc akad sv ul nám gen plk kpt p pp por pozri nem angl lat fr rus hl red',
    ),
    beforeNumber: words('č čl str s ods písm obr tab kap tel ok zv roč r'),
    afterNumber: words('hod min sek tis mil mld kg km cm mm n.l p.n.l eur sk'),
    closing: words('atď atp a.i a.pod pod i'),
    inner: words('napr tzv t.j t.č resp tj mj vrát cca vyd s.r st ml'),
    plain: words('s.r.o a.s spol jan feb mar apr máj jún júl aug sept okt nov dec CSc DrSc PhD Ph.D'),
  },
  ordinalStop: 'before-small',
  afterOrdinal: words(
    'januára februára marca apríla mája júna júla augusta septembra októbra novembra decembra storočie storočia',
  ),
  starters: words(
    'a i ale alebo však v vo na po pri s so z zo do od za pre bez pod nad medzi pred on ona ono oni my vy ja ty jeho jej ich náš to tento táto tieto tak tam tu teraz vtedy potom ak keď kde ako čo kto prečo ktorý všetci všetko tiež preto len ešte už nie je bol bola bolo boli bude môže dnes včera zajtra',
  ),
  reportingVerbs: words(
    'povedal povedala hovorí spýtal spýtala opýtal opýtala odpovedal odpovedala dodal dodala zvolal zvolala uviedol uviedla vyhlásil',
  ),
  quotes: [
    ['„', '“'],
    ['»', '«'],
    ['«', '»'],
    ['"', '"'],
  ],
  breaks: [
    ['Schôdza sa začala načas.', 'Prišli všetci.'],
    ['Kúpil chlieb, syr atď.', 'Potom išiel domov.'],
  ],
  keeps: ['Ing. Novák a MUDr. Kováč prišli 5. mája, napr. v r. 1999.', '„Kto je tam?“ spýtala sa babka.'],
}
