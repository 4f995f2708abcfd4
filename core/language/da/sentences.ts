/** Danish. */
import { type SentenceRules, words } from '../sentence-rules.ts'
import { usualSentences } from '../usual-sentences.ts'

export const sentences: SentenceRules = {
  ...usualSentences,
  tag: 'da',
  abbreviations: {
    beforeName: words(
      'hr fr frk dr prof skt st ing adv dir gen cand mag jf sml bl.a vedr afd mr mrs e.Kr f.Kr adj admin ass cand.mag cand.jur cand.polit cand.scient dr.phil fuldm kapt maj oberst overl pol premierlt red sekr sognepr vicedir afg',
    ),
    beforeNumber: words('nr s kap fig bd stk tlf art pkt n kl vol bil spm ill anm'),
    afterNumber: words('kr min sek stk tdr årh a.m A.M p.m P.M'),
    closing: words('osv etc m.m m.v o.l m.fl o.a mv mm'),
    inner: words(
      'f.eks fx bl.a ca dvs d.v.s m.h.t pga p.g.a inkl ekskl evt iflg jvf ift d.d f.m e.m p.t p.p p.b o.a f.o.m t.o.m m.h.p i.f.m mht mhp ifm hhv henh ang fre tirs ons tors lør søn mill milj',
    ),
    plain: words(
      'mio mia a/s aps inc ltd co corp jr sr U.S U.S.A E.U U.K jan feb mar apr jun jul aug sep sept okt nov dec',
    ),
  },
  ordinalStop: 'before-small',
  afterOrdinal: words(
    'januar februar marts april maj juni juli august september oktober november december århundrede klasse sal verdenskrig juledag pinsedag påskedag division',
  ),
  starters: words(
    'den det de en et han hun vi i jeg du man sin sit sine hans hendes deres vores denne dette disse der her så nu da når hvis fordi selvom mens efter før men og eller for på til fra med uden om under over ved af mellem hvad hvem hvor hvordan hvorfor hvilken alle mange nogle ingen ikke også kun ja nej er var har havde bliver blev kan skal vil',
  ),
  alwaysCapital: ['i', 'de', 'dem', 'deres'],
  reportingVerbs: words('sagde siger spurgte spørger svarede råbte tilføjede forklarede skrev udtalte'),
  quotes: [
    ['»', '«'],
    ['“', '”'],
    ['„', '“'],
    ['«', '»'],
    ['"', '"'],
  ],
  breaks: [
    ['Mødet begyndte til tiden.', 'Alle kom.'],
    ['Han købte brød, ost osv.', 'Så gik han hjem.'],
  ],
  keeps: [
    'Hr. Jensen og dr. Holm mødes den 1. maj kl. 10, dvs. om morgenen.',
    '»Kommer du?« spurgte hun.',
    'Kongen boede her i det 19. århundrede.',
    'Ang. mødet: vi ses fre. d. 5. maj.',
  ],
}
