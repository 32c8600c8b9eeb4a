/** Decides whether the add-on store's own linter is content with a build: no errors, no warnings but the known ones. */
import { webExt } from './tools.mjs';

/**
 * Warnings that are looked at and stay, each with why. Files by pattern, since the names of chunks change.
 * @type {readonly { code: string, file: RegExp, why: string }[]}
 */
const KNOWN = [
  {
    code: 'UNSAFE_VAR_ASSIGNMENT',
    file: /^(?:reader|chunks\/[\w-]+)\.js$/,
    why: "Preact's own code for dangerouslySetInnerHTML, which we never use: tests/unit/project holds our source to it",
  },
];

/**
 * @param {string} folder a build for Firefox
 * @returns {Promise<boolean>}
 */
export async function lintBuild(folder) {
  const { output } = await webExt(['lint', '-s', folder, '-o', 'json'], { quiet: true });
  const found = output.indexOf('{');
  if (found < 0) {
    console.error(output);
    return false;
  }
  const { errors, warnings } = JSON.parse(output.slice(found, output.lastIndexOf('}') + 1));
  const unknown = warnings.filter(
    ({ code, file }) => !KNOWN.some((known) => known.code === code && known.file.test(file ?? '')),
  );
  for (const { code, message, file, line } of [...errors, ...unknown]) {
    console.error(`${code} ${file ?? ''}:${line ?? ''} ${message}`);
  }
  console.log(`${errors.length} errors, ${warnings.length} warnings (${unknown.length} of them new)`);
  return errors.length === 0 && unknown.length === 0;
}
