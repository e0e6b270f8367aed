/** Words for the unit itself, in the languages of the two sources, which one source writes and the other does not. */
const KIND =
  /\b(province|region|state|district|governorate|department|departement|county|canton|prefecture|municipality|city|parish|oblast|kray|krai|republic|autonomous|okrug|rayon|raion|island|islands|division|of|the|de|du|al|el|an|ad|ar|as|at|az)\b/g

/** The code among `[code, name]` pairs whose name is this one, spelling and unit words aside; undefined when none or several are. */
export function matchName(name: string, among: readonly (readonly [code: string, name: string])[]): string | undefined {
  const wanted = new Set([name, ...name.split(/[()/]/)].map(plain).filter((key) => key.length > 2))
  const found = among.filter(([, other]) => wanted.has(plain(other)))
  return found.length === 1 ? found[0]?.[0] : undefined
}

function plain(name: string): string {
  const letters = name.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()
  return letters
    .replace(/[^a-z]+/g, ' ')
    .replace(KIND, '')
    .replace(/ /g, '')
}
