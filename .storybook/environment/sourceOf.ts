/** Shows a file as the code of a story: the very file that the story runs. */
export function sourceOf(file: string) {
  const code = file.replace(/^'use client';\n+/, '').trim();
  return { docs: { source: { code, language: 'tsx' }, canvas: { sourceState: 'shown' } } };
}
