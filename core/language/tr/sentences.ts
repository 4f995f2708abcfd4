/** Turkish. */
import { type SentenceRules, words } from '../sentence-rules.ts'
import { usualSentences } from '../usual-sentences.ts'

export const sentences: SentenceRules = {
  ...usualSentences,
  tag: 'tr',
  abbreviations: {
    beforeName: words(
      'dr prof doç yrd alb gen org yzb bşk müh öğr sn hz st mr mrs bn cad sok mah bul apt bkz çev haz yay ing fr alm lat Av Bay öğr.gör yrd.doç uzm op avs müd gn.kur yb ütğm tğm bld cd blv ecz ist',
    ),
    beforeNumber: words('no s sf tel faks md m böl fık c oca şub mar nis haz tem ağu eyl eki kas ara sy blk d çiz tab'),
    afterNumber: words('dk sn sa yy km kg cm mm'),
    closing: words('vb vs vd v.b v.s'),
    inner: words('örn yak M.Ö M.S ör bs'),
    plain: words('A.Ş ltd şti inc co T.C A.B.D'),
  },
  ordinalStop: 'before-small',
  afterOrdinal: words('yüzyıl yüzyılda yüzyılın madde maddesi sınıf cumhurbaşkanı dünya lig ligi'),
  starters: words(
    'bu şu o bir ben sen biz siz onlar onun bunun ama ancak fakat ve veya ya da de çünkü eğer ne kim nerede nasıl neden niçin hangi her hiç bütün tüm bazı çok daha en şimdi bugün dün yarın sonra önce böyle öyle şöyle burada orada bunlar şunlar ise hem belki evet hayır artık gene yine oysa',
  ),
  reportingVerbs: words(
    'dedi dediler der diyor diyordu diyen diye diyerek dedim derdim demiş deyip demişti diyecek sordu söyledi bağırdı yanıtladı ekledi diyorlar',
  ),
  quotes: [
    ['“', '”'],
    ['‘', '’'],
    ['«', '»'],
    ['"', '"'],
  ],
  breaks: [
    ['Toplantı erken başladı.', 'Yirmi kişi geldi.'],
    ['Ekmek, süt vb. aldı.', 'Sonra eve döndü.'],
    ['Yol kapandı.', '2019 yılında yeniden açıldı.'],
    ['Babası geldi.', '- Hoş geldin baba!'],
  ],
  keeps: [
    'Prof. Dr. Kaya ve A. Demir 19. yüzyıl üzerine konuştu.',
    '“Geliyor musun?” diye sordu annesi.',
    'M.Ö. 300 yılında burada bir kent vardı.',
  ],
}
