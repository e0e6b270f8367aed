import * as endpoints from '../../../lib/api/endpoints'
import { serve } from '../../../lib/api/handle'
import { openApi } from '../../../lib/api/openapi'
import { answers } from '../../../lib/server/answers'

export const { GET, POST, PUT, PATCH, DELETE } = serve({
  method: 'GET',
  respond: async () =>
    Response.json(openApi(endpoints, answers().appVersion), { headers: { 'cache-control': 'no-cache' } }),
})
