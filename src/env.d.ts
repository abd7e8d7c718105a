/// <reference types="astro/client" />

/** Made by the font build; see `src/build/fonts`. */
declare module '@fonts/*.ts' {
  const url: string;
  export default url;
}
