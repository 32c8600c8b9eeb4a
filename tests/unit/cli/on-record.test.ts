/** The command line as people and scripts start it: a program of its own. */
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { NEWS_PAGES } from '../page/detect/pages';

const PROGRAM = fileURLToPath(new URL('../../../cli/on-record.mjs', import.meta.url));
const SAMPLE = fileURLToPath(new URL('../../fixtures/site/news/harbour-report.html', import.meta.url));
const TIMEOUT = 120_000;

interface Ran {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

const start = (args: readonly string[]): ChildProcess =>
  spawn(process.execPath, [PROGRAM, ...args], { stdio: ['pipe', 'pipe', 'pipe'] });

function run(args: readonly string[], input = ''): Promise<Ran> {
  return new Promise((resolve, reject) => {
    const child = start(args);
    let out = '';
    let err = '';
    child.stdout?.setEncoding('utf8').on('data', (piece: string) => {
      out += piece;
    });
    child.stderr?.setEncoding('utf8').on('data', (piece: string) => {
      err += piece;
    });
    child.stdin?.on('error', () => {});
    child.on('error', reject);
    child.on('close', (code) => resolve({ code, out, err }));
    child.stdin?.end(input);
  });
}

type Answer = Record<string, unknown>;

const answersOf = ({ out }: Ran): Answer[] =>
  out
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Answer);

const linesOf = (records: readonly unknown[]): string =>
  records.map((record) => (typeof record === 'string' ? record : JSON.stringify(record))).join('\n');

const PAGES = NEWS_PAGES.map(({ name, url, html }) => ({ id: name, url, html }));

// The first start bundles the program.
beforeAll(async () => {
  const { code, err } = await run(['--help']);
  expect(err).toBe('');
  expect(code).toBe(0);
}, TIMEOUT);

describe('detect', () => {
  it(
    'answers every line in order, and a bad one with an error',
    async () => {
      const records = [PAGES[0], 'not json', '[1]', { id: 7 }, '', { id: { odd: true }, html: 3 }, PAGES[1]];
      const ran = await run(['detect', '--jobs', '3'], linesOf(records));
      expect(ran.code).toBe(0);
      const answers = answersOf(ran);
      expect(answers.map(({ id }) => id)).toEqual(['en', null, null, 7, { odd: true }, 'fr']);
      expect(answers.map((answer) => 'error' in answer)).toEqual([false, true, true, true, true, false]);
      expect(Object.keys(answers[0] ?? {})).toEqual(['id', 'verdict', 'why']);
      expect(answers[0]?.verdict).toBe('article');
    },
    TIMEOUT,
  );
});

describe('read', () => {
  it(
    'gives the article’s blocks, what was cut, and how long it took',
    async () => {
      const [answer] = answersOf(await run(['read'], linesOf([PAGES[0]])));
      expect(answer).toMatchObject({
        id: 'en',
        title: 'Council of Brenfold votes to close the old ferry',
        byline: ['Ines Garrow'],
        lang: 'en',
      });
      for (const field of ['subtitle', 'siteName', 'publishedAt', 'modifiedAt', 'removed', 'ms'])
        expect(answer).toHaveProperty(field);
      const blocks = answer?.blocks as { kind: string; text: string }[];
      expect(blocks[0]?.kind).toBe('paragraph');
      expect(blocks[0]?.text).toContain('Orla Tenning');
    },
    TIMEOUT,
  );

  it(
    'says null where there is no article',
    async () => {
      const [answer] = answersOf(
        await run(['read'], linesOf([{ id: 'empty', url: 'https://a.example/', html: '' }])),
      );
      expect(answer).toMatchObject({ id: 'empty', blocks: null, removed: [] });
    },
    TIMEOUT,
  );
});

describe('annotate', () => {
  const text =
    'The ferry will close in May, said Orla Tenning.\n\n“Nobody was asked,” she said. Two officials said that the vote was rushed.';

  it(
    'gives spans into exactly the text that it was given',
    async () => {
      const [answer] = answersOf(await run(['annotate'], linesOf([{ id: 't', text }])));
      expect(answer?.text).toBe(text);
      const attributions = answer?.attributions as {
        content: [number, number][];
        sourceId: string;
        form: string;
      }[];
      const said = attributions.map(({ content }) =>
        content.map(([from, to]) => text.slice(from, to)).join(' '),
      );
      expect(said.some((words) => words.includes('Nobody was asked'))).toBe(true);
      const sources = answer?.sources as { id: string; kind: string; label: string; count?: string }[];
      expect(attributions.every(({ sourceId }) => sources.some(({ id }) => id === sourceId))).toBe(true);
      expect(sources.find(({ kind }) => kind === 'unnamed')).toMatchObject({
        count: '2',
        basis: 'implicit',
        reason: null,
      });
    },
    TIMEOUT,
  );

  it(
    'gives the text of a page that it was given',
    async () => {
      const [answer] = answersOf(await run(['annotate', '--rules'], linesOf([PAGES[0]])));
      expect(answer?.text).toContain('Orla Tenning');
      expect(answer?.headline).toMatchObject({ title: 'Council of Brenfold votes to close the old ferry' });
    },
    TIMEOUT,
  );

  it(
    'finds nothing in a language that it does not know, and says so',
    async () => {
      const [answer] = answersOf(await run(['annotate'], linesOf([PAGES[7]])));
      expect(answer).toMatchObject({ language: null, sources: [], attributions: [] });
    },
    TIMEOUT,
  );
});

