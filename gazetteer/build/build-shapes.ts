import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buildShapes } from './shapes'
import { adminGeometry } from './shapes/admin-geometry'
import { readShapeSources, writeShapes } from './shapes/shape-files'
import { openSources } from './sources'

const shapes = buildShapes(readShapeSources(openSources(process.argv[2] ?? join(tmpdir(), 'lieudit-gazetteer'))))
writeShapes(shapes, join('gazetteer', 'world', 'shapes'))
process.stdout.write(`${adminGeometry(process.cwd()).size} shapes in ${shapes.size} files\n`)
