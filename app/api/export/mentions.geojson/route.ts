import { exportGeoJson } from '../../../../lib/api/endpoints'
import { toGeoJson } from '../../../../lib/api/export/to-geojson'
import { serve } from '../../../../lib/api/handle'
import { streamRoute } from '../../../../lib/api/stream-route'
import { answers } from '../../../../lib/server/answers'

export const { GET, POST, PUT, PATCH, DELETE } = serve(
  streamRoute(exportGeoJson, (filters) => ({
    type: 'application/geo+json',
    file: 'mentions.geojson',
    parts: toGeoJson(answers().eachMention(filters)),
  })),
)
