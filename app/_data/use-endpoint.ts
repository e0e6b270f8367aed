import useSWR, { type SWRConfiguration, type SWRResponse } from 'swr'
import type { z } from 'zod'
import type { Endpoint } from '../../lib/api/endpoint'
import { keyOf, request } from '../../lib/api/request'

/** One endpoint's answer, kept by SWR under the endpoint's own key; `null` asks nothing yet. */
export function useEndpoint<Input extends z.ZodType, Output extends z.ZodType>(
  endpoint: Endpoint<Input, Output>,
  input: z.input<Input> | null,
  options: SWRConfiguration<z.output<Output>> = {},
): SWRResponse<z.output<Output>> {
  const ask = input === null ? undefined : { key: keyOf(endpoint, input), load: () => request(endpoint, input) }
  return useSWR(ask?.key ?? null, ask?.load ?? null, { keepPreviousData: true, ...options })
}
