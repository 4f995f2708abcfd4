/**
 * How a name in Latin letters may be written in Cyrillic ones: the practical transcription from English (Giljarevskij and
 * Starostin, 1985), with the readings of names from elsewhere beside it.
 */

/** The usual way first; each further one is less usual. `-` for a letter that is not written. */
const readings: Readonly<Record<string, string>> = {
  a: 'а э ей',
  b: 'б',
  c: 'к с',
  d: 'д',
  e: 'е э и',
  f: 'ф',
  g: 'г дж',
  h: 'х -',
  i: 'и ай',
  j: 'дж ж й х',
  k: 'к',
  l: 'л ль',
  m: 'м',
  n: 'н нь',
  o: 'о оу',
  p: 'п',
  q: 'к',
  r: 'р',
  s: 'с з',
  t: 'т',
  u: 'у а ю',
  v: 'в',
  w: 'у в',
  x: 'кс',
  y: 'и й ай',
  z: 'з ц с',
  ai: 'ай эй ей',
  ay: 'ей эй ай',
  au: 'ау о',
  aw: 'о оу',
  ea: 'и еа э ей',
  ee: 'и',
  ei: 'ей ай эй и',
  ey: 'и ей эй',
  eu: 'ью еу',
  ew: 'ью у',
  ia: 'ия иа',
  ie: 'и ие ай',
  io: 'ио',
  oa: 'оа оу',
  oe: 'оэ оу',
  oi: 'ой уа',
  oo: 'у',
  ou: 'у ау оу',
  ow: 'оу ау ов',
  oy: 'ой',
  ue: 'ю ью уэ',
  ya: 'я',
  yo: 'йо ё',
  yu: 'ю',
  ye: 'е',
  ch: 'ч к ш',
  ck: 'к',
  gh: 'г -',
  kh: 'х',
  kn: 'н кн',
  ph: 'ф',
  qu: 'кв к',
  sh: 'ш',
  tch: 'тч',
  th: 'т',
  ts: 'ц',
  tz: 'ц',
  wh: 'у',
  wr: 'р',
  wa: 'уо уа ва',
  dj: 'дж',
  wo: 'уо во',
  zh: 'ж',
  ll: 'лл л ль',
}

/** Another usual reading than that of the letters alone, by the letters around. */
const inPlace: readonly (readonly [before: RegExp, letters: string, after: RegExp, reading: string])[] = [
  [/^$/, 'e', /^/, 'э е'],
  [/[aou]$/, 'e', /^/, 'э е'],
  [/./, 'e', /^s?$/, '- е э'],
  [/[^aeiou]$/, 'y', /^$/, 'и'],
  [/./, 'ey', /^$/, 'и ей'],
  [/^/, 'c', /^[eiy]/, 'с'],
  [/^/, 'a', /^[^aeiouyr]e$/, 'ей а'],
  [/^/, 'i', /^[^aeiouyr]e$/, 'ай и'],
  [/^/, 'ay', /^[aou]/, 'ай'],
  [/./, 'ia', /^$/, 'ия'],
  [/^/, 'ia', /^./, 'иа'],
  [/^/, 'a', /^[^aeiouyr]ers?$/, 'ей а'],
]

/** Letters that are read in many ways. */
const doubtful = /[wx]|th|gh|qu|au|ou|ow|ea|oe|eu|ue|ui|ei|ai|[aeiou]{3}|u[^aeiour][^aeiou]|[aeiou][^aeiou]er$|e$/

/** A longer name has too many readings. */
const mostReadings = 300

export type Reading = { readonly written: string; readonly oddness: number }

/** What the name, in lower case, may be written like, the usual readings first. Empty for letters with marks. */
export function readingsOf(latin: string): readonly Reading[] {
  if (!/^[a-z]{3,20}$/.test(latin)) return []
  let found: readonly (Reading & { readonly at: number })[] = [{ written: '', oddness: 0, at: 0 }]
  while (found.some(({ at }) => at < latin.length)) {
    const grown = found.flatMap((one) => (one.at < latin.length ? goOn(one, latin) : [one]))
    found = grown.sort((a, b) => a.oddness - b.oddness).slice(0, mostReadings)
  }
  return found
}

/** What it is written like where its letters leave little doubt: "Mondragon", but not "Baker". */
export function plainReading(latin: string): string | undefined {
  return doubtful.test(latin) ? undefined : readingsOf(latin)[0]?.written
}

function goOn<From extends Reading & { readonly at: number }>(
  { written, oddness, at }: From,
  latin: string,
): readonly (Reading & { readonly at: number })[] {
  const rest = latin.slice(at)
  const size =
    [3, 2, 1].find((letters) => rest.length >= letters && Object.hasOwn(readings, rest.slice(0, letters))) ?? 1
  const letters = rest.slice(0, size)
  const told = inPlace.find(
    ([before, own, after]) => own === letters && before.test(latin.slice(0, at)) && after.test(rest.slice(size)),
  )
  const ways = (told?.[3] ?? readings[letters] ?? letters).split(' ')
  const single = doubled(latin, at) ? ['-'] : []
  return [...ways, ...single].map((way, rank) => ({
    written: written + (way === '-' ? '' : way),
    oddness: oddness + rank,
    at: at + size,
  }))
}

/** The second of two letters, which hands leave out. */
function doubled(latin: string, at: number): boolean {
  return at > 0 && latin[at] === latin[at - 1] && !/[aeiou]/.test(latin[at] ?? '')
}
