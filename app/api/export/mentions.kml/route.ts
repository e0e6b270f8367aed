import { exportKml } from '../../../../lib/api/endpoints'
import { toKml } from '../../../../lib/api/export/to-kml'
import { serve } from '../../../../lib/api/handle'
import { streamRoute } from '../../../../lib/api/stream-route'
import { answers } from '../../../../lib/server/answers'

export const { GET, POST, PUT, PATCH, DELETE } = serve(
  streamRoute(exportKml, (filters) => ({
    type: 'application/vnd.google-earth.kml+xml',
    file: 'mentions.kml',
    parts: toKml(answers().eachMention(filters)),
  })),
)
