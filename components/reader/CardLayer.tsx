/** Decides that the open card stands by its words, and that their mark tells of it. */
import { useEffect } from 'preact/hooks';
import { Card, type CardProps } from './Card';
import { FloatLayer, type FloatProps } from './FloatLayer';
import { fragmentsOf } from './marks';

export type CardLayerProps = CardProps & Omit<FloatProps, 'children' | 'class'>;

export function CardLayer({ words, scroller, page, rtl, ...card }: CardLayerProps) {
  useEffect(() => {
    const [first] = page.current ? fragmentsOf(page.current, card.statement.id) : [];
    first?.setAttribute('aria-details', card.id);
    return () => first?.removeAttribute('aria-details');
  }, [card.id, card.statement.id]);
  return (
    <FloatLayer words={words} scroller={scroller} page={page} rtl={rtl}>
      <Card {...card} />
    </FloatLayer>
  );
}
