/** Ways in which hostile text or code could have the page run a script. */
import type { PageAttack } from './page-attack.ts'

export const scripts: readonly PageAttack[] = [
  {
    name: 'an inline script element',
    act: () => {
      const script = document.createElement('script')
      script.append('globalThis.hit = "inline"')
      document.body.append(script)
    },
  },
  {
    name: 'an inline event handler',
    act: () => {
      const image = document.createElement('img')
      image.setAttribute('onerror', 'globalThis.hit = "handler"')
      image.src = 'missing.png'
      document.body.append(image)
    },
  },
  {
    name: 'markup written as innerHTML',
    act: () => {
      document.body.appendChild(document.createElement('div')).innerHTML = '<img src=x onerror="globalThis.hit=1">'
      globalThis.hit = 'innerHTML'
    },
  },
  {
    name: 'markup in a frame of its own',
    act: () => {
      const frame = document.createElement('iframe')
      frame.setAttribute('srcdoc', '<script>parent.hit = "srcdoc"</script>')
      document.body.append(frame)
    },
  },
  {
    name: 'markup written into the document',
    act: () => {
      document.write('<script>globalThis.hit = "write"</script>')
    },
  },
  {
    name: 'markup parsed from a range',
    act: () => {
      document.body.append(document.createRange().createContextualFragment('<img src=x onerror="hit = 1">'))
      globalThis.hit = 'fragment'
    },
  },
  {
    name: 'eval from a timer',
    act: () =>
      new Promise((resolve) =>
        setTimeout(() => {
          try {
            // biome-ignore lint/security/noGlobalEval: this is the attack.
            globalThis.eval('globalThis.hit = "eval"')
          } finally {
            resolve(undefined)
          }
        }),
      ),
  },
  {
    name: 'a function made from text',
    act: () =>
      new Promise((resolve) =>
        setTimeout(() => {
          try {
            new Function('globalThis.hit = "function"')()
          } finally {
            resolve(undefined)
          }
        }),
      ),
  },
  { name: 'a timer made from text', act: () => Reflect.apply(setTimeout, globalThis, ['globalThis.hit = "timer"', 0]) },
  {
    name: 'a javascript: link',
    act: () => {
      const link = document.createElement('a')
      link.href = 'javascript:globalThis.hit = "link"'
      document.body.append(link)
      link.click()
    },
  },
  {
    name: 'a script from elsewhere',
    act: (host) => {
      const script = document.createElement('script')
      script.setAttribute('src', `http://${host}/script.js`)
      document.body.append(script)
    },
  },
  { name: 'a module from elsewhere', act: (host) => import(`http://${host}/module.js`) },
  {
    name: 'a module in a data: address',
    act: () => import(['data:text/javascript', 'globalThis.hit = "data"'].join(',')),
  },
  {
    name: 'a worker from a blob: address',
    act: () => {
      const address = URL.createObjectURL(new Blob(['postMessage(1)'], { type: 'text/javascript' }))
      new Worker(address).onmessage = () => {
        globalThis.hit = 'worker'
      }
    },
  },
  {
    name: 'a policy of its own that trusts everything',
    act: () => {
      const { trustedTypes } = globalThis as unknown as {
        trustedTypes: { createPolicy(name: string, rules: object): unknown }
      }
      trustedTypes.createPolicy('default', { createHTML: (text: string) => text })
      globalThis.hit = 'policy'
    },
  },
  {
    name: 'a style element without the nonce',
    act: () => {
      const style = document.createElement('style')
      style.append('body { --hit: 1 }')
      document.head.append(style)
      if (getComputedStyle(document.body).getPropertyValue('--hit') !== '') globalThis.hit = 'style'
    },
  },
]
