/**
 * Decides how the reader lies over the page and how it goes, leaving the page as it was: in the browser's top layer,
 * above every z-index, with the page behind it inert.
 */
import { makeDialog, type ReaderDialog } from './dialog';
import { keepEventsInside, takeKeys } from './isolation';
import { printAlone } from './printing';
import { holdOn, raise } from './staying';

type Stop = () => void;

export interface OverlayOptions {
  readonly label: string;
  readonly styles: string;
  /** The browser itself asks to close (a back gesture), or the page will not let the reader stay. */
  readonly onClose: () => void;
}

interface Scroll {
  readonly left: number;
  readonly top: number;
  readonly width: number;
}

const scrollOf = (view: Window): Scroll => ({
  left: view.scrollX,
  top: view.scrollY,
  width: view.innerWidth,
});

export class Overlay {
  private readonly made: ReaderDialog;
  private readonly stops: Stop[] = [];

  constructor(
    private readonly page: Document,
    private readonly options: OverlayOptions,
  ) {
    this.made = makeDialog(page, options.label, options.styles);
  }

  get root(): HTMLElement {
    return this.made.root;
  }

  get shadow(): ShadowRoot {
    return this.made.shadow;
  }

  show(): void {
    const { page, made, options } = this;
    const view = page.defaultView!;
    const before = scrollOf(view);
    raise(page, made.dialog);
    this.stops.push(
      () => this.leave(view, before),
      this.heedCancel(),
      printAlone(page, made),
      keepEventsInside(made.dialog),
      takeKeys(view, made.shadow),
      holdOn(page, made, options.onClose),
    );
  }

  close(): void {
    for (const stop of this.stops.splice(0).reverse()) stop();
  }

  private leave(view: Window, before: Scroll): void {
    const { dialog } = this.made;
    if (dialog.open) dialog.close(); // gives the focus back to where it was
    dialog.remove();
    const { left, top, width } = scrollOf(view);
    // In a window of another width (the panel came) the browser itself has kept the same words in sight.
    if (width !== before.width || (left === before.left && top === before.top)) return;
    view.scrollTo({ left: before.left, top: before.top, behavior: 'instant' });
  }

  private heedCancel(): Stop {
    const { dialog } = this.made;
    const cancel = (event: Event) => {
      if (event.target !== dialog) return;
      event.preventDefault();
      this.options.onClose();
    };
    dialog.addEventListener('cancel', cancel);
    return () => dialog.removeEventListener('cancel', cancel);
  }
}
