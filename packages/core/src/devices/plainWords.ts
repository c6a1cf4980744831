/** Words that may be shown: short, and of the characters that product names are made of; else nothing. */
export function plainWords(text: string | undefined, limit: number): string | undefined {
  const words = text?.replace(/_/g, ' ').trim();
  // Dropped whole, not repaired: what holds markup or a sentence was never a product's name.
  return words && words.length <= limit && /^[\w .,+()-]+$/.test(words) ? words : undefined;
}
