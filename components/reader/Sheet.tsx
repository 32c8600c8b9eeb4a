/** Decides how something lies over the whole reader: the rest is inert, focus comes back where it was. */
import type { ComponentChildren } from 'preact';
import { useEffect, useId, useRef } from 'preact/hooks';
import { CloseIcon } from '../icons';
import { activeIn } from './focus';

export interface SheetProps {
  readonly name: string;
  readonly closeName: string;
  readonly class: string;
  readonly onClose: () => void;
  readonly children: ComponentChildren;
}

export function Sheet(props: SheetProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const title = useId();
  useEffect(() => {
    const shown = dialog.current;
    const before = activeIn(shown);
    if (shown && !shown.open) shown.showModal();
    const onCancel = (event: Event): void => {
      event.preventDefault();
      props.onClose();
    };
    const onPress = (event: Event): void => {
      if (event.composedPath()[0] === shown) props.onClose();
    };
    shown?.addEventListener('cancel', onCancel);
    shown?.addEventListener('click', onPress);
    return () => {
      shown?.removeEventListener('cancel', onCancel);
      shown?.removeEventListener('click', onPress);
      shown?.close();
      // The browser gives the focus back only where the dialog is still in the tree when it closes.
      if (before instanceof HTMLElement) before.focus({ preventScroll: true });
    };
  }, []);
  return (
    <dialog ref={dialog} class={`sheet ${props.class}`} aria-labelledby={title}>
      <div class="sheet-inside">
        <div class="sheet-head">
          <h2 id={title}>{props.name}</h2>
          <button type="button" class="tool" aria-label={props.closeName} onClick={props.onClose}>
            <CloseIcon />
          </button>
        </div>
        {props.children}
      </div>
    </dialog>
  );
}
