import { listPacks } from '../../../../lib/api/endpoints'
import { handle } from '../../../../lib/api/handle'
import { answers } from '../../../../lib/server/answers'

export const { GET, POST, PUT, PATCH, DELETE } = handle(listPacks, (input) => answers().listPacks(input))
