/** Decides how a value is kept for each element of a tree: by the element's place, which is quicker than a map. */
import type { Branch } from './branch';

export class PerBranch<T> {
  private readonly values: (T | undefined)[] = [];

  get(node: Branch): T | undefined {
    return this.values[node.index];
  }

  set(node: Branch, value: T): void {
    this.values[node.index] = value;
  }
}
