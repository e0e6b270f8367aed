import { afterEach, expect, test } from 'vitest'
import { type EventHub, makeEventHub } from '../../lib/server/event-hub'
import { recordChange } from '../../lib/store/changes'
import { onEachEngine } from '../store/engines'
import { fill, mirror } from '../store/sample-store'

let hubs: EventHub[] = []
afterEach(() => {
  for (const hub of hubs) hub.close()
  hubs = []
})

onEachEngine((store) => {
  /** Listens, and collects what is told: `[id, event, data]`. */
  async function listen(after?: string) {
    const hub = makeEventHub(store())
    hubs.push(hub)
    const reader = (await hub.listen(after)).getReader()
    const decoder = new TextDecoder()
    let text = ''
    const reading = (async () => {
      for (let part = await reader.read(); !part.done; part = await reader.read()) text += decoder.decode(part.value)
    })()
    const events = () =>
      text
        .split('\n\n')
        .flatMap((block) => {
          const [, event] = /^event: (.+)$/m.exec(block) ?? []
          const [, id] = /^id: (.+)$/m.exec(block) ?? []
          const [, data] = /^data: (.+)$/m.exec(block) ?? []
          return event === undefined ? [] : [{ id, event, data: JSON.parse(data ?? 'null') }]
        })
        .filter(({ event }) => event !== 'progress')
    await expect.poll(() => text).toContain('retry: 3000')
    return { hub, reading, cancel: () => reader.cancel(), events, text: () => text }
  }

  test('tells what happens from now on, in order, and how far reading is', async () => {
    await fill(store(), [{ id: 'a.txt', text: 'Alep.' }])
    const { events, text } = await listen()
    await fill(store(), [
      { id: 'a.txt', text: 'Alep.' },
      { id: 'b.txt', text: 'Alep aussi.' },
    ])
    await mirror(store(), [])
    await expect.poll(() => events().length, { timeout: 10_000 }).toBe(5)
    expect(events().map(({ event, data }) => [event, data.article])).toEqual([
      ['article', 'b.txt'],
      ['queued', null],
      ['analyzed', 'b.txt'],
      ['hidden', 'a.txt'],
      ['hidden', 'b.txt'],
    ])
    expect(text()).toMatch(/event: progress\ndata: \{"total":\d+,"analyzed":\d+,"queued":\d+,"failed":\d+\}\n\n/)
  })

  test('goes on after the last event that was heard, or says that all is to be asked again', async () => {
    const first = await listen()
    await fill(store(), [{ id: 'a.txt', text: 'Alep.' }])
    await expect.poll(() => first.events().length, { timeout: 10_000 }).toBe(3)
    const [heard, ...rest] = first.events()
    await first.cancel()
    const second = await listen(heard?.id)
    await expect.poll(() => second.events()).toEqual(rest)
    for (const unknown of ['00000000-1', `${heard?.id}000`, 'x', '']) {
      const { events } = await listen(unknown)
      await expect.poll(() => events().map(({ event }) => event)).toEqual(['reset'])
    }
  })

  test('a flood is told as one, and closing ends the stream', async () => {
    const { hub, events, reading } = await listen()
    await store().transaction((tx) =>
      recordChange(
        tx,
        'article',
        Array.from({ length: 60 }, (_, i) => `${i}`),
      ),
    )
    await expect
      .poll(() => events().map(({ event, data }) => [event, data]), { timeout: 10_000 })
      .toEqual([['changes', { count: 60 }]])
    hub.close()
    await reading
  })
})
