/** The look of a redline on the screen, light and dark, and on paper. */

const screen = `
:root { color-scheme: light dark; --ink: #1b1f24; --paper: #fff; --quiet: #5b6470; --line: #d9dbd7; --added: #0b4f96; --added-paper: #e6f0fb; --removed: #8a3f00; --removed-paper: #fdeede }
@media (prefers-color-scheme: dark) { :root { --ink: #e6e8eb; --paper: #16181d; --quiet: #a3abb6; --line: #333842; --added: #8ec5ff; --added-paper: #16283b; --removed: #ffb46b; --removed-paper: #3a2814 } }
body { margin: 2.5rem auto; max-width: 58rem; padding: 0 1.25rem; font: 1.0625rem/1.65 Georgia, "Noto Serif", "Liberation Serif", serif; color: var(--ink); background: var(--paper) }
header, main > p, .legend, aside, .all h2 { font: 0.875rem/1.5 system-ui, "Noto Sans", "Liberation Sans", sans-serif }
h1 { margin: 0; font: inherit; font-weight: 600; overflow-wrap: anywhere }
header p, main > p { margin: 0; color: var(--quiet) }
.legend { margin: 1rem 0 2.25rem; padding: 0.75rem 0; border-block: 1px solid var(--line) }
.legend ul { margin: 0; padding: 0; list-style: none }
article, .all { max-width: 40rem }
article.margin { max-width: none }
.margin > .words, .margin > ul { max-width: 40rem }
.words { margin: 0 0 1rem; white-space: pre-wrap; overflow-wrap: break-word }
h2.words { margin: 0 0 1.25rem; font-size: 1.75rem; line-height: 1.25; text-wrap: balance }
h3.words { margin: 1.75rem 0 0.75rem; font-size: 1.1875rem; line-height: 1.35 }
blockquote.words { padding-inline-start: 1rem; border-inline-start: 3px solid var(--line) }
.cell { margin-block-end: 0.25rem; padding-inline-start: 0.75rem; border-inline-start: 1px solid var(--line) }
li > .words, li .noted > .words { margin-block-end: 0.4rem }
article a { color: inherit; text-decoration: underline; text-decoration-color: var(--quiet); text-underline-offset: 0.18em }
ins, del { border-radius: 2px; -webkit-box-decoration-break: clone; box-decoration-break: clone; text-decoration-thickness: from-font }
ins { color: var(--added); background: var(--added-paper); text-decoration-line: underline; text-underline-offset: 0.18em }
del { color: var(--removed); background: var(--removed-paper); text-decoration-line: line-through }
.by0 { text-decoration-style: solid } .by1 { text-decoration-style: double } .by2 { text-decoration-style: dashed } .by3 { text-decoration-style: dotted } .by4 { text-decoration-style: wavy }
.restyled { border-block-end: 1px dotted var(--quiet) }
.sign::before { content: attr(data-sign); opacity: 0.75 }
.point { font: 600 0.6875em/1 system-ui, "Liberation Sans", sans-serif; vertical-align: super; text-decoration: none; color: var(--quiet) }
.point::before { content: attr(data-number) }
aside { margin: 0 0 0.75rem; padding-inline-start: 0.75rem; border-inline-start: 2px solid var(--line); font-size: 0.8125rem; overflow-wrap: anywhere }
aside p { margin: 0 0 0.25rem; white-space: pre-line }
aside b { display: block; font-weight: 600 }
aside a { color: inherit }
.head { color: var(--quiet) }
.all h2 { margin: 2.5rem 0 0.75rem; font-weight: 600 }
.noted { margin-block-end: 1rem }
.noted > .words { margin-block-end: 0.5rem }
@media (min-width: 56rem) { .noted { display: grid; grid-template-columns: minmax(0, 40rem) minmax(0, 15rem); column-gap: 2rem; align-items: start } li .noted { grid-template-columns: minmax(0, 37.5rem) minmax(0, 15rem) } }
`

/** A text column beside its margin, where there is one; no heading alone at the foot of a sheet, no line alone at its head. */
const paper = `@media print { :root { color-scheme: light; --ink: #000; --paper: #fff; --quiet: #444; --line: #bbb; --added: #0b4f96; --added-paper: #eef4fb; --removed: #8a3f00; --removed-paper: #fdf3e8 }
body { margin: 0; padding: 0; max-width: none; font-size: 11pt; line-height: 1.5; -webkit-print-color-adjust: exact; print-color-adjust: exact }
header, main > p, .legend, .all h2 { font-size: 9pt }
.legend { margin: 4mm 0 7mm; padding: 2mm 0 }
article, .all { max-width: none }
.margin > .words, .margin > ul { max-width: 118mm }
.noted { display: grid; grid-template-columns: 118mm minmax(0, 1fr); column-gap: 5mm; align-items: start }
li .noted { grid-template-columns: 107mm minmax(0, 1fr) }
aside { font-size: 8pt; line-height: 1.35; break-inside: avoid }
.words { orphans: 3; widows: 3 }
h2.words { font-size: 18pt } h3.words { font-size: 12.5pt }
h2.words, h3.words { break-after: avoid; break-inside: avoid }
}`

/** Blue and orange, never red and green; an underline and a strike say the same without colour, and each person has a line of their own. */
export const redlineStyle: string = screen + paper
