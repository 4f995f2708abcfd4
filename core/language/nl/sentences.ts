/** Dutch. */
import { type SentenceRules, words } from '../sentence-rules.ts'
import { usualSentences } from '../usual-sentences.ts'

export const sentences: SentenceRules = {
  ...usualSentences,
  tag: 'nl',
  abbreviations: {
    beforeName: words(
      'dhr mevr mw mej dr drs prof ir ing mr st ds gen kol pres zgn vgl cf resp lat fr kap lt mgr jhr jkvr weled ned wed fa',
    ),
    beforeNumber: words('nr nrs p blz pag art hfdst afb fig bd tel vol par noot bijl tab ex'),
    afterNumber: words('min sec km kg v.Chr n.Chr'),
    closing: words('enz etc e.d e.a m.m ed'),
    inner: words(
      'bijv bv d.w.z o.a m.b.t i.v.m t.o.v m.a.w ca incl excl evt nl z.g i.p.v t.a.v a.d.h.v d.m.v i.t.t m.u.v n.a.v o.l.v o.m t.w.v t.z.t vlg zgn z.i',
    ),
    plain: words('mln mld B.V N.V inc ltd co jr jan feb mrt apr jun jul aug sep sept okt nov dec bvba vzw'),
  },
  starters: words(
    'de het een hij zij ze wij we ik jij je u men zijn haar hun ons onze dit dat deze die daar hier er toen dan nu als wanneer omdat hoewel terwijl nadat voordat maar en of want in op aan bij met van voor naar uit door over onder tussen zonder tegen om wat wie waar hoe waarom welke alle veel sommige geen niet ook nog al ja nee is was waren heeft had wordt werd kan',
  ),
  reportingVerbs: words('zei zegt vroeg vraagt antwoordde riep vertelde schreef aldus verklaarde'),
  quotes: [
    ['‘', '’'],
    ['“', '”'],
    ['„', '”'],
    ['"', '"'],
  ],
  breaks: [
    ['De vergadering begon op tijd.', 'Iedereen was er.'],
    ['Hij kocht brood, kaas enz.', 'Daarna ging hij naar huis.'],
    ['Schrijf naar anna@post.nl.', 'Zij antwoordt snel.'],
    ['Het stond op krantje.nl.', '‘We zijn klaar’, zei ze.'],
  ],
  keeps: ['Dhr. Jansen en prof. A. B. de Wit wonen o.a. in Delft.', '‘Kom je mee?’ vroeg zij.'],
}
