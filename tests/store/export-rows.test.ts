import { expect, test } from 'vitest'
import { eachMention, eachMentionInText } from '../../lib/store/export-rows'
import { listMentions } from '../../lib/store/list-mentions'
import { onEachEngine } from './engines'
import { fill } from './sample-store'

onEachEngine((store, catalog) => {
  test('exports exactly what is listed, across pages, with the texts that offsets count in', async () => {
    const articles = Array.from({ length: 7 }, (_, i) => ({ id: `${i}`, text: `😀 ${'Alep, Kafr. '.repeat(50)}` }))
    await fill(store(), articles)
    const ids: string[] = []
    for await (const { id } of eachMention(catalog(), { place: ['gn:170063'] })) ids.push(id)
    const { mentions, total } = await listMentions(catalog(), { place: ['gn:170063'] }, { limit: 500 })
    expect([ids.length, total]).toEqual([350, 350])
    expect(ids).toEqual(mentions.map(({ id }) => id))
    let all = 0
    for await (const { mention, text } of eachMentionInText(catalog(), {})) {
      all++
      expect(text.slice(mention.start, mention.end)).toBe(mention.surface)
    }
    expect(all).toBe(700)
  })
})
