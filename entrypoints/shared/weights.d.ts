/** Decides how the model's weights pass from the script that carries them to the reader, in the same isolated world. */

declare module '*?base64' {
  const base64: string;
  export default base64;
}

/** Base64; taken away by the reader once it has read them. */
declare var onRecordWeights: string | undefined;
