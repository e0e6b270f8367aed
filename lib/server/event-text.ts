import type { DataVersion } from '../store/changes'

const EPOCH_LENGTH = 8

/** One event as the wire has it (HTML standard, server-sent events). JSON has no line breaks of its own. */
export function eventText(name: string, data: object, id?: string): string {
  const lines = [...(id === undefined ? [] : [`id: ${id}`]), `event: ${name}`, `data: ${JSON.stringify(data)}`]
  return `${lines.join('\n')}\n\n`
}

/** Names a change for good: another store, or this one restored, has other names. */
export function eventId(epoch: string, version: number): string {
  return `${epoch.slice(0, EPOCH_LENGTH)}-${version}`
}

/** The change that an id names; undefined for one of another store, of the future, or for none. */
export function readEventId(id: string | undefined, latest: DataVersion): number | undefined {
  const [, epoch, digits] = /^(\w+)-(\d{1,10})$/.exec(id ?? '') ?? []
  const version = Number(digits)
  return epoch === latest.epoch.slice(0, EPOCH_LENGTH) && version <= latest.version ? version : undefined
}
