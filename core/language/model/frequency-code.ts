/** How often something was met, in one byte: steps of an eighth of a doubling, 9 % apart. */

const stepsOfDoubling = 8
const lowest = -3

/** The code of a count; 0 stands for never. Counts may be fractions: texts have weights. */
export function frequencyCode(count: number): number {
  if (count <= 0) return 0
  return Math.min(255, Math.max(1, Math.round(stepsOfDoubling * (Math.log2(count) - lowest)) + 1))
}

/** The count each code stands for. */
export const frequencies = Float64Array.from({ length: 256 }, (_, code) =>
  code === 0 ? 0 : 2 ** ((code - 1) / stepsOfDoubling + lowest),
)
