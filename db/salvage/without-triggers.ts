/** Putting rows back, or taking them out, without what triggers would do about it. */
import type { Connection } from '../connection.ts'

/** Triggers guard and index what people do; here rows are only put in their places. Only inside a transaction. */
export function withoutTriggers<Answer>({ raw, read }: Connection, act: () => Answer): Answer {
  const triggers = read.all<{ name: string; sql: string }>("SELECT name, sql FROM sqlite_schema WHERE type = 'trigger'")
  for (const { name } of triggers) raw.exec(`DROP TRIGGER ${name}`)
  const answer = act()
  for (const { sql } of triggers) raw.exec(sql)
  return answer
}
