/**
 * Decides how tests look at elements and use them, in the same words for the overlay, the panel and the page. What is
 * used is waited for; what an action brings about is for the caller to wait for, by the methods that begin with "wait".
 */
import type { Driver } from './driver.ts';
import { until, untilEqual, untilFits } from './wait.ts';

/** Where functions for the browser find the elements; null: there is no overlay. */
export type Root = ShadowRoot | 'document' | null;

type Run<Args extends readonly unknown[], T> = (root: Root, ...args: Args) => T;

/** "overlay": the reader's closed shadow root; "panel": the side panel or sidebar; "page": the page in front. */
export type Place = 'overlay' | 'panel' | 'page';

// Functions for the browser see nothing of this file, so each of them finds the root for itself.
export class Elements {
  constructor(
    private readonly stage: { readonly driver: Driver },
    private readonly place: Place,
  ) {}

  private ask<Args extends readonly unknown[], T>(run: Run<Args, T>, ...args: Args): Promise<Awaited<T>> {
    const { driver } = this.stage;
    if (this.place === 'overlay') return driver.inOverlay(run, ...args);
    const inDocument = run as (root: 'document', ...args: Args) => T;
    return this.place === 'panel'
      ? driver.inPanel(inDocument, 'document', ...args)
      : driver.inPage(inDocument, 'document', ...args);
  }

  count(selector: string): Promise<number> {
    return this.ask(
      (root, one) => (root === 'document' ? document : root)?.querySelectorAll(one).length ?? 0,
      selector,
    );
  }

  async has(selector: string): Promise<boolean> {
    return (await this.count(selector)) > 0;
  }

  /** @returns of the first that is found; '' for none */
  text(selector: string): Promise<string> {
    return this.ask(
      (root, one) => (root === 'document' ? document : root)?.querySelector(one)?.textContent ?? '',
      selector,
    );
  }

  /** @returns null where the element or the attribute is missing */
  attribute(selector: string, name: string): Promise<string | null> {
    return this.ask(
      (root, one, called) =>
        (root === 'document' ? document : root)?.querySelector(one)?.getAttribute(called) ?? null,
      selector,
      name,
    );
  }

  waitFor(selector: string): Promise<boolean> {
    return until(`${selector} in the ${this.place}`, () => this.has(selector));
  }

  waitUntilGone(selector: string): Promise<void> {
    return this.waitForCount(selector, 0);
  }

  waitForCount(selector: string, wanted: number): Promise<void> {
    return untilEqual(`the number of ${selector} in the ${this.place}`, () => this.count(selector), wanted);
  }

  waitForMoreThan(selector: string, few: number): Promise<number> {
    const what = `more than ${few} ${selector} in the ${this.place}`;
    return untilFits(
      what,
      () => this.count(selector),
      (now) => now > few,
    );
  }

  /** Waits until the words are in what the selector finds first. */
  async see(words: string | RegExp, selector: string): Promise<void> {
    const fits = (now: string) => (typeof words === 'string' ? now.includes(words) : words.test(now));
    await untilFits(`“${words}” in ${selector} of the ${this.place}`, () => this.text(selector), fits);
  }

  /** Clicks once, as soon as it is there and can be used. @param index which of those that are found, from 0 */
  click(selector: string, index = 0): Promise<boolean> {
    return until(`${selector} to be clicked in the ${this.place}`, () =>
      this.ask(
        (root, one, at) => {
          const all = (root === 'document' ? document : root)?.querySelectorAll<HTMLElement>(one);
          const found = all?.[at];
          if (!found || found.matches(':disabled')) return false;
          found.click();
          return true;
        },
        selector,
        index,
      ),
    );
  }

  /** Clicks the button, link or label of these words or of this name, as soon as it is there. */
  clickNamed(words: string): Promise<boolean> {
    return this.clickSaying('button, a, label', words, true);
  }

  /**
   * Clicks the first that the selector finds with these words, as soon as it is there and can be used.
   * @param only whether it has no other words, or is named so; else they stand somewhere in it
   */
  clickSaying(selector: string, words: string, only = false): Promise<boolean> {
    return until(`${selector} saying “${words}” in the ${this.place}`, () =>
      this.ask(
        (root, one, wanted, alone) => {
          const all = (root === 'document' ? document : root)?.querySelectorAll<HTMLElement>(one);
          const found = [...(all ?? [])].find(({ textContent, ariaLabel }) =>
            alone ? textContent?.trim() === wanted || ariaLabel === wanted : textContent?.includes(wanted),
          );
          if (!found || found.matches(':disabled')) return false;
          found.click();
          return true;
        },
        selector,
        words,
        only,
      ),
    );
  }

  /** Sets a field's or list's value as typing or choosing does, as soon as it is there. */
  fill(selector: string, value: string): Promise<boolean> {
    return until(`the field ${selector} in the ${this.place}`, () =>
      this.ask(
        (root, one, words) => {
          const at = root === 'document' ? document : root;
          const field = at?.querySelector<HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement>(one);
          if (!field) return false;
          const options = field.localName === 'select' ? [...(field as HTMLSelectElement).options] : null;
          if (options?.every((option) => option.value !== words)) return false;
          field.value = words;
          field.dispatchEvent(new Event('input', { bubbles: true }));
          field.dispatchEvent(new Event('change', { bubbles: true }));
          return true;
        },
        selector,
        value,
      ),
    );
  }

  /** Hands a file to an input, as the browser's own dialog would, as soon as the input is there. */
  handFile(selector: string, name: string, content: string): Promise<boolean> {
    return until(`the input ${selector} in the ${this.place}`, () =>
      this.ask(
        (root, one, called, words) => {
          const input = (root === 'document' ? document : root)?.querySelector<HTMLInputElement>(one);
          if (!input) return false;
          const files = new DataTransfer();
          files.items.add(
            new File([words], called, { type: called.endsWith('.json') ? 'application/json' : '' }),
          );
          input.files = files.files;
          input.dispatchEvent(new Event('change', { bubbles: true }));
          return true;
        },
        selector,
        name,
        content,
      ),
    );
  }

  /** Gives an element the focus, and waits until it has it. */
  focus(selector: string): Promise<boolean> {
    return until(`the focus to be given to ${selector}`, () =>
      this.ask((root, one) => {
        const at = root === 'document' ? document : root;
        const found = at?.querySelector<HTMLElement>(one);
        found?.focus();
        return found !== undefined && found !== null && at?.activeElement === found;
      }, selector),
    );
  }

  /** What has the focus, in words: "button card-copy Correct"; '' for nothing. */
  focused(): Promise<string> {
    return this.ask((root) => {
      const element = (root === 'document' ? document : root)?.activeElement;
      return element ? `${element.localName} ${element.className} ${element.textContent?.trim() ?? ''}` : '';
    });
  }

  /** Whether the focus is on something that the selector matches, or inside of it. */
  hasFocusIn(selector: string): Promise<boolean> {
    return this.ask(
      (root, one) => Boolean((root === 'document' ? document : root)?.activeElement?.closest(one)),
      selector,
    );
  }

  /** Waits for that: the focus often follows a frame later. */
  waitForFocusIn(selector: string): Promise<boolean> {
    return until(`the focus in ${selector}`, async () => {
      if (await this.hasFocusIn(selector)) return true;
      throw new Error(`it is on: ${(await this.focused()).slice(0, 200)}`);
    });
  }
}
