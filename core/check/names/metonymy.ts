/** Names that stand for one another in any language: a state, its capital, the seat of its power, the union it leaves. */
import { englishNamesOf } from './name-table.ts'

const circles = [
  'Britain UK U.K. England English London Westminster EU E.U. European Europe Brussels Brexit Remainers Leavers',
  'America American USA US U.S. Washington',
  'Russia Russian Soviet Moscow Kremlin',
  'China Chinese Beijing',
  'Kazakhstan Kazakh Astana',
  'Ukraine Ukrainian Kyiv Kiev',
  'Germany German Berlin',
  'France French Paris',
  'Italy Italian Rome',
  'Spain Spanish Madrid',
  'Greece Greek Athens',
  'Poland Polish Warsaw',
  'Turkey Turkish Ankara',
  'Iran Iranian Tehran',
  'Israel Israeli Jerusalem',
  'Syria Syrian Damascus',
  'Japan Japanese Tokyo',
  'India Indian Delhi',
  'Korea Korean Seoul Pyongyang',
  'Netherlands Dutch Holland Hague',
].map((line) => new Set(line.toLowerCase().split(' ')))

/** True if the two words, in lower case and either alphabet, are said of one state: "Athens" for Greece, "Brexit" for the EU. */
export function maySpeakOfOne(one: string, other: string): boolean {
  const [own, theirs] = [calledIn(one), calledIn(other)]
  return circles.some((circle) => own.some((name) => circle.has(name)) && theirs.some((name) => circle.has(name)))
}

function calledIn(lower: string): readonly string[] {
  if (/^\p{Script=Latin}/u.test(lower)) return [lower.replace(/['’]s$/, '')]
  return englishNamesOf(lower).map((name) => name.toLowerCase())
}
