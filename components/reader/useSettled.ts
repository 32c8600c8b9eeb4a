/**
 * Decides that what is costly to draw anew follows a frame behind what was pressed: the button is seen to have been
 * pressed at once, and many changes in a row (a slider) are drawn once.
 */
import { useEffect, useRef, useState } from 'preact/hooks';

/**
 * @param patient false: nothing is held back
 * @returns `value` as it is to be drawn now; the component draws itself again when it has changed
 */
export function useSettled<T>(value: T, patient: boolean): T {
  const settled = useRef(value);
  const [, draw] = useState(0);
  if (!patient) settled.current = value;
  useEffect(() => {
    if (settled.current === value) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const frame = requestAnimationFrame(() => {
      // After the frame, not in it.
      timer = setTimeout(() => {
        settled.current = value;
        draw((now) => now + 1);
      });
    });
    return () => {
      cancelAnimationFrame(frame);
      clearTimeout(timer);
    };
  }, [value]);
  return settled.current;
}
