/** Decides that axe-core finds nothing in the states that differ most. All scenes: `npx tsx tests/components/preview/shots.ts`. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { axeViolations, type Preview, startPreview } from './preview/browser';
import { SCENES } from './preview/scenes';

const CHECKED = new Set([
  'light-2',
  'dark-2',
  'sepia',
  'contrast',
  'card',
  'settings',
  'help',
  'listen',
  'listen-dark-narrow',
  'listen-silent',
  'drawer',
  'phone-card',
  'restored',
  'notices',
  'unreadable',
  'rtl',
  'mirrored',
  'mirrored-panel',
  'panel',
  'panel-removed',
  'panel-closed',
  'marks-menu',
  'naming-missing',
  'naming-narrow',
  'picking-contrast',
  'correcting-dark',
  'corrected',
  'agreement',
  'classroom-marked',
  'comparison',
  'panel-yours',
  'panel-correct',
]);

let preview: Preview;

beforeAll(async () => {
  preview = await startPreview();
}, 120_000);

afterAll(() => preview?.close());

const scenes = SCENES.filter(({ name }) => CHECKED.has(name));

it('checks every scene that is named', () => {
  expect(scenes.map(({ name }) => name).sort()).toEqual([...CHECKED].sort());
});

it.each(scenes)('$name', { timeout: 60_000 }, async (scene) => {
  const page = await preview.open(scene.query, scene.width ?? 1180, scene.height ?? 820);
  await scene.act?.(page);
  expect(await axeViolations(page)).toEqual([]);
  await page.close();
});
