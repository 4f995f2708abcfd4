/** Greek: asks with a semicolon. */
import { type SentenceRules, words } from '../sentence-rules.ts'
import { usualSentences } from '../usual-sentences.ts'

export const sentences: SentenceRules = {
  ...usualSentences,
  tag: 'el',
  abbreviations: {
    beforeName: words('κ κα δρ καθ αγ στρ πρόεδρ λεωφ οδ βλ πρβλ αρχ'),
    beforeNumber: words('σελ αρ άρθρ τηλ κεφ εικ τόμ παρ ιαν φεβ μαρ απρ ιουν ιουλ αυγ σεπ οκτ νοε δεκ'),
    afterNumber: words('μ.μ π.μ χλμ εκ ευρ χιλ εκατ δισ π.Χ μ.Χ'),
    closing: words('κλπ κ.λπ κ.ά κτλ κ.τ.λ κ.ο.κ'),
    inner: words('π.χ δηλ λ.χ'),
    plain: words('π.Χ μ.Χ α.ε Α.Ε'),
  },
  terminators: ';\u037e',
  starters: words(
    'ο η το οι τα ένας μια ένα αυτός αυτή αυτό και αλλά όμως γιατί όταν αν πού πώς τι ποιος σε στο στη με για από δεν θα να εγώ εσύ εμείς μετά πριν τότε εδώ εκεί τώρα σήμερα χθες αύριο ήταν είναι όλοι κανείς κάθε επίσης έτσι',
  ),
  reportingVerbs: words('είπε ρώτησε απάντησε δήλωσε πρόσθεσε φώναξε'),
  quotes: [
    ['«', '»'],
    ['“', '”'],
    ['"', '"'],
  ],
  breaks: [
    ['Η συνεδρίαση άρχισε.', 'Ήρθαν όλοι.'],
    ['Πού είναι το κλειδί;', 'Δεν το βρίσκω.'],
    ['Η πόλη έπεσε το 50 π.Χ.', 'Μετά ήρθαν άλλοι.'],
  ],
  keeps: ['Ο κ. Παππάς και ο δρ. Νίκου μένουν εδώ, π.χ. από το 2010.', '«Έλα γρήγορα!» φώναξε το κορίτσι.'],
}
