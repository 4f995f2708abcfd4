/** Who sits at the desk and what was chosen there, for work that asks about it thousands of times. */
import type { Desk } from '../context/desk.ts'

/** Read once instead of at each of the questions that go by it: for one command, and no longer. */
export function withRulesAtHand(desk: Desk): Desk {
  const [person, settings, choices] = [desk.person(), desk.settings(), desk.choices()]
  return { ...desk, person: () => person, settings: () => settings, choices: () => choices }
}
