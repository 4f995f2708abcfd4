/**
 * What nobody sees before the list of articles stands: each a file of its own, so that the start need not read it.
 * They are fetched soon after the start, so that nobody waits for them later either.
 */
import { lazy } from 'react'

const parts = {
  article: () => import('./article-place.tsx'),
  reports: () => import('../features/reports/reports-screen.tsx'),
  settings: () => import('./settings-place.tsx'),
  details: () => import('../features/details/details-panel.tsx'),
  bin: () => import('../features/bin/bin-dialog.tsx'),
  importing: () => import('../features/import/import-dialog.tsx'),
  arrival: () => import('../features/reimport/arrival-question.tsx'),
  about: () => import('./about-dialog.tsx'),
  finding: () => import('../features/find/find-everywhere.tsx'),
  palette: () => import('../features/palette/palette.tsx'),
  shortcuts: () => import('../features/shortcuts/shortcut-sheet.tsx'),
} as const

export const ArticlePlace = lazy(async () => ({ default: (await parts.article()).ArticlePlace }))
export const ReportsScreen = lazy(async () => ({ default: (await parts.reports()).ReportsScreen }))
export const SettingsPlace = lazy(async () => ({ default: (await parts.settings()).SettingsPlace }))
export const DetailsPanel = lazy(async () => ({ default: (await parts.details()).DetailsPanel }))
export const BinDialog = lazy(async () => ({ default: (await parts.bin()).BinDialog }))
export const ImportDialog = lazy(async () => ({ default: (await parts.importing()).ImportDialog }))
export const ArrivalQuestion = lazy(async () => ({ default: (await parts.arrival()).ArrivalQuestion }))
export const AboutDialog = lazy(async () => ({ default: (await parts.about()).AboutDialog }))
export const FindEverywhere = lazy(async () => ({ default: (await parts.finding()).FindEverywhere }))
export const Palette = lazy(async () => ({ default: (await parts.palette()).Palette }))
export const ShortcutSheet = lazy(async () => ({ default: (await parts.shortcuts()).ShortcutSheet }))

/** The first second belongs to the list. */
const firstMs = 1_000

/** Fetches the rest of the window once the start is over; returns how to call that off. */
export function fetchLaterParts(): () => void {
  const timer = setTimeout(() => {
    for (const fetchPart of Object.values(parts)) void fetchPart()
  }, firstMs)
  return () => clearTimeout(timer)
}
