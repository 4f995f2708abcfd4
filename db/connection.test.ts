import { expect, test } from 'vitest'
import { connect } from './connection.ts'

test('a statement is given its parameters, and a question mark that somebody wrote stays one', () => {
  const { read, write, close } = connect(':memory:')
  write((db) => {
    db.run('CREATE TABLE word (text TEXT PRIMARY KEY, times INTEGER NOT NULL) STRICT')
    db.run("INSERT INTO word (text, times) VALUES ('it''s why?', ?), (?, ?)", 3, 'how?', 3)
  })
  expect(read.all("SELECT text, times FROM word WHERE text <> '?' AND times = ? ORDER BY text LIMIT ?", 3, 9)).toEqual([
    { text: 'how?', times: 3 },
    { text: "it's why?", times: 3 },
  ])
  close()
})
