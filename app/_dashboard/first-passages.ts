/** Passages asked for when a place is opened, and added at a time. Server and browser must agree for the seed to be found. */
export const FIRST_PASSAGES = 100
