/** Splits a message at its placeholders and fills them in, in order. Unknown ones stay as they are. */
export function interpolate<Value>(
  template: string,
  values: Readonly<Record<string, Value>>,
): (string | Value)[] {
  // With a capturing group, every odd piece is a placeholder's name.
  return template.split(/\{(\w+)\}/).map((piece, index) => {
    if (index % 2 === 0) return piece;
    const value = values[piece];
    return value === undefined ? `{${piece}}` : value;
  });
}
