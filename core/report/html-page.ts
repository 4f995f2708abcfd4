/** A page that asks nothing of the net and runs nothing: only its own style, known by its hash, is let in. */

const escapes: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

/** Text as text, whatever it holds. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/gu, (sign) => escapes[sign] ?? sign)
}

export type HtmlPage = {
  /** Of the interface. */
  readonly language: string
  readonly title: string
  /** A line below the title. */
  readonly subtitle: string
  readonly style: string
  /** SHA-256 of the style, in base64. */
  readonly styleHash: string
  /** HTML, in which all text is escaped already. */
  readonly body: string
}

/** Title and subtitle are escaped here. */
export function htmlPage({ language, title, subtitle, style, styleHash, body }: HtmlPage): string {
  const policy = `default-src 'none'; style-src 'sha256-${styleHash}'; base-uri 'none'; form-action 'none'`
  return `<!doctype html>
<html lang="${escapeHtml(language)}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width">
<title>${escapeHtml(title)}</title>
<style>${style}</style>
</head>
<body>
<header><h1>${escapeHtml(title)}</h1><p>${escapeHtml(subtitle)}</p></header>
<main>
${body}
</main>
</body>
</html>
`
}
