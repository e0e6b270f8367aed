import { useRef } from 'react'
import { useSWRConfig } from 'swr'
import { listPacks } from '../../lib/api/endpoints'
import type { Packs } from '../../lib/api/gazetteer-views'
import { useEndpoint } from './use-endpoint'

const OFTEN = 2_000
const NOW_AND_THEN = 10_000

/**
 * The loaded packs and what is going on with them, asked for again and again: packs come and go while a page is open. When
 * they do, all that hangs on them is asked for anew.
 */
export function usePacks() {
  const { mutate } = useSWRConfig()
  const { data, error } = useEndpoint(
    listPacks,
    {},
    {
      refreshInterval: (latest) => (latest !== undefined && isBusy(latest) ? OFTEN : NOW_AND_THEN),
      onSuccess: (latest) => {
        const now = stageOf(latest)
        if (known.current !== undefined && known.current !== now) void mutate(hangsOnPacks)
        known.current = now
      },
    },
  )
  const known = useRef(data && stageOf(data))
  return { packs: data, error }
}

function isBusy({ judging, queued }: Packs): boolean {
  return judging !== null || queued > 0
}

function stageOf(packs: Packs): string {
  return `${packs.packs.map(({ version }) => version).join()} ${isBusy(packs)}`
}

function hangsOnPacks(key: unknown): boolean {
  return typeof key === 'string' && key.startsWith('/api/') && key !== listPacks.path
}
