/** What is to be done beneath a dialog, once that is gone. */

/** A dialog that closes gives the focus back a frame later; whoever goes elsewhere has to come after that. */
export function afterDialog(act: () => void): void {
  requestAnimationFrame(() => requestAnimationFrame(act))
}
