import { expect, test } from 'vitest'
import { readArticle } from '../../lib/ingest/read-article'

const read = (file: string, id = 'syrie/un-article.md') => readArticle(id, new TextEncoder().encode(file))

test('takes title, source, url, day and language from the front matter, and the text after it', () => {
  const file = `---
title: "Idleb : la route coupée"
source: Agence imaginaire
url: https://example.org/idleb
published: 2016-02-03
language: FR
mood: ignored
---

La route est coupée.
`
  expect(read(file)).toEqual({
    id: 'syrie/un-article.md',
    title: 'Idleb : la route coupée',
    source: 'Agence imaginaire',
    url: 'https://example.org/idleb',
    published: '2016-02-03',
    lang: 'fr',
    text: 'La route est coupée.\n',
  })
})

test.each([
  ['without front matter', 'La route est coupée.'],
  ['that opens with a list between rules', '---\n- La route\n---\nest coupée.'],
  ['that opens with a rule of dashes', '---\nLa route est coupée.\n---\nUne autre.'],
])('takes the title of an article %s from its file name, and knows no source or day', (_, file) => {
  expect(read(file)).toEqual({ id: 'syrie/un-article.md', title: 'un-article', text: file })
})

test('accepts front matter with Windows line ends, and an instant', () => {
  expect(read('---\r\ntitle: Pont\r\npublished: 2016-02-03T08:30:00+02:00\r\n---\r\nTexte.')).toEqual({
    id: 'syrie/un-article.md',
    title: 'Pont',
    published: '2016-02-03T08:30:00+02:00',
    text: 'Texte.',
  })
})

test('takes numbers and empty fields as they are meant', () => {
  expect(read('---\ntitle: 1916\nsource:\n---\nTexte.')).toMatchObject({ title: '1916', text: 'Texte.' })
  expect(read('---\n---\nTexte.')).toEqual({ id: 'syrie/un-article.md', title: 'un-article', text: 'Texte.' })
})

test.each([
  ['a broken quote', '---\ntitle: ok\nsource: "Agence\n---\nTexte.', /^syrie\/un-article\.md: line [34]: /],
  ['no closing line', '---\ntitle: ok\n\nTexte.', /^syrie\/un-article\.md: line 1: .*closing/],
  ['a day that is none', '---\ntitle: ok\npublished: 2016-02-31\n---\nT.', /: line 3: published must be a day/],
  ['words for a day', '---\npublished: yesterday\n---\nT.', /: line 2: published must be a day/],
  ['an address that runs code', '---\nurl: javascript:alert(1)\n---\nT.', /: line 2: url must be an http/],
  ['a list for a title', '---\nsource: x\ntitle: [a, b]\n---\nT.', /: line 3: title must be text/],
  ['a repeated field', '---\ntitle: a\ntitle: b\n---\nT.', /: line 3: /],
  ['an alias bomb', `---\na: &a [x, x]\nb: &b [*a, *a]\ntitle: *b\n---\nT.`, /: line 3: aliases/],
])('names file and line of malformed front matter: %s', (_, file, error) => {
  expect(read(file)).toMatchObject({ text: '', error: expect.stringMatching(error) })
})

test.each(['', '   \n\t\n', '---\ntitle: Rien\n---\n\n'])('reports an article without words: %j', (file) => {
  expect(read(file)).toMatchObject({ text: '', error: 'syrie/un-article.md: is empty' })
})

test('names the file whose bytes are no text', () => {
  const article = readArticle('photo.txt', Uint8Array.of(0xff, 0xd8, 0xff, 0xe0, 0, 0x10))
  expect(article).toMatchObject({ text: '', error: expect.stringMatching(/^photo\.txt: is not a text/) })
})
