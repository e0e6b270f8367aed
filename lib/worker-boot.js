// The first file of every worker thread: a thread inherits neither tsx nor `--import` from its parent on Node 20, so it
// registers tsx itself, then loads the TypeScript file that it was started for.
import { register } from 'tsx/esm/api'

register()
await import(process.argv[2])
