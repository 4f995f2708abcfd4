/** German. */
import { type SentenceRules, words } from '../sentence-rules.ts'
import { usualSentences } from '../usual-sentences.ts'

export const sentences: SentenceRules = {
  ...usualSentences,
  tag: 'de',
  abbreviations: {
    beforeName: words(
      'dr prof dipl ing hr fr frl st hl gebr dir präs gen maj hptm oberst dr.med med jur rer.nat phil rer nat h.c frhr vgl s.o s.u sog bes insb ehem geb gest verh lat engl frz griech ital span dt österr schweiz amerik brit ev kath röm bayer Mag fa fam hrn dres dkfm mdb mdl stud cand lic min.-rat obering ofw hptfw lt oblt msgr pfr bf hbf bhf reg.-bez kt fürstl kgl kaiserl neugr südl nördl östl westl lfd kfm techn wiss stellv zust betr',
    ),
    beforeNumber: words(
      'nr s bd bde abb abs art kap ziff tab aufl hrsg jg tel fax str §§ st anm bl fn rn rdnr lit pkt kl kto ktn lfg geb.nr rz az bsp',
    ),
    afterNumber: words('jh jhs jhd n.Chr v.Chr'),
    closing: words('usw etc u.a u.Ä u.v.m u.s.w ff f o.Ä o.a dgl u.dgl u.ä.m u.a.m'),
    inner: words(
      'z.B d.h u.a bzw ca z.t i.d.R u.u s o.g i.a i.V i.s z.Zt zzgl zz inkl exkl einschl evtl ggf allg d.j a.d i.B.d.M max mind ung vorm nachm abzgl gem lt m.w u.z sen jun bspw entspr übl usf v.a m.E u.E z.Hd p.a m.a.w u.u.m d.s s.a u.zw m.W u.v.a u.ä o.dgl m.a.W',
    ),
    plain: words(
      'mio mrd e.V co gmbh ag kg u.s.a u.s tsd std min sek stck Jan Feb Mrz Apr Jun Jul Aug Sep Sept Okt Nov Dez Mo Di Mi Do Sa So mwst pfd ztr tgl mtl jährl mbh ggmbh',
    ),
  },
  ordinalStop: 'before-any',
  afterOrdinal: words(
    'januar jänner februar märz april mai juni juli august september oktober november dezember jan feb mrz apr jun jul aug sep sept okt nov dez jahrhundert jahrhunderts jahrtausend jh jahrhunderte weltkrieg weltkriegs weltkrieges klasse kapitel jahrestag geburtstag etage stock bundesliga liga platz auflage bezirk sitzung spieltag runde minute tag tage armee division',
  ),
  starters: words(
    'der die das den dem des ein eine einen einem einer eines er sie es wir ihr ich du man sein seine ihre ihren unser mein dieser diese dieses diesen diesem jener jene jenes hier dort da dann so nun jetzt heute gestern morgen wenn als ob weil obwohl während nachdem bevor bis seit aber und oder doch denn auch nur noch nach vor bei mit von zu zum zur in im an am auf aus für durch gegen ohne um unter über zwischen was wer wie wo warum wann welche welcher kein keine nicht alle alles viele einige beide ja nein damit dabei dazu danach davon darauf daher deshalb trotzdem jedoch zudem außerdem allerdings bisher später ist sind war waren hat haben hatte wird werden wurde wurden kann können mehr niemand jemand jeder jede jedes etwas nichts beides weder entweder deswegen somit',
  ),
  reportingVerbs: words(
    'sagte sagt sagten fragte fragt rief antwortete erklärte erklärt meinte meint betonte fügte ergänzte berichtete berichtet schrieb schreibt so dachte flüsterte schrie forderte kritisierte warnte wiederholte gab erwiderte entgegnete teilte stellte',
  ),
  compoundEnds: words('str nr tel'),
  quotes: [
    ['„', '“'],
    ['‚', '‘'],
    ['»', '«'],
    ['«', '»'],
    ['"', '"'],
  ],
  breaks: [
    ['Die Sitzung begann pünktlich.', 'Alle Abgeordneten kamen.'],
    ['Das steht auf Seite 40.', 'Dort ist auch ein Bild.'],
    ['Er kaufte Brot, Käse usw.', 'Danach ging er heim.'],
    ['„Wer kommt mit?“', 'Niemand rührte sich.'],
    ['Der Umbau endete im Mai.', '20 Gäste waren da.'],
    ['Er wohnt in der Hafenstr.', 'Dort ist es laut.'],
  ],
  keeps: [
    'Am 1. Mai und im 19. Jahrhundert, z. B. unter Friedrich II. von Preußen, war das anders.',
    'Prof. Dr. Weber wohnt in der Berliner Str. 5, d. h. ganz nah.',
    '„Komm sofort her!“, rief der Vater.',
    'Der Preis stieg auf 3,5 Mio. Euro bzw. 2 Mrd. Yen.',
    'Karl V. und Ludwig XIV. regierten lange.',
    'Das Büro liegt in der Hafenstr. 5 in Kiel.',
    'Dipl.-Ing. Klein und Karl-H. Groß kamen.',
  ],
}
