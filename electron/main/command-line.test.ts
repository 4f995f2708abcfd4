import { resolve } from 'node:path'
import { describe, expect, test } from 'vitest'
import { readCommandLine } from './command-line.ts'

const from = resolve('/news')
const app = resolve('/work/out/app')
const read = (...args: string[]) => readCommandLine(['electron', ...args], from, app)
const news = (name: string) => resolve(from, name)

describe('a file opened with the app', () => {
  test('is one to import, counted from where it was said', () => {
    expect(read('rain.docx', '/desk/rain.en.docx').files).toEqual([news('rain.docx'), resolve('/desk/rain.en.docx')])
  })

  test('stands behind the app itself in development, whatever Electron was told before it', () => {
    expect(read('-r', '/loader.js', '/work/out/app', '--lang=kk', 'rain.docx').files).toEqual([news('rain.docx')])
    expect(read('-r', '/loader.js', '/work/out/app').files).toEqual([])
  })

  test('is a library by its ending, unless another was named', () => {
    expect(read('News.SVERKA')).toEqual({ library: news('News.SVERKA'), userFolder: undefined, files: [] })
    expect(read('news.sverka', '--library=other.db').library).toBe(news('other.db'))
  })
})

test('the last of two is meant, and an empty one says nothing', () => {
  const { library, userFolder } = read('--user-data-dir=a', '--user-data-dir=b', '--library=')
  expect([library, userFolder]).toEqual([undefined, news('b')])
})
