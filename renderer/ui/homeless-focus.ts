/** Where the keyboard is when it is nowhere in particular. */

/**
 * True if nothing has the focus, or only the rail that led here: whoever went to a screen works in it from then on, and
 * Enter must not press again what brought them.
 */
export function isFocusHomeless(): boolean {
  const { activeElement } = document
  return activeElement === null || activeElement === document.body || activeElement.closest('nav') !== null
}
