/** Polish. */
import { type SentenceRules, words } from '../sentence-rules.ts'
import { usualSentences } from '../usual-sentences.ts'

export const sentences: SentenceRules = {
  ...usualSentences,
  tag: 'pl',
  abbreviations: {
    beforeName: words(
      'prof dr hab inż mgr lek ks bp abp św płk gen kpt mjr por ul al pl os gm pow woj ob red tow zob ang niem fr łac ros p mec abs adw arch dyr kier nacz doc ppłk plut sierż st.sierż pl.ks rtm wł zast prez sen ww św.p',
    ),
    beforeNumber: words(
      'nr s str art ust pkt rys tab t rozdz tel poz ok stycz lut mar kwiec czerw lip sierp wrześ paźdz list grudz zob par pt zał przyp dn',
    ),
    afterNumber: words('r w zł gr godz min sek km kg n.e p.n.e szt'),
    closing: words('itd itp in i.in etc'),
    inner: words('np tzn tj m.in tzw jw ww br ds ew wg wł cd nt wzgl wyd'),
    plain: words('tys mln mld S.A sp.z.o.o im oo o.o'),
  },
  ordinalStop: 'before-small',
  afterOrdinal: words('wieku wiek rocznica klasa piętro'),
  starters: words(
    'a i ale lub albo oraz w we na po przy z ze do od za dla bez pod nad między przez przed on ona ono oni one my wy ja ty jego jej ich nasz to ta ten te tak tam tu teraz wtedy potem jeśli gdy kiedy gdzie jak co kto dlaczego który wszyscy wszystko także jednak dlatego tylko jeszcze już nie jest był była było były będzie może można dziś wczoraj jutro',
  ),
  reportingVerbs: words(
    'powiedział powiedziała mówi zapytał zapytała odpowiedział odpowiedziała dodał dodała krzyknął krzyknęła zaznaczył stwierdził',
  ),
  timeWords: words(
    'w we od do po przed około ok na już dopiero tylko dnia dn początku połowie końcu wiosną latem jesienią zimą styczniu lutym marcu kwietniu maju czerwcu lipcu sierpniu wrześniu październiku listopadzie grudniu stycznia lutego marca kwietnia maja czerwca lipca sierpnia września października listopada grudnia i',
  ),
  quotes: [
    ['„', '”'],
    ['«', '»'],
    ['‚', '’'],
    ['"', '"'],
  ],
  breaks: [
    ['Zebranie zaczęło się punktualnie.', 'Przyszli wszyscy.'],
    ['Kupił chleb, ser itd.', 'Potem wrócił do domu.'],
    ['Most zamknięto w 1990 r.', 'Teraz znów działa.'],
    ['Pisz na anna@poczta.pl.', 'Odpowie jutro.'],
  ],
  keeps: [
    'Prof. A. Nowak mieszka przy ul. Długiej, np. pod nr. 5.',
    '„Kto tam?” zapytała babcia.',
    'W 2010 r. Nowak wyjechał do Łodzi.',
  ],
}
