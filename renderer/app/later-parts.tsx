/**
 * What nobody sees before the list of articles stands: each a file of its own, so that the start need not read it.
 * They are fetched soon after the start, so that nobody waits for them later either.
 */
import { type ComponentType, type FunctionComponent, lazy, useState } from 'react'

/** A part as a component, and how to fetch it beforehand. */
type Later<Props> = FunctionComponent<Props> & { readonly fetch: () => Promise<unknown> }

/**
 * Drawn at once where it is there already. React's own `lazy` always draws nothing first, and letters typed right behind
 * the key of a dialog then went into the text.
 */
function later<Props extends object>(read: () => Promise<ComponentType<Props>>): Later<Props> {
  let there: ComponentType<Props> | undefined
  const fetch = async (): Promise<ComponentType<Props>> => {
    there ??= await read()
    return there
  }
  const Awaited = lazy(async () => ({ default: await fetch() }))
  function Part(props: Props) {
    // One for as long as it is drawn: another would begin anew.
    const [Drawn] = useState((): ComponentType<Props> => there ?? Awaited)
    return <Drawn {...props} />
  }
  return Object.assign(Part, { fetch })
}

export const ArticlePlace = later(async () => (await import('./article-place.tsx')).ArticlePlace)
export const ReportsScreen = later(async () => (await import('../features/reports/reports-screen.tsx')).ReportsScreen)
export const SettingsPlace = later(async () => (await import('./settings-place.tsx')).SettingsPlace)
export const DetailsPanel = later(async () => (await import('../features/details/details-panel.tsx')).DetailsPanel)
export const BinDialog = later(async () => (await import('../features/bin/bin-dialog.tsx')).BinDialog)
export const ImportDialog = later(async () => (await import('../features/import/import-dialog.tsx')).ImportDialog)
export const ArrivalQuestion = later(
  async () => (await import('../features/reimport/arrival-question.tsx')).ArrivalQuestion,
)
export const AboutDialog = later(async () => (await import('./about-dialog.tsx')).AboutDialog)
export const FindEverywhere = later(async () => (await import('../features/find/find-everywhere.tsx')).FindEverywhere)
export const Palette = later(async () => (await import('../features/palette/palette.tsx')).Palette)
export const ShortcutSheet = later(async () => (await import('../features/shortcuts/shortcut-sheet.tsx')).ShortcutSheet)

const parts = [
  ArticlePlace,
  ReportsScreen,
  SettingsPlace,
  DetailsPanel,
  BinDialog,
  ImportDialog,
  ArrivalQuestion,
  AboutDialog,
  FindEverywhere,
  Palette,
  ShortcutSheet,
]

/** The first second belongs to the list. */
const firstMs = 1_000

/** Fetches the rest of the window once the start is over; returns how to call that off. */
export function fetchLaterParts(): () => void {
  const timer = setTimeout(() => {
    for (const part of parts) void part.fetch()
  }, firstMs)
  return () => clearTimeout(timer)
}
