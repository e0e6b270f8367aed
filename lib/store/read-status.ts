import { z } from 'zod'
import { select } from './rows'
import type { Sql } from './sql'

const statusSchema = z.object({ total: z.number(), analyzed: z.number(), queued: z.number(), failed: z.number() })

/** How many articles there are, and how far their analysis is. */
export async function readStatus(sql: Sql): Promise<z.infer<typeof statusSchema>> {
  const [status] = await select(
    sql,
    statusSchema,
    `select count(*)::int as total,
       count(*) filter (where status = 'analyzed')::int as analyzed,
       count(*) filter (where status = 'queued')::int as queued,
       count(*) filter (where status = 'failed')::int as failed
     from (
       select case when a.error is not null then 'failed'
         when q.article_id is not null or a.analyzed_as is null then 'queued' else 'analyzed' end as status
       from articles a left join analysis_queue q on q.article_id = a.id where not a.hidden
     ) articles`,
  )
  if (status === undefined) throw new Error('An aggregate without a row')
  return status
}
