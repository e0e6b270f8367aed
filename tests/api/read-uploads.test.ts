import { expect, test } from 'vitest'
import { LARGEST_BODY } from '../../lib/api/read-input'
import { readUploads } from '../../lib/api/read-uploads'

const post = (body: BodyInit, type?: string) => {
  const headers = type === undefined ? undefined : { 'content-type': type }
  return readUploads(
    new Request('http://127.0.0.1/api/articles', { method: 'POST', body, ...(headers && { headers }) }),
  )
}
const json = (body: unknown) => post(JSON.stringify(body), 'application/json')

test('reads one article, many, a text, Markdown and files', async () => {
  expect(await json({ text: 'Alep.', title: ' Un ', published: '2016-01-02' })).toEqual([
    { text: 'Alep.', title: 'Un', published: '2016-01-02' },
  ])
  expect(await json({ articles: [{ text: 'a' }, { markdown: 'b' }] })).toHaveLength(2)
  expect(await post('Alep.', 'text/plain; charset=utf-8')).toEqual([
    { file: '', bytes: new TextEncoder().encode('Alep.') },
  ])
  const form = new FormData()
  form.append('files', new File(['---\ntitle: Un\n---\nAlep.'], 'né 😀.md'))
  form.append('files', new File(['Homs.'], '../../etc/passwd'))
  form.append('text', 'Hama.')
  expect((await post(form)).map((upload) => ('file' in upload ? upload.file : upload.text))).toEqual([
    'né 😀.md',
    '../../etc/passwd',
    'Hama.',
  ])
})

test.each([
  [{}, /^text or markdown must be given, not both$/],
  [{ text: 'a', markdown: 'b' }, /^text or markdown/],
  [{ text: 'a', url: 'javascript:alert(1)' }, /^url must be an http\(s\) address$/],
  [{ text: 'a', published: '2016-02-30' }, /^published must be a day/],
  [{ text: 'a', language: 'français' }, /^language must be/],
  [{ text: 'a', colour: 'red' }, /^unknown parameter: colour$/],
  [{ text: 1 }, /^text /],
  [{ text: 'a', id: 'x'.repeat(1001) }, /^id /],
  [{ articles: [] }, /^articles /],
  [{ articles: [{ text: 'a' }, { text: 2 }] }, /^articles\.1\.text /],
  [{ articles: Array.from({ length: 1001 }, () => ({ text: 'a' })) }, /^articles /],
  [[], /is invalid/],
  [null, /is invalid/],
])('refuses %j and names what is wrong', async (body, message) => {
  await expect(json(body)).rejects.toMatchObject({ code: 'invalid_request', message: expect.stringMatching(message) })
})

test('a key that would change every object is an unknown one', async () => {
  const body = '{"text": "a", "__proto__": {"polluted": true}}'
  await expect(post(body, 'application/json')).rejects.toMatchObject({ code: 'invalid_request' })
  expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false)
})

test('refuses what is no article, no form, or too long, however it is sent', async () => {
  await expect(post('<xml/>', 'application/xml')).rejects.toMatchObject({ code: 'unsupported' })
  await expect(post('nothing', 'multipart/form-data; boundary=x')).rejects.toMatchObject({ code: 'invalid_request' })
  await expect(post(new FormData())).rejects.toMatchObject({ code: 'invalid_request' })
  const form = new FormData()
  form.append('file', new File(['a'.repeat(LARGEST_BODY)], 'long.txt'))
  await expect(post(form)).rejects.toMatchObject({ code: 'too_large' })
})
