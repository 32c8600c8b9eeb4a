/**
 * Takes a picture of every scene and runs axe-core on it: `npx tsx tests/components/preview/shots.ts FOLDER [scene …]`.
 * Exits with 1 when axe-core finds something. With `print` among the scenes, the print comes out as PDF.
 */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { axeViolations, type Preview, startPreview } from './browser';
import { SCENES, type Scene } from './scenes';

async function shoot(preview: Preview, scene: Scene, folder: string): Promise<number> {
  const page = await preview.open(scene.query, scene.width ?? 1180, scene.height ?? 820);
  await scene.act?.(page);
  await page.screenshot({ path: join(folder, `${scene.name}.png`) as `${string}.png` });
  const violations = await axeViolations(page);
  for (const { id, nodes } of violations) console.log(`${scene.name}: ${id}\n  ${nodes.join('\n  ')}`);
  await page.close();
  return violations.length;
}

async function print(preview: Preview, folder: string): Promise<void> {
  const page = await preview.open('theme=dark', 1180, 820);
  await page.pdf({
    path: join(folder, 'print.pdf'),
    format: 'A4',
    printBackground: false,
    margin: { top: '15mm', bottom: '15mm', left: '18mm', right: '18mm' },
  });
  await page.close();
}

const [folder = 'preview', ...names] = process.argv.slice(2);
mkdirSync(folder, { recursive: true });
const preview = await startPreview();
let found = 0;
try {
  for (const scene of SCENES) {
    if (names.length > 0 && !names.includes(scene.name)) continue;
    try {
      found += await shoot(preview, scene, folder);
    } catch (error) {
      console.log(`${scene.name}: ${String(error)}`);
      found += 1;
    }
  }
  if (names.length === 0 || names.includes('print')) await print(preview, folder);
} finally {
  await preview.close();
}
console.log(found === 0 ? 'axe-core found nothing.' : `${found} findings.`);
process.exitCode = found === 0 ? 0 : 1;
