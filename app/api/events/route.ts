import { eventsRoute } from '../../../lib/api/events-route'
import { serve } from '../../../lib/api/handle'
import { answers } from '../../../lib/server/answers'

export const { GET, POST, PUT, PATCH, DELETE } = serve(eventsRoute((after) => answers().listen(after)))
