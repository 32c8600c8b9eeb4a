/** Decides how a browser's local store behaves in a test: like a real one until told to fail. */

type Values = Record<string, unknown>;
type Changes = Record<string, { oldValue?: unknown; newValue?: unknown }>;
type Listener = (changes: Changes, area: string) => void;

const copy = <T>(value: T): T => structuredClone(value);

export class FakeStore {
  values: Values = {};
  /** Writes in the order in which they came, also those refused. */
  readonly writes: Values[] = [];
  failing: 'no' | 'reads' | 'writes' | 'hangs' = 'no';
  private readonly listeners = new Set<Listener>();

  readonly local = {
    get: async (wanted: string | readonly string[] | null): Promise<Values> => {
      await this.answer('reads');
      if (wanted === null) return copy(this.values);
      const keys = typeof wanted === 'string' ? [wanted] : wanted;
      const there = keys.filter((key) => Object.hasOwn(this.values, key));
      return Object.fromEntries(there.map((key) => [key, copy(this.values[key])]));
    },
    set: async (values: Values): Promise<void> => {
      this.writes.push(copy(values));
      await this.answer('writes');
      const changes = Object.fromEntries(
        Object.entries(values).map(([key, newValue]) => [key, { oldValue: this.values[key], newValue }]),
      );
      this.values = { ...this.values, ...copy(values) };
      this.tell(changes);
    },
    remove: async (wanted: string | readonly string[]): Promise<void> => {
      await this.answer('writes');
      const keys = typeof wanted === 'string' ? [wanted] : wanted;
      const gone = Object.entries(this.values).filter(([key]) => keys.includes(key));
      this.values = Object.fromEntries(Object.entries(this.values).filter(([key]) => !keys.includes(key)));
      if (gone.length > 0) this.tell(Object.fromEntries(gone.map(([key, oldValue]) => [key, { oldValue }])));
    },
  };

  readonly onChanged = {
    addListener: (listener: Listener) => void this.listeners.add(listener),
    removeListener: (listener: Listener) => void this.listeners.delete(listener),
  };

  get listening(): number {
    return this.listeners.size;
  }

  private tell(changes: Changes): void {
    for (const listener of [...this.listeners]) listener(copy(changes), 'local');
  }

  private async answer(what: 'reads' | 'writes'): Promise<void> {
    await Promise.resolve();
    if (this.failing === 'hangs') return new Promise(() => undefined);
    if (this.failing === what) throw new Error(what === 'writes' ? 'QUOTA_BYTES quota exceeded' : 'IO error');
  }
}
