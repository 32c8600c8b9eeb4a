/** Decides how a button opens a small panel below it: focus goes in, and back to the button when it closes. */
import type { ComponentChildren } from 'preact';
import { useEffect, useId, useRef } from 'preact/hooks';

export interface PopoverProps {
  /** Name of the button and of what it opens. */
  readonly name: string;
  readonly open: boolean;
  readonly onToggle: (open: boolean) => void;
  readonly face: ComponentChildren;
  readonly class: string;
  readonly children: ComponentChildren;
}

/** Closes on a press anywhere else; the press still does what it is meant to. */
function usePressOutside(open: boolean, box: { current: HTMLElement | null }, close: () => void): void {
  useEffect(() => {
    const root = box.current?.getRootNode();
    if (!open || !root) return;
    const onPress = (event: Event): void => {
      const target = event.composedPath()[0];
      if (target instanceof Node && !box.current?.contains(target)) close();
    };
    root.addEventListener('pointerdown', onPress);
    return () => root.removeEventListener('pointerdown', onPress);
  }, [open]);
}

export function Popover(props: PopoverProps) {
  const { name, open, onToggle } = props;
  const id = useId();
  const box = useRef<HTMLDivElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  const content = useRef<HTMLDivElement>(null);
  const wasOpen = useRef(false);
  usePressOutside(open, box, () => onToggle(false));
  useEffect(() => {
    const active = (box.current?.getRootNode() as ShadowRoot | undefined)?.activeElement ?? null;
    if (open) content.current?.focus({ preventScroll: true });
    else if (wasOpen.current && (active === null || box.current?.contains(active))) button.current?.focus();
    wasOpen.current = open;
  }, [open]);
  return (
    <div class="popover-box" ref={box}>
      <button
        ref={button}
        type="button"
        class="tool"
        aria-label={name}
        title={name}
        aria-expanded={open}
        aria-controls={open ? id : undefined}
        onClick={() => onToggle(!open)}
      >
        {props.face}
      </button>
      {open && (
        <div
          id={id}
          ref={content}
          class={`popover ${props.class}`}
          role="dialog"
          aria-label={name}
          tabindex={-1}
        >
          {props.children}
        </div>
      )}
    </div>
  );
}
