import { exportAnnotations } from '../../../../lib/api/endpoints'
import { toAnnotations } from '../../../../lib/api/export/to-annotations'
import { serve } from '../../../../lib/api/handle'
import { streamRoute } from '../../../../lib/api/stream-route'
import { answers } from '../../../../lib/server/answers'

export const { GET, POST, PUT, PATCH, DELETE } = serve(
  streamRoute(exportAnnotations, (filters) => ({
    type: 'application/ld+json',
    file: 'mentions.jsonld',
    parts: toAnnotations(answers().eachMentionInText(filters)),
  })),
)
