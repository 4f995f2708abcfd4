/** Every check of the product. A new check is named here. */
import type { Check } from './check.ts'
import { fusedNospace } from './checks/fused-nospace.ts'
import { homoglyph } from './checks/homoglyph.ts'
import { mojibake } from './checks/mojibake.ts'
import { spacing } from './checks/spacing.ts'

export const checks: readonly Check[] = [mojibake, homoglyph, spacing, fusedNospace]
