import type { z } from 'zod'

/** A `Base` that only its own constructor or schema may make; zod's `.brand()` yields the same type. */
export type Brand<Base, Name extends string> = Base & z.$brand<Name>
