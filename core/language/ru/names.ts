/** Russian names: how they bend, and what other alphabets do to them. */
import type { NameRules } from '../name-rules.ts'

const endings = `а у ом ем ём е ы и я ю ой ою ей ею ям ям ам ами ями ах ях ов ев ым ого ему ому им ими их ых ую юю ая яя ое ее
  ые ие ия ию ии ией иям иями иях ья ье ью ью ский ска ского скому ском ским ская ской скую ское ские ских скими
  ец ца цы цев цам цем иевский иевского иевском евский овский овского овском инцы инцев иты итов ист исты истов
  истский истского истской истские истских изм изма ин ина ину ине ины`

const ending = /(?:ой|ою|ей|ею|ым|ом|ем|ого|его|ому|ему|а|я|у|ю|ы|и|е|о|ь|й)$/

function stem(lower: string): string {
  return lower.replace(ending, '')
}

function baseForm(name: string): string {
  if (name.length < 5) return name
  const surname = /^(.+(?:ов|ев|ёв|ин|ын))(?:а|у|ой|ою|ым|е|ых|ыми|ы)$/u.exec(name)
  if (surname?.[1]) return surname[1]
  const adjective = /^(.+[сц]к)(?:ого|ому|им|ом)$/u.exec(name)
  if (adjective?.[1]) return `${adjective[1]}ий`
  if (/[^аеёиоуыэюя](?:ом|ем|ём)$/u.test(name)) return name.slice(0, -2)
  if (/ией$|ии$|ию$/u.test(name)) return `${name.replace(/(?:ией|ии|ию)$/u, '')}ия`
  if (/[бвгджзклмнпрстфхцчшщ](?:у|е|а|ы)$/u.test(name) && name.length > 5) return name.slice(0, -1)
  return name
}

const hard = /[бвгджзклмнпрстфхцчшщ]$/u

const soft = /[ьй]$/u

/** A name of a man or a place that ends in a consonant takes the endings of its declension, one in -а those of its own. */
function bendLike(base: string, caseEnding: string): readonly string[] {
  if (/[иоуюэё]$/u.test(base)) return [base]
  if (caseEnding === '') return [base]
  if (hard.test(base)) {
    const own = masculine.hard[masculine.soft.indexOf(caseEnding)] ?? caseEnding
    return /^(?:а|у|е|ом|ым)$/u.test(own) ? [base + own] : []
  }
  if (soft.test(base) && !feminine.test(base)) {
    const own = masculine.soft[masculine.hard.indexOf(caseEnding)] ?? caseEnding
    return /^(?:я|ю|е|ем)$/u.test(own) ? [base.slice(0, -1) + own] : []
  }
  return /[^аеёиоуыэюя]а$/u.test(base) && /^(?:а|ы|е|у|ой)$/u.test(caseEnding) ? [base.slice(0, -1) + caseEnding] : []
}

/** The endings of one case after a hard and after a soft sound. */
const masculine = { hard: ['а', 'у', 'ом'], soft: ['я', 'ю', 'ем'] }

/** "Сибирь", "Казань": what ends so is mostly a woman's name or a place without the endings of a man's. */
const feminine = /(?:[шжчщ]|ст|нн|рн|ан|ир|мен|мат|вел)ь$/u

export const russianNames: NameRules = {
  endings: new Set(['', ...endings.split(/\s+/)]),
  stem,
  bendLike,
  swaps: [
    [/ё/g, 'е'],
    [/э/g, 'е'],
    [/ы/g, 'и'],
    [/й/g, 'и'],
    [/(.)\1+/g, '$1'],
  ],
  byEar: {
    baseForm,
    key: (name) => stem(name.toLowerCase()),
    // "Ковалёва" beside "Ковалёв".
    womanSurname: /^(.+(?:ов|ев|ёв|ин|ын))$/u,
  },
}
