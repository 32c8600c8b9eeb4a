/** Decides where key presses are heard: where the entrypoint says, else on the reader's own element. */
import type { RefObject } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import type { KeySource } from '../types';

export function useKeyPresses(
  root: RefObject<HTMLElement | null>,
  keys: KeySource | undefined,
  onPress: (event: KeyboardEvent) => void,
): void {
  const latest = useRef(onPress);
  latest.current = onPress;
  useEffect(() => {
    const listen = (event: KeyboardEvent): void => latest.current(event);
    if (keys) return keys(listen);
    const element = root.current;
    element?.addEventListener('keydown', listen);
    return () => element?.removeEventListener('keydown', listen);
  }, [keys]);
}
