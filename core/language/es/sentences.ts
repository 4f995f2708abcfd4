/** Spanish. */
import { type SentenceRules, words } from '../sentence-rules.ts'
import { usualSentences } from '../usual-sentences.ts'

export const sentences: SentenceRules = {
  ...usualSentences,
  tag: 'es',
  abbreviations: {
    beforeName: words(
      'sr sra srta sres dr dra d dña dn prof profa ing lic arq gral cnel cap tte sgto st sto sta ntra fr pbro mons av avda c/ pza cf v f n excmo ilmo gob pte mr mrs pdte pdta excma ilma rvdo rdo hno hna mtro mtra abg cmdte almte sras srtas dres dras ctra pl pº urb gta blvr Dª D.ª M.ª Mª univ fdo',
    ),
    beforeNumber: words(
      'núm nro no n.º pág págs p pp art arts cap caps fig vol t tel tfno tlf fax apdo ed Ene Feb Mar Abr May Jun Jul Ago Sep Sept Set Oct Nov Dic Lun Mié Jue Vie Sáb Dom nos ref expte mod cód c.p lib reg',
    ),
    afterNumber: words('min seg hs hrs km kg cm mm lts habs a.m A.M p.m P.M'),
    closing: words('etc et.al al ss'),
    inner: words('p.ej i.e e.g aprox máx mín s.f incl depto dpto resp vid ene feb abr jun jul ago sept oct nov dic ej'),
    plain: words(
      'inc ltd cía co bros jr S.A EE.UU U.S.A uu ee S.L ud uds vd vds a.C d.C a.de.C d.de.C a.J.C d.J.C ltda s.r.l ff.aa rr.hh jj.oo FF.AA RR.HH JJ.OO dpto admón',
    ),
  },
  starters: words(
    'el la los las lo un una unos unas al del este esta estos estas ese esa eso aquel aquella él ella ellos ellas nosotros usted ustedes yo tú su sus mi nuestro quien que qué cuando cuándo donde dónde cómo como por para pero y o e ni si no sí en con sin sobre bajo entre desde hasta hacia según tras durante ante después antes luego así también además embargo aunque porque pues mientras entonces ahora hoy ayer mañana todo todos todas algunos muchos cada ningún es son era fue fueron ha han hay se le les me nos algunas algún alguno muchas mucho cuál cuáles quién quiénes éste ésta éstos esto aquello aquellos aquellas',
  ),
  reportingVerbs: words(
    'dijo dice respondió preguntó añadió afirmó explicó señaló aseguró declaró gritó exclamó contestó agregó indicó',
  ),
  quotes: [
    ['«', '»'],
    ['“', '”'],
    ['‘', '’'],
    ['"', '"'],
  ],
  breaks: [
    ['La sesión ha terminado.', 'Nadie se mueve.'],
    ['¿Quién viene?', '¡Todos!'],
    ['Compró pan, leche, etc.', 'Luego volvió a casa.'],
    ['El puente está cerrado.', '12 obreros trabajan allí.'],
  ],
  keeps: [
    'El Sr. García y la Dra. Ruiz viven en la Avda. Central núm. 5.',
    '«¡Ven pronto!», gritó la niña.',
    'La ciudad fue fundada en el 200 a. C. por los íberos.',
    'J. R. Pérez leyó el art. 4.',
    'Llegó el 5 de dic. de 2010 con Dª. Ana.',
  ],
}
