/** Decides how the time of extraction is measured as pages grow to 10 MB, in Chromium: milliseconds a megabyte should stay the same. */
import type { Chromium, PageSource } from '../chromium/browser';
import type { PageOutcome } from '../chromium/result';
import type { Figure } from '../figures';
import { pageOf, SHAPES, type Shape } from './pages';

const MEGABYTE = 1_000_000;
const SIZES = [0.15, 0.6, 2.5, 10].map((size) => size * MEGABYTE);
const ROUNDS = 3;

interface Point extends PageSource {
  readonly shape: Shape;
  readonly bytes: number;
}

function pointOf(shape: Shape, size: number): Point {
  const html = pageOf(shape, size);
  const url = `https://news.example.org/2024/05/${shape}-${size}`;
  return { id: `${shape}-${size}`, url, html, shape, bytes: html.length };
}

function figuresOf({ shape, bytes }: Point, { readings, detectMs, error }: PageOutcome): Figure[] {
  const size = `${(bytes / MEGABYTE).toFixed(2).padStart(5)} MB`;
  const key = `curve.${shape}.${Math.round(bytes / 50_000) / 20}`;
  const section = `Extraction: time by size of page in Chromium, ${shape}`;
  const failed = error ?? readings.ours?.error ?? null;
  if (failed) console.log(`failed: ${shape} ${size}: ${failed}`);
  const ms = failed ? null : (readings.ours?.ms ?? null);
  return [
    { key: `${key}.ms`, section, label: `${size}, ms`, value: ms, digits: 1 },
    {
      key: `${key}.perMB`,
      section,
      label: `${size}, ms per MB`,
      value: ms === null ? null : (ms * MEGABYTE) / bytes,
      digits: 1,
    },
    { key: `${key}.detect`, section, label: `${size}, detection, ms`, value: detectMs, digits: 1 },
  ];
}

/** @returns milliseconds for each shape and size, and for each megabyte of it */
export async function measureCurve(chromium: Chromium): Promise<Figure[]> {
  const points = (Object.keys(SHAPES) as Shape[]).flatMap((shape) =>
    SIZES.map((size) => pointOf(shape, size)),
  );
  const outcomes = await chromium.runAll(
    points,
    ({ url }) => ({ url, systems: ['ours'], rounds: ROUNDS, detect: true }),
    1,
  );
  return points.flatMap((point, at) => (outcomes[at] ? figuresOf(point, outcomes[at]) : []));
}
