/** What the reader and the writer of an index of keys agree on; see FORMAT.md, "Names". */

/** Keys a block. More save space, fewer save time: a look-up reads half a block on average. */
export const KEY_BLOCK = 32
/** Blocks under one key of the table that is searched first: together about a page. */
export const TOP_BLOCK = 8
/** No key is longer, in bytes. */
export const LONGEST_KEY = 160
/** A nibble that says that a varint goes on. */
export const LONG_NIBBLE = 15
/** Tags that need no byte of their own. */
export const SHORT_TAGS = [2, 0, 1]
/** Says that a posting's tag follows. */
export const LONG_TAG = 3
