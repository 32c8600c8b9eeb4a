/** Decides how the tree that a screen reader gets from Chromium is read: what is there, in order, each with role and name. */
import type { Page } from 'puppeteer-core';

export interface Told {
  readonly role: string;
  readonly name: string;
  /** How deep it stands among what is told. */
  readonly depth: number;
  /** As the browser names them: expanded, pressed, level, live … */
  readonly states: Readonly<Record<string, unknown>>;
}

interface AxNode {
  readonly nodeId: string;
  readonly parentId?: string;
  readonly ignored: boolean;
  readonly role?: { readonly value?: string };
  readonly name?: { readonly value?: string };
  readonly properties?: readonly { readonly name: string; readonly value: { readonly value?: unknown } }[];
  readonly childIds?: readonly string[];
}

/** What only holds others together, and the pieces of a line. */
const SILENT = new Set(['none', 'generic', 'InlineTextBox', '']);

/** @returns everything that a screen reader is told, in reading order; shadow roots and top layers included */
export async function toldOf(page: Page): Promise<readonly Told[]> {
  const session = await page.createCDPSession();
  const { nodes } = (await session.send('Accessibility.getFullAXTree')) as { nodes: AxNode[] };
  await session.detach();
  const byId = new Map(nodes.map((node) => [node.nodeId, node]));
  const told: Told[] = [];
  const walk = (node: AxNode, depth: number): void => {
    const role = node.role?.value ?? '';
    const silent = node.ignored || SILENT.has(role);
    if (!silent) {
      const states = Object.fromEntries(
        (node.properties ?? []).map(({ name, value }) => [name, value.value]),
      );
      told.push({ role, name: (node.name?.value ?? '').replace(/\s+/g, ' ').trim(), depth, states });
    }
    for (const id of node.childIds ?? []) {
      const child = byId.get(id);
      if (child) walk(child, silent ? depth : depth + 1);
    }
  };
  const root = nodes.find(({ parentId }) => parentId === undefined);
  if (root) walk(root, 0);
  return told;
}
