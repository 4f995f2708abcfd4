/** English. */
import { type SentenceRules, words } from '../sentence-rules.ts'
import { usualSentences } from '../usual-sentences.ts'

export const sentences: SentenceRules = {
  ...usualSentences,
  tag: 'en',
  abbreviations: {
    beforeName: words(
      'mr mrs ms messrs mses dr prof st ste mt ft fr rev hon gen lt col maj capt cmdr adm sgt cpl pvt brig gov sen rep pres supt insp det hr msgr mme mlle dir assoc asst v reps sens ald atty attys surg pfc comdr ens drs profs supts cllr amb const ptr bp abp secy cllrs lieut brs frs esqs rt mlles mmes cdr wm',
    ),
    beforeNumber: words(
      'no nos p pp par para sec secs art arts fig figs ch chap chs vol vols ed eds cl col eq ext tel fax nr rs usc U.S.C r.s cf sect rev app op ser pt bk ll pg pgs apt stat vers fol apps paras amend suppl et.al al',
    ),
    afterNumber: words(
      'a.m A.M p.m P.M min mins hr hrs sec lb lbs oz ft yd yds mi mph sq cu gal kg km cm mm ml tbsp tsp tbs qt qts gals cc pct B.C B.C.E C.E rpm secs wk wks yr yrs mos',
    ),
    closing: words('etc'),
    inner: words('e.g i.e viz ca approx aka a.k.a incl esp cf w.r.t c.f q.v et.seq i.c n.b a.s.a.p'),
    plain: words(
      'inc ltd co corp llc plc bros jr sr esq Ph.D M.D B.A M.A U.S U.S.A U.K E.U U.N D.C B.C A.D ave blvd rd Mon Tue Tues Wed Thu Thur Thurs Fri Sat Sun Calif Ind Mass Penn Conn Fla Ill Ariz Tex Wash Tenn vs Jan Feb Mar Apr Jun Jul Aug Sep Sept Oct Nov Dec st med dept univ assn bldg misc orig est P.O hosp inst mfg ctr ste intl natl ltda pty J.D R.N L.L.C D.D.S Ph.Ds M.P M.Ps A.K.A Ala Ark Colo Del Ga Kan Ky Md Mo Mont Neb Nev Okla Ont Ore Que R.I Va Vt Wis Wyo N.Y N.J N.C S.C N.Z N.H N.M N.D S.D W.Va P.R L.A',
    ),
  },
  starters: words(
    'a an the this that these those it its he she they we you his her their our my your there here what who whom whose which why when where how if but and or so yet nor for in on at by to from as with after before while since until although though because once then thus hence however moreover meanwhile nevertheless therefore also all some many most few both each every no not none one another other such is are was were do does did have has had can could will would shall should may might must let please yes now just only even still more despite during under over between among according finally first second i nobody everyone everybody someone somebody anyone anybody anything everything nothing something neither either today tomorrow yesterday perhaps maybe sometimes often usually later soon never always again next last instead otherwise indeed besides several three two four five outside inside',
  ),
  alwaysCapital: ['i', "i'm", 'i’m', "i've", 'i’ve', "i'll", 'i’ll', "i'd", 'i’d'],
  reportingVerbs: words(
    'said says say asked asks replied answered added told explained noted stated stressed shouted yelled cried whispered exclaimed continued wrote thought insisted declared announced remarked observed warned concluded recalled admitted argued claimed called murmured muttered screamed',
  ),
  timeWords: words(
    'in on at by from to since until till before after about around circa early late mid the a of and spring summer autumn fall winter january february march april may june july august september october november december',
  ),
  afterTime: words(
    'monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs fri sat sun january february march april june july august september october november december est edt et cst cdt ct mst mdt mt pst pdt pt gmt utc bst cet cest ist jst',
  ),
  labelled: words('point vertex angle line segment plane vitamin hepatitis class category'),
  quotes: [
    ['“', '”'],
    ['‘', '’'],
    ['"', '"'],
    ['«', '»'],
  ],
  breaks: [
    ['The vote was close.', 'Nobody left the hall.'],
    ['Is it ready?', 'Not yet.'],
    ['He moved to the U.S.', 'His brother stayed.'],
    ['She met Dr. Weber at 9 a.m.', 'They talked for an hour.'],
    ['“We are done!”', 'The speaker sat down.'],
    ['1) Open the file', '2) Read it', '3) Close it'],
    ['They grow apples, pears, etc.', 'Everything is sold in town.'],
    ['The bridge was closed in May.[4]', 'It opened again in June.'],
    ['This concerns the norms of the Constitution.', 'that the members voted for.'],
    ['The court read Lowe et al.', 'Nobody answered.'],
    ['The town fell in 44 B.C.', 'Doctors wrote about it.'],
    ['The rule holds.[2]', 'It has no exceptions. [3]', 'Ask the clerk.'],
    ['The line ends at point A.', 'Engineers moved it.'],
    ['Her page is anna.stone.io.', 'She wrote it alone.'],
    ['It shut in Sept.', 'Everyone had left.'],
  ],
  keeps: [
    'Mr. Brown met Gen. Adams and Mrs. J. K. Lowe on Main St. yesterday.',
    'The rate rose by 3.5 percent, i.e. more than in Jan. 2019.',
    '“Will you come?” asked the girl.',
    'Write to anna.stone@example.org or see www.example.org/help.html for more.',
    'See Art. 5, p. 12 and Fig. 3 of the report.',
    'He waited ... and then went home.',
    'The firm (est. 1920 in Ohio) sold tools.',
    'The hall opens at 10 a.m. Monday and at 3 p.m. EST on Friday.',
    'She studied at the School of Com. & Adm. in Leeds.',
    'In 44 B.C. Rome had no fire brigade.',
    'Jean-P. Lowe and Col.-Gen. Brown read pg. 5 and fig. B2.',
    'Add 2 tbsp. of oil to the pan.',
    'The court cited 42 U.S.C. § 12 and left Apt. 5 to a boy 5 yrs. old.',
  ],
}
