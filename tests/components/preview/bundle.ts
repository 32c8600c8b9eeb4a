/** Decides how the preview is built into one page without a server: esbuild, styles as text as Vite's `?inline` gives them. */
import { readFile } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, type Plugin } from 'esbuild';

const HERE = dirname(fileURLToPath(import.meta.url));

/** `x.css?inline` becomes a string, with what it imports. */
const inlineStyles: Plugin = {
  name: 'inline-styles',
  setup(builder) {
    builder.onResolve({ filter: /\.css\?inline$/ }, ({ path, resolveDir }) => ({
      path: resolve(resolveDir, path.replace('?inline', '')),
      namespace: 'inline-styles',
    }));
    builder.onLoad({ filter: /.*/, namespace: 'inline-styles' }, async ({ path }) => {
      const styles = await build({ entryPoints: [path], bundle: true, write: false, logLevel: 'silent' });
      return { contents: styles.outputFiles[0]?.text ?? '', loader: 'text' };
    });
  },
};

/** @returns the page's markup, everything inside */
export async function previewPage(): Promise<string> {
  const result = await build({
    entryPoints: [resolve(HERE, 'app.tsx')],
    bundle: true,
    write: false,
    format: 'iife',
    jsx: 'automatic',
    jsxImportSource: 'preact',
    plugins: [inlineStyles],
    logLevel: 'silent',
  });
  const script = result.outputFiles[0]?.text ?? '';
  const html = await readFile(resolve(HERE, 'page.html'), 'utf8');
  return html.replace('/* script */', () => script.replaceAll('</script', '<\\/script'));
}
