/** A place for a text of any length: what is typed can be taken back as everywhere, in the browser's own steps. */
import { type ComponentProps, useLayoutEffect, useRef } from 'react'
import { TextArea } from 'react-aria-components'

type TextPlaceProps = Omit<ComponentProps<typeof TextArea>, 'value' | 'defaultValue' | 'onChange' | 'ref'> & {
  readonly value: string
  readonly onChange: (text: string) => void
}

/**
 * React writes the value of a field it controls into the document too, as its first value; a browser that sees the document
 * change ends the step of undo that it was gathering, so that Ctrl+Z took back letter by letter. Here the browser keeps
 * the text, and only a text that came from elsewhere is put into it.
 */
export function TextPlace({ value, onChange, ...rest }: TextPlaceProps) {
  const place = useRef<HTMLTextAreaElement>(null)
  useLayoutEffect(() => {
    if (place.current !== null && place.current.value !== value) place.current.value = value
  }, [value])
  return <TextArea {...rest} ref={place} onChange={({ target }) => onChange(target.value)} />
}
