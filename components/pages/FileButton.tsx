/** Decides how a file is chosen: by a button like any other, which opens the browser's own dialog. */
import type { ComponentChildren } from 'preact';
import { useRef } from 'preact/hooks';

export interface FileButtonProps {
  /** As the `accept` of an input: ".json,application/json". */
  readonly accept: string;
  readonly onFile: (file: File) => void;
  readonly children: ComponentChildren;
  readonly class?: string;
}

export function FileButton(props: FileButtonProps) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <input
        ref={input}
        type="file"
        accept={props.accept}
        aria-hidden="true"
        tabIndex={-1}
        onChange={(event) => {
          const file = event.currentTarget.files?.[0];
          event.currentTarget.value = ''; // the same file chosen again is a choice, too
          if (file) props.onFile(file);
        }}
      />
      <button type="button" class={props.class ?? 'button'} onClick={() => input.current?.click()}>
        {props.children}
      </button>
    </>
  );
}
