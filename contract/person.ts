/** People who work in the library, and who of them is at the desk. */
import * as v from 'valibot'
import { type Person, roles } from '../core/model/person.ts'
import type { Result } from '../core/model/result.ts'
import { person } from './arguments.ts'
import { changing } from './command.ts'
import { maxNameChars } from './limits.ts'

export type PersonFailure = { readonly kind: 'name-taken' } | { readonly kind: 'no-such-person' }

const personName = v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(maxNameChars))

export const personCommands = {
  'person.add': changing<Result<Person, PersonFailure>>()(
    v.strictObject({ name: personName, role: v.picklist(roles) }),
  ),
  'person.change': changing<Result<Person, PersonFailure>>()(
    v.strictObject({ person, name: personName, role: v.picklist(roles) }),
  ),
  'person.switch': changing<Result<Person, PersonFailure>>()(v.strictObject({ person })),
} as const