describe('the program', () => {
  it(
    'takes more input than it may hold, and keeps its order',
    async () => {
      const child = start(['detect', '--jobs', '2']);
      const html = `<p>${'The council met and nothing was decided. '.repeat(2500)}</p>`;
      const COUNT = 300;
      let out = '';
      child.stdout?.setEncoding('utf8').on('data', (piece: string) => {
        out += piece;
      });
      const closed = new Promise<number | null>((resolve) => child.on('close', resolve));
      let most = 0;
      for (let id = 0; id < COUNT; id++) {
        const free = child.stdin?.write(`${JSON.stringify({ id, url: 'https://a.example/x', html })}\n`);
        if (!free) await new Promise((resolve) => child.stdin?.once('drain', resolve));
        most = Math.max(most, id - out.split('\n').length);
      }
      child.stdin?.end();
      expect(await closed).toBe(0);
      const ids = out
        .trim()
        .split('\n')
        .map((line) => (JSON.parse(line) as Answer).id);
      expect(ids).toEqual(Array.from({ length: COUNT }, (_, id) => id));
      // Written and not yet answered: a few lines under way and what the pipes hold, not all 300.
      expect(most).toBeLessThan(60);
    },
    TIMEOUT,
  );

  it(
    'ends quietly when nobody reads on',
    async () => {
      const child = start(['detect']);
      let err = '';
      child.stderr?.setEncoding('utf8').on('data', (piece: string) => {
        err += piece;
      });
      child.stdin?.on('error', () => {});
      child.stdout?.once('data', () => child.stdout?.destroy());
      const closed = new Promise<number | null>((resolve) => child.on('close', resolve));
      for (let id = 0; id < 400; id++) child.stdin?.write(`${JSON.stringify({ ...PAGES[0], id })}\n`);
      child.stdin?.end();
      expect(await closed).toBe(0);
      expect(err).toBe('');
    },
    TIMEOUT,
  );

  it(
    'says what it did not understand',
    async () => {
      for (const args of [[], ['detect', '--jobs', 'x'], ['read', '--nonsense'], ['read', 'more']]) {
        const { code, err, out } = await run(args);
        expect(code, args.join(' ')).toBe(2);
        expect(err).toContain('--help');
        expect(out).toBe('');
      }
    },
    TIMEOUT,
  );
});

describe('a file, for people', () => {
  const folder = mkdtempSync(join(tmpdir(), 'on-record-cli-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it(
    'is printed with its sources',
    async () => {
      const file = join(folder, 'page.html');
      writeFileSync(file, NEWS_PAGES[0]?.html ?? '');
      const { code, out } = await run([file, '--url', NEWS_PAGES[0]?.url ?? '']);
      expect(code).toBe(0);
      expect(out).toContain('Council of Brenfold votes to close the old ferry');
      expect(out).toContain('On the record');
      expect(out).toContain('Orla Tenning');
      expect(out).not.toContain('\u001b');
    },
    TIMEOUT,
  );

  it(
    'is read in the encoding that it names',
    async () => {
      const file = join(folder, 'old.html');
      const html = readFileSync(SAMPLE, 'utf8').replace(
        /<meta charset="?utf-8"?\s*\/?>/i,
        '<meta charset="windows-1252">',
      );
      const old = html.replaceAll('“', '\x93').replaceAll('”', '\x94').replaceAll('’', '\x92');
      writeFileSync(file, Buffer.from(old, 'latin1'));
      const { code, out } = await run(['--rules', file, '--url', 'https://harbour.example/news/report']);
      expect(code).toBe(0);
      expect(out).toContain('“sound as a bell”');
    },
    TIMEOUT,
  );

  it(
    'that is not there is told',
    async () => {
      const { code, err } = await run([join(folder, 'none.html')]);
      expect(code).toBe(1);
      expect(err).toContain('none.html');
    },
    TIMEOUT,
  );
});
