/** Italian. */
import { type SentenceRules, words } from '../sentence-rules.ts'
import { usualSentences } from '../usual-sentences.ts'

export const sentences: SentenceRules = {
  ...usualSentences,
  tag: 'it',
  abbreviations: {
    beforeName: words(
      'sig sigg sig.ra sig.na sig.ri dott dott.ssa dr prof prof.ssa ing avv arch geom rag on sen mons don gen col cap ten s ss st p.za v.le c.so cav comm dir amm psicol fam gent egr spett ill rev cfr vd mr mrs econ dott.ri proff sig.re gent.mo gent.ma gentil.mo ill.mo ill.ma preg.mo preg.ma chiar.mo chiar.ma spett.le rev.mo avv.ti arch.tti ing.ri magg serg mar.llo com.te pres min segr cons l.go p.tta str loc fraz prov reg univ ist dip pubbl ammin psich ped chim fis mat scien lett giur',
    ),
    beforeNumber: words(
      'n nn nr art artt pag pagg p pp cap capp fig figg vol voll tel fax tab ed Gen Feb Mar Apr Mag Giu Lug Ago Set Sett Ott Nov Dic Lun Mer Gio Ven Sab Dom num rif prot sez all cod genn febbr magg ott nov dic',
    ),
    afterNumber: words('min sec km kg cm mm ca lit ab'),
    closing: words('ecc etc et.al al segg'),
    inner: words('p.es es i.e ad.es c.m u.s p.v st d ca c.a all incl escl max v.s v.i cit op.cit c.d N.B n.b'),
    plain: words('spa S.p.A s.p.a S.r.l s.r.l srl co inc ltd jr U.S.A az a.C d.C f.lli s.n.c s.a.s s.s c.p'),
  },
  starters: words(
    'il lo la i gli le un uno una questo questa questi queste quello quella quelli egli ella lui lei loro noi voi io tu suo sua suoi mio nostro chi che cosa quando dove come perché se ma e ed o oppure né in nel nella nei con senza su sul sulla per tra fra da dal dalla di del della dei a al alla dopo prima durante secondo così anche inoltre tuttavia però quindi allora poi ora oggi ieri domani tutto tutti alcuni molti ogni nessuno è sono era erano ha hanno non sì si ci',
  ),
  reportingVerbs: words('disse dice rispose chiese aggiunse affermò spiegò gridò esclamò dichiarò sottolineò osservò'),
  quotes: [
    ['«', '»'],
    ['“', '”'],
    ['‘', '’'],
    ['"', '"'],
  ],
  breaks: [
    ['La seduta è finita.', 'Nessuno si muove.'],
    ['Comprò pane, latte, ecc.', 'Poi tornò a casa.'],
    ['Il ponte è chiuso.', '12 operai ci lavorano.'],
  ],
  keeps: [
    'Il Sig. Rossi e la Dott.ssa Verdi abitano al n. 5.',
    '«Vieni presto!» gridò la bambina.',
    'L’Ing. G. B. Conti lesse l’art. 4, p. es. la prima parte.',
    'Il 5 genn. 2010 nevicò.',
  ],
}
