/** The lines that name whose dictionaries the spelling files were compiled from; apart from them, so that showing the lines loads none. */
export const dictionaryCredits: readonly string[] = [
  'English words: SCOWL by Kevin Atkinson and others, MIT and BSD.',
  'Russian words: Alexander I. Lebedev, BSD.',
  'Bulgarian words: bgOffice, Radostin Radnev, MPL 1.1.',
  'French words: Dicollecte, Olivier R., MPL 2.0.',
  'Polish words: sjp.pl and the Polish Native Lang Project, MPL 1.1.',
  'Spanish words: RLA-ES, MPL 1.1.',
  'Turkish words: Harun Reşit Zafer, MIT.',
]
