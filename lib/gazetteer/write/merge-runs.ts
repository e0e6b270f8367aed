/** Where a record lies for the moment. */
export interface RecordCursor {
  readonly bytes: Buffer
  readonly start: number
  readonly end: number
}

interface Head {
  readonly run: Generator<RecordCursor>
  readonly number: number
  cursor: RecordCursor
  /** The record's first four bytes: most comparisons end there. */
  prefix: number
}

/** Sorted runs as one, by a binary heap of their heads; of alike records that of an earlier run comes first. */
export function* mergeRuns(runs: readonly Generator<RecordCursor>[]): Generator<RecordCursor> {
  const heap: Head[] = []
  for (const [number, run] of runs.entries()) {
    const first = run.next()
    if (first.done === true) continue
    heap.push({ run, number, cursor: first.value, prefix: prefixOf(first.value) })
    rise(heap, heap.length - 1)
  }
  for (let head = heap[0]; head !== undefined; head = heap[0]) {
    yield head.cursor
    const next = head.run.next()
    if (next.done !== true) {
      head.cursor = next.value
      head.prefix = prefixOf(next.value)
    } else {
      const last = heap.pop()
      if (last === undefined || heap.length === 0) return
      heap[0] = last
    }
    sink(heap)
  }
}

function prefixOf({ bytes, start, end }: RecordCursor): number {
  if (end - start >= 4) return bytes.readUInt32BE(start)
  let prefix = 0
  for (let i = 0; i < 4; i++) prefix = prefix * 256 + (start + i < end ? (bytes[start + i] ?? 0) : 0)
  return prefix
}

function isBefore(a: Head, b: Head): boolean {
  if (a.prefix !== b.prefix) return a.prefix < b.prefix
  const order = a.cursor.bytes.compare(b.cursor.bytes, b.cursor.start, b.cursor.end, a.cursor.start, a.cursor.end)
  return order === 0 ? a.number < b.number : order < 0
}

function rise(heap: Head[], from: number): void {
  let at = from
  const head = heap[at]
  while (head && at > 0) {
    const above = (at - 1) >> 1
    const parent = heap[above]
    if (!parent || !isBefore(head, parent)) break
    heap[at] = parent
    at = above
  }
  if (head) heap[at] = head
}

function sink(heap: Head[]): void {
  let at = 0
  const head = heap[0]
  if (!head) return
  for (;;) {
    let below = at * 2 + 1
    let child = heap[below]
    if (!child) break
    const right = heap[below + 1]
    if (right && isBefore(right, child)) {
      child = right
      below++
    }
    if (!isBefore(child, head)) break
    heap[at] = child
    at = below
  }
  heap[at] = head
}
