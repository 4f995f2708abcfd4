/** Where in a library damage stands, in words for the window and the terminal. */
import { formatDay } from './dates.ts'
import type { InterfaceLanguage } from './languages.ts'

type Damage = {
  readonly kind: 'text' | 'edit' | 'log' | 'comment' | 'draft'
  readonly article: string | undefined
  readonly rowIndex: number | undefined
  readonly atMs: number | undefined
}

type Key = 'altered' | 'place' | 'placeInRow' | 'more' | `kind.${Damage['kind']}`
/** `say` finds words by their key under `common:store.damage`. */
type SayDamage = (key: Key, facts: Readonly<Record<string, unknown>>) => string

/** More than these would fill the window. */
const mostNamed = 4

function placeWords({ kind, article, rowIndex, atMs }: Damage, language: InterfaceLanguage, say: SayDamage): string {
  const what = say(`kind.${kind}`, {})
  const where = article === undefined ? what : say('place', { article, what })
  const inRow =
    article === undefined || rowIndex === undefined ? where : say('placeInRow', { article, what, row: rowIndex + 1 })
  return atMs === undefined ? inRow : `${inRow} (${formatDay(atMs, language)})`
}

/** One sentence that names the first of the places; empty where none is known. */
export function damageWords(places: readonly Damage[], language: InterfaceLanguage, say: SayDamage): string {
  if (places.length === 0) return ''
  const named = places.slice(0, mostNamed).map((place) => placeWords(place, language, say))
  const more = places.length > mostNamed ? [say('more', { count: places.length - mostNamed })] : []
  return say('altered', { count: places.length, places: [...named, ...more].join('; ') })
}
