/** What hostile code in the page could send to the store or ask of the shell. Each says how it must end. */

export type CallAttack = {
  readonly name: string
  readonly message: unknown
  readonly failure: { readonly kind: string }
}

const call = (name: unknown, args: unknown) => ({ kind: 'call', id: 1, name, arguments: args })
const unknown = { kind: 'unknown-command' }
const badArguments = { kind: 'bad-arguments' }

/** Calls that must fail with the given kind, and leave the store answering. */
export const callAttacks: readonly CallAttack[] = [
  { name: 'a command nobody offers', message: call('article.delete', {}), failure: unknown },
  { name: 'an inherited name', message: call('constructor', {}), failure: unknown },
  { name: 'the prototype as a command', message: call('__proto__', {}), failure: unknown },
  { name: 'a number as a command', message: call(5, {}), failure: unknown },
  { name: 'no command', message: call(undefined, {}), failure: unknown },
  { name: 'a path as an article', message: call('article.open', { article: '/etc/passwd' }), failure: badArguments },
  { name: 'SQL as an article', message: call('article.open', { article: "' OR 1=1 --" }), failure: badArguments },
  {
    name: 'arguments nobody asked for',
    message: call('article.list', { library: '/etc/passwd' }),
    failure: badArguments,
  },
  { name: 'no arguments', message: call('article.list', undefined), failure: badArguments },
  { name: 'a list as arguments', message: call('article.list', [1]), failure: badArguments },
  {
    name: 'a key that pollutes the prototype',
    message: call('settings.change', JSON.parse('{"__proto__":{"fourEyes":false},"constructor":{"x":1}}')),
    failure: badArguments,
  },
  {
    name: 'a page of a million rows',
    message: call('article.rows', { article: aUuid(), start: 0, count: 1e6 }),
    failure: badArguments,
  },
  {
    name: 'a page before the first',
    message: call('article.rows', { article: aUuid(), start: -1, count: 1 }),
    failure: badArguments,
  },
  {
    name: 'half a row',
    message: call('article.rows', { article: aUuid(), start: 0.5, count: 1 }),
    failure: badArguments,
  },
  {
    name: 'a search as long as a book',
    message: call('library.search', { text: 'x'.repeat(1_000_000), limit: 1 }),
    failure: badArguments,
  },
  {
    name: 'a segment of three million characters',
    message: call('segment.edit', { segment: aUuid(), basedOn: null, text: 'x'.repeat(3_000_000) }),
    failure: badArguments,
  },
  {
    // A byte more may pass, so that the file is refused by name.
    name: 'a file over the limit',
    message: call('file.inspect', { name: 'large.txt', bytes: new Uint8Array(64 * 1024 * 1024 + 2) }),
    failure: badArguments,
  },
  {
    name: 'a file that is only a path',
    message: call('file.inspect', { name: 'a.txt', path: '/etc/passwd' }),
    failure: badArguments,
  },
  { name: 'a nameless person', message: call('person.add', { name: '   ', role: 'editor' }), failure: badArguments },
  { name: 'a role nobody has', message: call('person.add', { name: 'X', role: 'owner' }), failure: badArguments },
]

/** Messages that are no calls at all: nothing answers, and the store goes on. */
export const nonsense: readonly unknown[] = [
  null,
  undefined,
  0,
  'call',
  [],
  {},
  { kind: 'call' },
  { kind: '__proto__' },
  { kind: 'cancel' },
]

function aUuid(): string {
  return '0190a1b2-0000-7000-8000-000000000000'
}
