/**
 * What hostile code in the page could try. Each act runs in the page and marks a success in `globalThis.hit`;
 * reaching `host` is a success too. Acts throw or fail silently when the walls hold: both are fine.
 */

import type { PageAttack } from './page-attack.ts'
import { scripts } from './script-attacks.ts'

const requests: readonly PageAttack[] = [
  { name: 'fetch', act: (host) => fetch(`http://${host}/fetch`, { mode: 'no-cors' }) },
  {
    name: 'XMLHttpRequest',
    act: (host) => {
      const request = new XMLHttpRequest()
      request.open('GET', `http://${host}/xhr`)
      request.send()
    },
  },
  { name: 'a beacon', act: (host) => navigator.sendBeacon(`http://${host}/beacon`, 'text') },
  {
    name: 'a WebSocket',
    act: (host) => {
      new WebSocket(`ws://${host}/socket`)
    },
  },
  {
    name: 'an event source',
    act: (host) => {
      new EventSource(`http://${host}/events`)
    },
  },
  {
    name: 'a remote image',
    act: (host) => {
      new Image().src = `http://${host}/image.png`
    },
  },
  {
    name: 'a remote background',
    act: (host) => {
      document.body.style.backgroundImage = `url(http://${host}/background.png)`
    },
  },
  {
    name: 'a remote font',
    act: (host) => new FontFace('Remote', `url(http://${host}/font.woff2)`).load(),
  },
  {
    name: 'a remote style sheet',
    act: (host) => {
      const link = document.createElement('link')
      link.rel = 'stylesheet'
      link.href = `http://${host}/style.css`
      document.head.append(link)
    },
  },
  {
    name: 'a prefetched page',
    act: (host) => {
      for (const rel of ['prefetch', 'preload', 'dns-prefetch', 'preconnect', 'prerender']) {
        const link = document.createElement('link')
        link.rel = rel
        link.setAttribute('as', 'image')
        link.href = `http://${host}/${rel}`
        document.head.append(link)
      }
    },
  },
  {
    name: 'a frame from elsewhere',
    act: (host) => {
      const frame = document.createElement('iframe')
      frame.src = `http://${host}/frame`
      document.body.append(frame)
    },
  },
  {
    name: 'a plug-in object',
    act: (host) => {
      const object = document.createElement('object')
      object.data = `http://${host}/object`
      document.body.append(object)
    },
  },
  {
    name: 'a form sent away',
    act: (host) => {
      const form = document.createElement('form')
      form.action = `http://${host}/form`
      document.body.append(form)
      form.submit()
    },
  },
  {
    name: 'a pinging link',
    act: (host) => {
      const link = document.createElement('a')
      link.href = '#here'
      link.setAttribute('ping', `http://${host}/ping`)
      document.body.append(link)
      link.click()
    },
  },
  {
    name: 'a video',
    act: (host) => {
      const video = document.createElement('video')
      video.src = `http://${host}/video.mp4`
      video.load()
    },
  },
  {
    name: 'an address that changes the base of all others',
    act: (host) => {
      const base = document.createElement('base')
      base.href = `http://${host}/base/`
      document.head.append(base)
      new Image().src = 'relative.png'
    },
  },
]

const departures: readonly PageAttack[] = [
  {
    name: 'a new window',
    act: (host) => {
      if (window.open(`http://${host}/window`) !== null) globalThis.hit = 'window'
    },
  },
  {
    name: 'a new empty window',
    act: () => {
      if (window.open('about:blank') !== null) globalThis.hit = 'window'
    },
  },
  {
    name: 'a link into a new window',
    act: (host) => {
      const link = document.createElement('a')
      link.href = `http://${host}/link`
      link.target = '_blank'
      document.body.append(link)
      link.click()
    },
  },
  {
    name: 'going elsewhere',
    act: (host) => {
      window.location.href = `http://${host}/away`
    },
  },
  {
    name: 'going to a file',
    act: () => {
      window.location.href = 'file:///etc/hostname'
    },
  },
  {
    name: 'going to a data: page',
    act: () => {
      window.location.href = 'data:text/html,away'
    },
  },
  {
    name: 'going to a blob: page',
    act: () => {
      window.location.href = URL.createObjectURL(new Blob(['away'], { type: 'text/html' }))
    },
  },
  {
    name: 'going to the developer tools',
    act: () => {
      window.location.href = 'chrome://gpu'
    },
  },
  {
    name: 'a program for another scheme',
    act: () => {
      window.location.href = 'mailto:someone@example.org'
    },
  },
  {
    name: 'a web view',
    act: (host) => {
      const view = document.createElement('webview')
      view.setAttribute('src', `http://${host}/view`)
      document.body.append(view)
      if ('loadURL' in view) globalThis.hit = 'webview'
    },
  },
  {
    name: 'a frame showing a file',
    act: () => {
      const frame = document.createElement('iframe')
      frame.onload = () => {
        if (frame.contentDocument?.body?.textContent) globalThis.hit = 'file'
      }
      frame.src = 'file:///etc/hostname'
      document.body.append(frame)
    },
  },
  {
    name: 'a frame showing the app itself',
    act: () => {
      const frame = document.createElement('iframe')
      frame.onload = () => {
        if (frame.contentWindow && 'sverka' in frame.contentWindow) globalThis.hit = 'frame'
      }
      frame.src = location.href
      document.body.append(frame)
    },
  },
]

const permissions: readonly PageAttack[] = [
  {
    name: 'notifications',
    act: async () => {
      if ((await Notification.requestPermission()) === 'granted') globalThis.hit = 'notifications'
    },
  },
  {
    name: 'the place',
    act: () =>
      new Promise<void>((resolve) =>
        navigator.geolocation.getCurrentPosition(
          () => {
            globalThis.hit = 'place'
            resolve()
          },
          () => resolve(),
          { timeout: 500 },
        ),
      ),
  },
  {
    name: 'the microphone',
    act: async () => {
      await navigator.mediaDevices.getUserMedia({ audio: true })
      globalThis.hit = 'microphone'
    },
  },
  {
    name: 'the screen',
    act: async () => {
      await navigator.mediaDevices.getDisplayMedia()
      globalThis.hit = 'screen'
    },
  },
  {
    name: 'the clipboard',
    act: async () => {
      await navigator.clipboard.readText()
      globalThis.hit = 'clipboard'
    },
  },
  {
    name: 'musical instruments',
    act: async () => {
      await navigator.requestMIDIAccess({ sysex: true })
      globalThis.hit = 'midi'
    },
  },
  {
    name: 'files of its own choosing',
    act: async () => {
      await (globalThis as unknown as { showOpenFilePicker(): Promise<unknown> }).showOpenFilePicker()
      globalThis.hit = 'picker'
    },
  },
  {
    name: 'every permission by name',
    act: async () => {
      for (const name of ['geolocation', 'notifications', 'midi', 'camera', 'microphone', 'clipboard-read'] as const) {
        const { state } = await navigator.permissions.query({ name: name as PermissionName })
        if (state === 'granted') globalThis.hit = name
      }
    },
  },
]

/** Every attack of the page, by what it is after. */
export const pageAttacks = { scripts, requests, departures, permissions }
