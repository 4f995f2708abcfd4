/** Who works on an article, in the words of ISO 17100. */
import type { PersonId } from './ids.ts'

export const roles = ['translator', 'editor', 'desk'] as const
export type Role = (typeof roles)[number]

export type Person = { readonly id: PersonId; readonly name: string; readonly role: Role }
