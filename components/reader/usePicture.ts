/** Decides that a picture pressed in the text is the one looked at large. */
import type { RefObject } from 'preact';
import { useEffect, useState } from 'preact/hooks';

export interface OpenPicture {
  readonly src: string;
  readonly alt: string;
}

/** @returns the picture that is open, null for none; and the function that closes it */
export function usePicture(
  page: RefObject<HTMLElement | null>,
  enabled: boolean,
): readonly [OpenPicture | null, () => void] {
  const [picture, setPicture] = useState<OpenPicture | null>(null);
  useEffect(() => {
    const element = page.current;
    const onClick = (event: MouseEvent): void => {
      const target = event.composedPath()[0];
      const button = target instanceof Element ? target.closest<HTMLElement>('[data-picture]') : null;
      if (button?.dataset.picture) setPicture({ src: button.dataset.picture, alt: button.dataset.alt ?? '' });
    };
    element?.addEventListener('click', onClick);
    return () => element?.removeEventListener('click', onClick);
  }, [enabled]);
  return [picture, () => setPicture(null)];
}
