/** Translation memories nobody's program wrote: each would exhaust or mislead a reader that trusts it. */

export type HostileMemory = {
  readonly name: string
  /** The rule it is refused by; undefined: its sound units are let in. */
  readonly rule: string | undefined
  /** The bytes, with about `count` of what makes them hostile. */
  readonly bytes: (count: number) => Uint8Array
}

const unit = '<tu><tuv xml:lang="ru"><seg>Дождь идёт.</seg></tuv><tuv xml:lang="en"><seg>It rains.</seg></tuv></tu>'
const memoryOf = (inside: string, prologue = '') =>
  `${prologue}<tmx version="1.4"><header srclang="ru"/><body>${unit}${inside}${unit}</body></tmx>`

const made = (name: string, rule: string | undefined, text: (count: number) => string): HostileMemory => ({
  name,
  rule,
  bytes: (count) => new TextEncoder().encode(text(count)),
})

function laughs(): string {
  const entities = Array.from({ length: 9 }, (_, level) => `<!ENTITY l${level + 1} "${`&l${level};`.repeat(10)}">`)
  return `<!DOCTYPE tmx [<!ENTITY l0 "ha">${entities.join('')}]>`
}

const seg = (inside: string) =>
  `<tu><tuv xml:lang="ru"><seg>${inside}</seg></tuv><tuv xml:lang="en"><seg>It rains.</seg></tuv></tu>`

export const hostileMemories: readonly HostileMemory[] = [
  made('laughs.tmx', 'entities', () => memoryOf(seg('&l9;'), laughs())),
  made('outside.tmx', 'entities', () =>
    memoryOf(seg('&x;'), '<!DOCTYPE tmx [<!ENTITY x SYSTEM "file:///etc/passwd">]>'),
  ),
  made('undeclared.tmx', 'not-well-formed', () =>
    memoryOf(seg('&x;'), '<!DOCTYPE tmx SYSTEM "http://localhost/x.dtd">'),
  ),
  made('deep.tmx', 'too-deep', (count) => memoryOf(seg(`${'<sub>'.repeat(count)}${'</sub>'.repeat(count)}`))),
  made('deep-header.tmx', 'too-deep', (count) => `<tmx>${'<header>'.repeat(count)}`),
  made('endless-attribute.tmx', 'too-much', (count) => memoryOf(`<tu tuid="${'a'.repeat(40 * count)}`)),
  made('many-attributes.tmx', 'too-much', (count) => {
    return memoryOf(`<tu ${Array.from({ length: count }, (_, n) => `a${n}="rain and rain and rain"`).join(' ')}/>`)
  }),
  made('endless-comment.tmx', 'too-much', (count) => memoryOf(`<!-- ${'- '.repeat(20 * count)}`)),
  made('endless-name.tmx', 'too-much', (count) => memoryOf(`<${'a'.repeat(40 * count)}`)),
  made('endless-text.tmx', 'too-much', (count) => memoryOf(seg('rain and '.repeat(5 * count)))),
  made('endless-between.tmx', 'too-much', (count) => memoryOf('rain and '.repeat(5 * count))),
  made('many-codes.tmx', undefined, (count) => memoryOf(seg('<ph/>'.repeat(count)))),
  made('many-texts.tmx', undefined, (count) => {
    return memoryOf(`<tu>${'<tuv xml:lang="a"><seg>b</seg></tuv>'.repeat(count / 4)}</tu>`)
  }),
  made('many-languages.tmx', undefined, (count) => {
    const tag = (n: number) => `qa-x${n.toString(36).padStart(6, '0')}`
    const text = (n: number) => `<tuv xml:lang="${tag(n)}"><seg>Rain ${n}</seg></tuv>`
    return memoryOf(Array.from({ length: count }, (_, n) => `<tu>${text(2 * n)}${text(2 * n + 1)}</tu>`).join(''))
  }),
  made('same-text.tmx', undefined, (count) => memoryOf(unit.repeat(count))),
  made('never-closed.tmx', 'not-well-formed', (count) => `<tmx><body>${unit.repeat(count / 4)}`),
  made('two-roots.tmx', 'not-well-formed', () => `${memoryOf('')}${memoryOf('')}`),
  made('nul.tmx', 'nul', () => memoryOf(seg('a\u0000b'))),
  made('lying-declaration.tmx', 'encoding', () => memoryOf('', '<?xml version="1.0" encoding="utf-7"?>')),
  {
    name: 'lying-encoding.tmx',
    rule: 'encoding',
    bytes: () => {
      const [before = '', behind = ''] = memoryOf(seg('Rain | rain')).split('|')
      return new Uint8Array(Buffer.concat([Buffer.from(before), Buffer.from([0xc3, 0x28]), Buffer.from(behind)]))
    },
  },
  {
    name: 'half-pair.tmx',
    rule: 'encoding',
    bytes: () => Uint8Array.from(Buffer.from(`\ufeff${memoryOf(seg('a\ud83db'))}`, 'utf16le')),
  },
]
