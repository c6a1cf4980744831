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

const RIGHT_TO_LEFT = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/;

/**
 * Keeps a name from reordering the sentence around it. Where sentence and name may run in different
 * directions the name is put in Unicode isolates; otherwise it stays as it is.
 */
export function isolate(text: string, direction: 'ltr' | 'rtl'): string {
  return direction === 'rtl' || RIGHT_TO_LEFT.test(text) ? `\u2068${text}\u2069` : text;
}
