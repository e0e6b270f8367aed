import { basemapResponse } from '../../../lib/api/basemap-response'

interface Context {
  readonly params: Promise<{ readonly layer: string }>
}

export async function GET(request: Request, { params }: Context): Promise<Response> {
  return basemapResponse(request, (await params).layer)
}
