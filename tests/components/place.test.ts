/** Decides that a card never leaves the screen. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { placeCard } from '../../components/reader/place';
import { runs } from '../fuzz/support/runs';

const VIEW = { left: 0, top: 50, right: 1000, bottom: 800 };
const CARD = { width: 360, height: 300 };

describe('placeCard', () => {
  it('stands under its words where there is room', () => {
    expect(placeCard({ left: 100, top: 200, right: 500, bottom: 230 }, CARD, VIEW)).toEqual({
      left: 100,
      top: 238,
      height: 300,
      side: 'below',
    });
  });

  it('stands above them at the foot of the view', () => {
    const place = placeCard({ left: 100, top: 700, right: 500, bottom: 730 }, CARD, VIEW);
    expect(place).toMatchObject({ side: 'above', top: 392 });
  });

  it('ends where the words end when the article runs from right to left', () => {
    expect(placeCard({ left: 400, top: 200, right: 900, bottom: 230 }, CARD, VIEW, true).left).toBe(540);
  });

  it('never leaves a view that is wide enough', () => {
    const words = fc.record({ x: fc.integer({ min: -50, max: 1050 }), y: fc.integer({ min: 40, max: 810 }) });
    const size = fc.record({
      width: fc.integer({ min: 200, max: 400 }),
      height: fc.integer({ min: 80, max: 900 }),
    });
    fc.assert(
      fc.property(words, size, fc.boolean(), ({ x, y }, card, rtl) => {
        const place = placeCard({ left: x, top: y, right: x + 200, bottom: y + 28 }, card, VIEW, rtl);
        expect(place.left).toBeGreaterThanOrEqual(VIEW.left);
        expect(place.left + card.width).toBeLessThanOrEqual(VIEW.right);
        expect(place.top).toBeGreaterThanOrEqual(VIEW.top);
        expect(place.top + place.height).toBeLessThanOrEqual(VIEW.bottom);
        expect(place.height).toBeGreaterThan(0);
      }),
      runs(100),
    );
  });
});
