/** What an attack from the page is. */

/** `host` is where an eavesdropper listens. */
export type PageAttack = { readonly name: string; readonly act: (host: string) => unknown }

declare global {
  /** Set by an attack that got through. */
  var hit: string | undefined
}
