/** The size of everything in the window, in steps; stored with the settings. */
import { useTranslation } from 'react-i18next'
import { useKeys } from '../keys/use-keys.ts'
import { notify } from '../ui/notices.ts'
import { useDesk } from './desk-context.ts'

export const zoomSteps = [80, 90, 100, 110, 125, 150, 175, 200] as const

/** The next larger or smaller step; the same where there is none. */
export function stepZoom(percent: number, direction: 1 | -1): number {
  const next = direction === 1 ? zoomSteps.find((step) => step > percent) : zoomSteps.findLast((step) => step < percent)
  return next ?? percent
}

/** Larger, smaller, as usual: from every screen and dialog. */
export function useZoomKeys(): void {
  const { t } = useTranslation('settings')
  const { settings, changeSettings } = useDesk()
  const zoom = (zoomPercent: number): void => {
    void changeSettings({ zoomPercent })
    notify({ text: t('percent', { value: zoomPercent }), topic: 'zoom' })
  }
  useKeys({
    'zoom.in': () => zoom(stepZoom(settings.zoomPercent, 1)),
    'zoom.out': () => zoom(stepZoom(settings.zoomPercent, -1)),
    'zoom.reset': () => zoom(100),
  })
}
