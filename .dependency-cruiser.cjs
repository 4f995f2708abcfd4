/**
 * The walls that the compiler does not see: which packages a folder may use, cycles, features of the screen.
 * Which folder may import which is said twice, here and in the tsconfig references: there it stops the build,
 * here it is told in words.
 */
const pure = [
  'any-ascii',
  'fflate',
  'iconv-lite',
  'jschardet',
  'micromark',
  'micromark-extension-gfm',
  'micromark-util-decode-string',
  'parse5',
  'saxes',
  'tinyld',
]
const core = '^core/(model|text|language|segment|terms|align|diff|check|formats|workflow|corrections|redline|reimport)/'
const tests = ['\\.test\\.tsx?$']

/** `from` may import, of our own folders, only those in `to`. */
function wall(from, to) {
  return {
    name: `${from}-imports`,
    comment: `${from}/ imports only: ${[from, ...to].join(', ')}. See the table in ARCHITECTURE.md.`,
    severity: 'error',
    from: { path: `^${from}/`, pathNot: tests },
    to: {
      path: '^(core|contract|db|service|electron|cli|renderer|locales|samples|e2e|bench|scripts)/',
      pathNot: [from, ...to].map((folder) => `^${folder}/`),
    },
  }
}

/** `from` may use, of npm's packages and Node's own modules, only those in `packages`. */
function packagesOf(from, packages, mayUseNode) {
  return {
    name: `${from}-packages`,
    comment: `${from}/ uses only these packages: ${packages.join(', ') || 'none'}${mayUseNode ? ' and Node' : ''}.`,
    severity: 'error',
    from: { path: `^${from}/`, pathNot: tests },
    to: {
      dependencyTypesNot: ['local', 'type-only', ...(mayUseNode ? ['core'] : [])],
      pathNot: [`^(${OWN})/`, ...packages.map((name) => `node_modules/(@types/)?${name}/`)],
    },
  }
}
const OWN = 'core|contract|db|service|electron|cli|renderer|locales|samples'

/** Inside core also downwards only. */
const floors = [
  ['model'],
  ['text'],
  ['language'],
  ['segment', 'terms', 'memory'],
  ['align', 'diff', 'check'],
  ['formats', 'workflow', 'corrections', 'redline'],
  ['reimport'],
]
const downwards = floors.map((rooms, floor) => ({
  name: `core-downwards-${rooms.join('-')}`,
  comment:
    'Inside core: model ← text ← language ← segment · terms · memory ← align · diff · check ← formats · workflow · corrections · redline ← reimport.',
  severity: 'error',
  from: { path: `^core/(${rooms.join('|')})/`, pathNot: tests },
  to: {
    path: core,
    pathNot: `^core/(${floors
      .slice(0, floor + 1)
      .flat()
      .join('|')})/`,
  },
}))

/** Inside service downwards too; above the floors stand the nouns, each for itself, and above those the desk. */
const serviceFloors = ['context', 'base', 'models', 'workers', 'engine']
const serviceHouse = 'Inside service: context ← base ← models ← workers ← engine ← one folder a noun ← desk.ts.'
const serviceDownwards = serviceFloors.map((folder, floor) => ({
  name: `service-downwards-${folder}`,
  comment: serviceHouse,
  severity: 'error',
  from: { path: `^service/${folder}/`, pathNot: tests },
  to: { path: '^service/', pathNot: `^service/(${serviceFloors.slice(0, floor + 1).join('|')})/` },
}))

module.exports = {
  forbidden: [
    {
      name: 'no-cycles',
      comment: 'Two files that need each other are one file, or miss a third. To need only types is fine.',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'service-circles',
      comment: 'In service not even types go round: what two files need of each other is said in a third, below both.',
      severity: 'error',
      from: { path: '^service/' },
      to: { circular: true },
    },
    {
      name: 'service-noun-to-noun',
      comment: `A noun of the service imports no other noun; what they share lies in engine. ${serviceHouse}`,
      severity: 'error',
      from: { path: '^service/([^/]+)/', pathNot: [...tests, `^service/(${serviceFloors.join('|')}|testing)/`] },
      to: { path: '^service/', pathNot: ['^service/$1/', `^service/(${serviceFloors.join('|')})/`] },
    },
    {
      name: 'feature-to-feature',
      comment: 'A feature of the screen imports no other feature; what they share lies beside them.',
      severity: 'error',
      from: { path: '^renderer/features/([^/]+)/' },
      to: { path: '^renderer/features/([^/]+)/', pathNot: '^renderer/features/$1/' },
    },
    {
      name: 'acts-take-what-is-typed-first',
      comment:
        'A screen changes the open article by openArticle.act, the rest by actOnLibrary, and asks by bridge.ask.',
      severity: 'error',
      from: { path: '^renderer/', pathNot: [...tests, '^renderer/(bridge|main)\\.tsx?$', '^renderer/(article|desk)/'] },
      to: { path: '^renderer/store-port\\.ts$' },
    },
    {
      name: 'not-resolved',
      comment: 'No such file or package.',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true, pathNot: ['\\?', '\\.css$', '^@fontsource'] },
    },
    {
      name: 'no-tool-in-the-app',
      comment: 'What ships uses only packages listed under dependencies.',
      severity: 'error',
      from: { path: `^(${OWN})/`, pathNot: [...tests, '^samples/'] },
      to: {
        dependencyTypes: ['npm-dev'],
        dependencyTypesNot: ['type-only'],
        pathNot: ['node_modules/electron/', 'node_modules/@types/'],
      },
    },
    {
      name: 'pages-know-no-language',
      comment:
        'A check asks the pack of a language for what it knows, never for a file of one: core/language/language-pack.ts.',
      severity: 'error',
      from: { path: '^core/check/', pathNot: [...tests, '^core/check/names/'] },
      to: { path: '^core/language/[a-z]{2,3}/' },
    },
    ...downwards,
    ...serviceDownwards,
    wall('core/model', []),
    wall('core', []),
    wall('contract', ['core/model']),
    wall('db', ['core/model']),
    wall('service', ['core', 'contract', 'db']),
    wall('electron', ['service', 'contract', 'core/model', 'locales']),
    wall('cli', ['service', 'contract', 'core', 'locales']),
    wall('renderer', ['core', 'contract', 'locales']),
    wall('locales', []),
    wall('e2e', ['samples', 'locales']),
    packagesOf('core', pure, false),
    packagesOf('contract', ['valibot'], false),
    packagesOf('locales', [], false),
    packagesOf('db', ['better-sqlite3'], true),
    packagesOf('service', ['unpdf', 'valibot'], true),
    packagesOf('cli', ['i18next', 'valibot'], true),
    packagesOf('electron', ['electron', 'valibot'], true),
    packagesOf(
      'renderer',
      [
        '@fontsource-variable',
        '@tanstack/react-virtual',
        'i18next',
        'lucide-react',
        'prosemirror-[a-z]+',
        'react',
        'react-aria-components',
        'react-dom',
        'react-i18next',
      ],
      false,
    ),
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(out|dist|node_modules)/' },
    tsPreCompilationDeps: 'specify',
    tsConfig: { fileName: 'tsconfig.base.json' },
    enhancedResolveOptions: {
      extensions: ['.ts', '.tsx', '.js', '.mjs', '.cjs', '.json'],
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
    },
  },
}
