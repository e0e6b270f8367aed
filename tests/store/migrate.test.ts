import { expect, test } from 'vitest'
import { migrate } from '../../lib/store/migrate'
import { onEachEngine } from './engines'

onEachEngine((store) => {
  test('migrating again changes nothing, also at the same time', async () => {
    await Promise.all([migrate(store()), migrate(store())])
    expect(await store().query('select name from migrations order by name')).toEqual([
      { name: '0001-articles-and-mentions.sql' },
      { name: '0002-search-and-changes.sql' },
      { name: '0003-reviews.sql' },
    ])
  })

  test('a store of another history is refused by the name of the step that differs', async () => {
    await store().query("update migrations set checksum = 'x' || checksum")
    await expect(migrate(store())).rejects.toThrow(/0001-articles-and-mentions\.sql differs/)
    await store().query('update migrations set checksum = substr(checksum, 2)')
    await migrate(store())
  })

  test('a transaction that fails leaves nothing, and those beside it are not touched', async () => {
    const put = (id: string) =>
      `insert into places values ('${id}', '', null, null, '', '', null, null, null, 0, 0, 0, 0)`
    const failing = store().transaction(async (tx) => {
      await tx.script(put('a'))
      throw new Error('no more')
    })
    await Promise.all([expect(failing).rejects.toThrow('no more'), store().script(put('b'))])
    expect(await store().query('select id from places')).toEqual([{ id: 'b' }])
  })
})
