/**
 * Decides how the reader lies over the page and how it goes, leaving the page as it was: in the browser's top layer,
 * above every z-index, with the page behind it inert.
 */
import { makeDialog, type ReaderDialog } from './dialog';
import { keepEventsInside, takeKeys } from './isolation';
import { rememberPlace } from './place';
import { printAlone } from './printing';
import { drawRoot } from './root';
import { holdOn, raise } from './staying';

type Stop = () => void;

export interface OverlayOptions {
  readonly label: string;
  readonly styles: string;
  /** The browser itself asks to close (a back gesture), or the page will not let the reader stay. */
  readonly onClose: () => void;
}

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
    const backToPlace = rememberPlace(view);
    raise(page, made);
    this.stops.push(
      () => this.leave(backToPlace),
      drawRoot(page),
      this.heedCancel(),
      printAlone(page, made),
      keepEventsInside(made.frame),
      takeKeys(view, made.shadow),
      holdOn(page, made, options.onClose),
    );
  }

  close(): void {
    for (const stop of this.stops.splice(0).reverse()) stop();
  }

  private leave(backToPlace: () => void): void {
    const { frame, dialog } = this.made;
    if (dialog.open) dialog.close(); // gives the focus back to where it was
    frame.remove();
    backToPlace();
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
