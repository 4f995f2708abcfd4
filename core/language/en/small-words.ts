/** English small words. */
import { setOf, type WordList } from '../word-list.ts'

const articlesAndPrepositions = `a an the of in on at to for with by from into onto upon over under above below between among
  through during within without about against across along around behind before after since until till near off out up down per via
  towards toward throughout despite beyond beside besides inside outside as than like unlike amid`
const pronouns = `i you he she it we they me him her us them my your his its our their this that these those who whom whose which what
  mine yours hers ours theirs myself yourself himself herself itself ourselves themselves each every some any no all both either neither
  such another other others one ones`
const conjunctions =
  'and or but nor so yet if because although though while when where why how whether unless whereas once that not'
const auxiliaries = `is are was were am be been being has have had having do does did will would shall should can could may might must
  isn't aren't wasn't weren't hasn't haven't hadn't don't doesn't didn't won't wouldn't shan't shouldn't can't cannot couldn't mustn't`

export const english: WordList = {
  functionWords: setOf(
    `${articlesAndPrepositions} ${pronouns} ${conjunctions} ${auxiliaries} there here also only very more most just`,
  ),
  linkingWords: setOf(`${articlesAndPrepositions} and or`),
  joiningWords: setOf('and or nor but than when while where rather versus vs what whatever'),
  finiteVerbs:
    setOf(`is are was were am has have had does did do will would shall should can could may might must isn't aren't wasn't
    weren't hasn't haven't hadn't don't doesn't didn't won't wouldn't shouldn't can't cannot couldn't it's that's there's he's she's i'm
    we're they're you're i've we've they've i'll we'll they'll said says told made took became went came gave got found began held saw
    knew thought felt left kept led won lost met put set let`),
  openers:
    setOf(`the this that these those it he she we they i you there here in on at for from with by to as of a an but and so if when
    while after before since although though because however therefore moreover furthermore meanwhile nevertheless nonetheless according
    also then thus yet now today what who where why how which whatever whoever whenever maybe perhaps its his her their our my your some
    many most all both each every any another other such no not nobody nothing none one two three only even still just once during under
    over between among through despite unlike like about against until unless whether instead indeed finally first second last later
    recently currently unfortunately fortunately additionally consequently besides let please it's that's there's he's she's we're
    they're i'm you're i've we've i'd he'd what's don't`),
  adverbs:
    setOf(`however moreover furthermore therefore nevertheless nonetheless meanwhile additionally consequently besides
    unfortunately fortunately finally indeed instead otherwise thus hence overall`),
  neverLast:
    setOf(`a an the of and or but nor if because although whereas unless whether than as its their our your my the into onto upon
    from with for at by to between among during towards toward via per every is are was were am has have had will would shall should could
    may might must cannot which whose who very such so both either neither be been being that`),
  alwaysLeading: setOf('the an their our whose every and or nor'),
  abbreviations:
    setOf(`mr mrs ms dr prof st no vs etc e.g i.e cf al jr sr inc ltd co corp gen col lt sgt capt rev hon gov sen rep fig vol
    pp p ed eds est approx ca dept univ assn bros jan feb mar apr jun jul aug sep sept oct nov dec mon tue wed thu fri sat sun a.m p.m u.s
    u.k u.n d.c ph.d b.c a.d art sec para incl max min avg tel ext`),
  reportingVerbs:
    setOf(`said says say told added adds stated noted stressed explained asked replied answered wrote writes announced
    declared insisted warned claimed argued recalled remarked observed emphasised emphasized continued concluded commented reported admitted
    confirmed tweeted joked exclaimed predicted promised urged suggested agreed thinks believes reads`),
  doubles: setOf('had that very so no ha bye really far many much long more well now never is'),
}
