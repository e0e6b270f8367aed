type Numbers = Int32Array | Float64Array | Uint8Array

/** The array itself while it has room for `count`, else one of twice the length that begins with it. */
export function grow<Column extends Numbers>(column: Column, count: number): Column
export function grow(column: Numbers, count: number): Numbers {
  if (count <= column.length) return column
  const length = Math.max(count, column.length * 2)
  if (column instanceof Int32Array) return extended(new Int32Array(length), column)
  if (column instanceof Float64Array) return extended(new Float64Array(length), column)
  return extended(new Uint8Array(length), column)
}

function extended<Column extends Numbers>(wider: Column, column: Column): Column {
  wider.set(column)
  return wider
}
