/** Decides how a section and a box to tick look on the settings page. */
import type { ComponentChildren } from 'preact';

interface SectionProps {
  readonly title: string;
  readonly children: ComponentChildren;
}

export const Section = ({ title, children }: SectionProps) => (
  <section>
    <h2>{title}</h2>
    {children}
  </section>
);

interface CheckProps {
  readonly label: string;
  readonly checked: boolean;
  readonly note?: string;
  readonly onChange: (checked: boolean) => void;
}

export const Check = ({ label, checked, note, onChange }: CheckProps) => (
  <label class="check">
    <input type="checkbox" checked={checked} onChange={(event) => onChange(event.currentTarget.checked)} />
    <span>
      {label}
      {note && <span class="note">{note}</span>}
    </span>
  </label>
);
