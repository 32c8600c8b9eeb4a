/** Decides what an import of a file as base64 is (scripts/vite-base64.ts). */

declare module '*?base64' {
  const base64: string;
  export default base64;
}
