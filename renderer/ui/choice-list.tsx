/** The list that opens under a choice: its choices one under the other, in sections with headings where there are many. */
import { Check } from 'lucide-react'
import { Header, ListBox, ListBoxItem, ListBoxSection } from 'react-aria-components'
import css from './field.module.css'

export type Choice<Value extends string> = { readonly value: Value; readonly label: string }

/** Choices of one kind under a heading, which a screen reader reads with the first of them. */
export type ChoiceSection<Value extends string> = {
  readonly heading: string
  readonly choices: readonly Choice<Value>[]
}

function item<Value extends string>({ value, label }: Choice<Value>) {
  return (
    <ListBoxItem key={value} id={value} textValue={label} className={css.item ?? ''}>
      {({ isSelected }) => (
        <>
          <span>{label}</span>
          {isSelected && <Check size={14} aria-hidden />}
        </>
      )}
    </ListBoxItem>
  )
}

export function ChoiceList<Value extends string>({
  choices,
}: {
  readonly choices: readonly (Choice<Value> | ChoiceSection<Value>)[]
}) {
  return (
    <ListBox className={css.list ?? ''}>
      {choices.map((one) =>
        'choices' in one ? (
          <ListBoxSection key={one.heading} className={css.section ?? ''}>
            <Header className={css.heading ?? ''}>{one.heading}</Header>
            {one.choices.map(item)}
          </ListBoxSection>
        ) : (
          item(one)
        ),
      )}
    </ListBox>
  )
}
