/** Decides how code becomes one script that a page can run, small as in a build. */
import { type BuildOptions, build } from 'esbuild';

/** @param source what is bundled: `entryPoints` or `stdin` of esbuild */
export async function pageScript(source: Pick<BuildOptions, 'entryPoints' | 'stdin'>): Promise<string> {
  const { outputFiles } = await build({
    ...source,
    bundle: true,
    write: false,
    format: 'iife',
    target: 'chrome123',
    minify: true,
    logLevel: 'silent',
  });
  return outputFiles[0]?.text ?? '';
}
