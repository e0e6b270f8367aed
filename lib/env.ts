import { resolve } from 'node:path'
import { z } from 'zod'
import { AppError } from './errors'

const LOOPBACK = new Set(['127.0.0.1', 'localhost', '::1'])

const port = z.coerce.number({ error: 'must be a port from 0 to 65535' }).int().min(0).max(65535)
const folder = z.string().transform((path) => resolve(path))
const token = z.string().min(12, { error: 'must have at least 12 characters' })

const schema = z
  .object({
    HOST: z.string().default('127.0.0.1'),
    /** 0 lets the system choose. */
    PORT: port.default(3000),
    DATA_DIR: folder.default(resolve('.data')),
    ARTICLES_DIR: folder.default(resolve('articles')),
    DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/, error: 'must be a postgresql:// address' }).optional(),
    LIEUDIT_TOKEN: token.optional(),
    LIEUDIT_READ_TOKEN: token.optional(),
    /** A Leaflet template; `{s}` may stand for a subdomain. */
    TILE_URL: z
      .string()
      .refine((url) => /^https?:$/.test(tileOrigin(url)?.protocol ?? ''), {
        error: 'must be an address such as https://tiles.example/{z}/{x}/{y}.png',
      })
      .optional(),
    TILE_ATTRIBUTION: z.string().optional(),
    /** Where `gazetteer add` fetches dumps from instead of GeoNames' service. */
    GEONAMES_URL: z.url({ protocol: /^https?$/, error: 'must be an http(s) address' }).optional(),
  })
  .refine(({ HOST, LIEUDIT_TOKEN }) => LOOPBACK.has(HOST) || LIEUDIT_TOKEN !== undefined, {
    path: ['HOST'],
    error: 'other than 127.0.0.1 opens the server to the network and needs LIEUDIT_TOKEN',
  })

export type Env = z.infer<typeof schema>

/** Settings from the environment. An empty variable counts as unset. Throws `AppError` naming each wrong variable. */
export function readEnv(variables: Readonly<Record<string, string | undefined>> = process.env): Env {
  const given = Object.fromEntries(Object.entries(variables).filter(([, value]) => value !== undefined && value !== ''))
  const env = schema.safeParse(given)
  if (env.success) return env.data
  const wrong = env.error.issues.map(({ path, message }) => `${path.join('.')} ${message}`)
  throw new AppError('invalid_request', `Cannot start: ${wrong.join('; ')}.`)
}

/** Where a tile template's pictures come from, with `a` for its subdomain. */
export function tileOrigin(template: string): URL | undefined {
  const url = template.replace('{s}', 'a')
  return URL.canParse(url) ? new URL(url) : undefined
}

/** Next reads these two from the process, before its first import. */
export function prepareNext(mode: 'production' | 'development'): void {
  Object.assign(process.env, { NODE_ENV: mode, NEXT_TELEMETRY_DISABLED: '1' })
}

export function isLoopback(host: string): boolean {
  return LOOPBACK.has(host)
}
