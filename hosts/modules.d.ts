// Installed in this folder alone, by `pnpm test:hosts`.
declare module 'postcss-preset-env' {
  export default function presetEnv(options: { stage: number }): import('postcss').Plugin;
}
declare module 'cssnano' {
  export default function cssnano(): import('postcss').Plugin;
}
