/** The YAML or TOML head some sites put before a Markdown article. It is settings, not text. */

const fences = /^(---|\+\+\+)[ \t]*(\r\n|\n|\r)([\s\S]*?)(?<=[\n\r])(?:\1|\.\.\.)[ \t]*(?:\r\n|\n|\r|$)/
/** `title: Rain`, `title = "Rain"`, `"title": …` */
const setting = /^(?:[\p{L}_][\p{L}\p{N}_ .-]*|"[^"]+"|'[^']+')(?::(?:\s|$)|\s?=\s)/u
/** What else stands among settings: comments, list items, indented and blank lines, brackets. */
const amongSettings = /^(?:#|-\s|\[|\s|[}\]]|$)/

/** Length of the front matter with its fences, in UTF-16 units; 0 if there is none. A rule `---` above mere text is none. */
export function frontMatterLength(text: string): number {
  const found = fences.exec(text)
  if (found === null) return 0
  const lines = (found[3] ?? '').split(/\r\n|\n|\r/)
  const holdsSettings =
    lines.some((line) => setting.test(line)) && lines.every((line) => setting.test(line) || amongSettings.test(line))
  return holdsSettings ? found[0].length : 0
}
