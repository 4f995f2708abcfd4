/**
 * Tells Stryker where no fault is planted: the branch of a `switch` that the compiler proves unreachable (`never`), and
 * what is said of our own mistakes (`throw`): only we can reach either, and no specification speaks of them.
 */

type Node = {
  readonly type: string
  readonly consequent?: readonly Node[]
  readonly argument?: Node
  readonly callee?: Node
  readonly name?: string
}

function isNever({ type, consequent }: Node): boolean {
  const returned = type === 'SwitchCase' ? consequent?.at(-1)?.argument : undefined
  return returned?.callee?.name === 'never'
}

/** Named by what Stryker looks for in a file of plug-ins. */
export const strykerPlugins = [
  {
    kind: 'Ignore',
    name: 'own-mistakes',
    value: {
      shouldIgnore({ node }: { readonly node: Node }) {
        if (isNever(node)) return 'the compiler proves that nothing comes here'
        return node.type === 'ThrowStatement' ? 'only a mistake of our own comes here' : undefined
      },
    },
  },
]
