/** French. */
import { type SentenceRules, words } from '../sentence-rules.ts'
import { usualSentences } from '../usual-sentences.ts'

export const sentences: SentenceRules = {
  ...usualSentences,
  tag: 'fr',
  abbreviations: {
    beforeName: words(
      'm mm mr dr prof pr me st ste mgr gal lt cdt R.P S.A.R S.M av bd boul pl cf éd anc angl all lat ital esp mlle mlles mmes drs prs vve fg rte imp chev sgt adj maj lieut pdt ing arch',
    ),
    beforeNumber: words(
      'p pp art chap fig vol t n no nos tél tel fax éd ch al §§ ill janv févr avr juil sept oct nov déc liv sect par alin réf vers',
    ),
    afterNumber: words('min sec mn env km kg hab'),
    closing: words('etc et.al al ss suiv'),
    inner: words(
      'p.ex c.-à-d c.à.d env av ap i.e e.g s.d s.l N.B c.a.d anc incl dép S.-E resp approx max c.f P.-S P.S',
    ),
    plain: words('inc ltd co cie bros jr sr S.A U.S.A U.S S.A.R.L J.-C av.J.-C ap.J.-C sté éts cies sarl'),
  },
  starters: words(
    'le la les un une des du de au aux ce cet cette ces il elle ils elles on nous vous je tu son sa ses leur leurs mon notre votre qui que quoi quand où comment pourquoi quel quelle si mais et ou donc or ni car en dans sur sous par pour avec sans chez après avant pendant depuis entre selon malgré ainsi alors puis ensuite enfin cependant toutefois pourtant aussi même tout tous toutes plusieurs certains chaque aucun est sont était a ont ici là hier demain oui non',
  ),
  reportingVerbs: words(
    'dit déclare déclaré ajouté ajoute répond répondit demande demanda expliqué explique affirme affirmé souligne souligné estime a-t-il a-t-elle cria lança précise',
  ),
  quotes: [
    ['«', '»'],
    ['“', '”'],
    ['‹', '›'],
    ['"', '"'],
  ],
  breaks: [
    ['La séance est ouverte.', 'Personne ne parle.'],
    ['Il vend du pain, du lait, etc.', 'Les prix sont bas.'],
    ['« Où est la clé ? »', 'Personne ne répondit.'],
    ['Le pont est fermé.', '12 ouvriers y travaillent.'],
  ],
  keeps: [
    'M. Durand et le Dr. Petit habitent au 5, av. Foch, p. ex. depuis 2010.',
    '« Venez vite ! » cria la gardienne.',
    'La ville fut prise en 52 av. J.-C. par les Romains.',
    'Le juge J. K. Martin a lu l’art. 5.',
    'Voir l’art. L. 12 et la fig. A5 du rapport de Jean-P. Martin.',
  ],
}
