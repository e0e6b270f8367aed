import { AppError } from '../../errors'

const MOST_LISTED = 20
const MOST_BAD = 0.01

/** Counts what a file's rows are worth; lists the first bad ones with their line. */
export class RowCount {
  good = 0
  bad = 0
  readonly listed: string[] = []
  /** The file. */
  readonly label: string

  constructor(label: string) {
    this.label = label
  }

  addGood(): void {
    this.good++
  }

  addBad(line: number, why: string): void {
    this.bad++
    if (this.listed.length < MOST_LISTED) this.listed.push(`${this.label}:${line}: ${why}`)
  }

  /** Throws `AppError('invalid_request')` when more than 1 % of the rows are bad, or all of them. */
  check(isForced: boolean): void {
    const total = this.good + this.bad
    if (this.good > 0 && (isForced || this.bad <= total * MOST_BAD)) return
    const advice = this.good > 0 ? '; --force takes the others all the same' : ''
    const why = total === 0 ? 'holds no row' : `has ${this.bad} bad rows of ${total}${advice}`
    throw new AppError('invalid_request', [`${this.label} ${why}`, ...this.listed].join('\n'))
  }
}
