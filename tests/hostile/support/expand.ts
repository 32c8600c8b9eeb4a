/**
 * Decides what a hostile page's placeholders become. Each vector gets a number of its own, and does nothing but call
 * `ran(number)`, or ask the server for /ran/number.
 */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const linesOf = (name: string): readonly string[] =>
  readFileSync(fileURLToPath(new URL(`../vectors/${name}.txt`, import.meta.url)), 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '');

const LISTS: Readonly<Record<string, readonly string[]>> = {
  markup: linesOf('markup'),
  addresses: linesOf('addresses'),
};

const escaped = (text: string) => text.replace(/[&<>"]/g, (one) => `&#${one.charCodeAt(0)};`);

const inAttribute = (text: string) => text.replaceAll('"', '&quot;');

/** JSON that no HTML parser takes for markup. */
const inJson = (text: string) =>
  JSON.stringify(text).replace(
    /[<>\u2028\u2029]/g,
    (one) => `\\u${one.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );

/** How each vector of a list is put into the page; some lists are one value. */
const PLACES: Readonly<Record<string, (vectors: readonly string[]) => string>> = {
  raw: (all) =>
    all
      .map((one, n) => `<div><p>Paragraph ${n} of the page goes like this: ${one} and so on.</p></div>`)
      .join('\n'),
  text: (all) =>
    all
      .map((one, n) => `<p>Paragraph ${n} has the characters ${escaped(one)} in it, as text.</p>`)
      .join('\n'),
  joined: (all) => all.map(escaped).join(' · '),
  json: (all) => all.map(inJson).join(',\n'),
  'json-joined': (all) => inJson(all.join(' · ')),
  people: (all) =>
    all.map((one) => `{"@type":"Person","name":${inJson(one)},"url":${inJson(one)}}`).join(',\n'),
  metas: (all) =>
    all
      .map(
        (one) =>
          `<meta name="author" content="${inAttribute(one)}"><meta property="article:author" content="${inAttribute(one)}">`,
      )
      .join('\n'),
  figures: (all) =>
    all
      .map(
        (one, n) =>
          `<figure><img src="/pixel.svg?${n}" width="800" height="450" alt="${escaped(one)}" title="${escaped(one)}"><figcaption>A picture of ${escaped(one)} <span class="credit">Photo: ${escaped(one)}</span></figcaption></figure>`,
      )
      .join('\n'),
  cells: (all) => all.map((one, n) => `<tr><th>Row ${n} ${escaped(one)}</th><td>${one}</td></tr>`).join('\n'),
  items: (all) => all.map((one) => `<li>${escaped(one)} is a thing on the list</li>`).join('\n'),
  posts: (all) =>
    all
      .map(
        (one, n) =>
          `<blockquote class="twitter-tweet"><p lang="${escaped(one)}">Post ${n} says ${escaped(one)} to everyone.</p>&mdash; ${escaped(one)} (@${escaped(one)}) <a href="https://twitter.com/swimmer/status/10${n}">March ${1 + (n % 28)}, 2024 ${escaped(one)}</a></blockquote>`,
      )
      .join('\n'),
  statements: (all) =>
    all
      .map(
        (one, n) =>
          `<p>“We will not be moved by ${escaped(one)} at all,” said Number${n} ${escaped(one)}, a swimmer.</p>`,
      )
      .join('\n'),
  boxes: (all) =>
    all
      .map(
        (one, n) =>
          `<aside class="newsletter-signup"><h3>Sign up to newsletter ${n} ${escaped(one)}</h3><p>${one}</p><form><input type="email"><button>Subscribe</button></form></aside>
<p>Sentence ${n} stands between two boxes of the page, so that each of them has to be cut by itself.</p>`,
      )
      .join('\n'),
  code: (all) => all.map((one) => `<pre><code>${escaped(one)}</code></pre>`).join('\n'),
  links: (all) =>
    all
      .map(
        (one, n) =>
          `<p>Paragraph ${n} has <a href="${inAttribute(one)}">a link numbered ${n}</a> that leads somewhere else.</p>`,
      )
      .join('\n'),
  images: (all) =>
    all
      .map(
        (one, n) =>
          `<figure><img src="${inAttribute(one)}" data-src="${inAttribute(one)}" width="800" height="450" alt="Picture ${n}"></figure>`,
      )
      .join('\n'),
  sets: (all) =>
    all
      .map(
        (one, n) =>
          `<figure><picture><source srcset="${inAttribute(one)} 1x, ${inAttribute(one)} 2x"><img srcset="${inAttribute(one)} 900w" width="800" height="450" alt="Set ${n}"></picture></figure>`,
      )
      .join('\n'),
  'post-links': (all) =>
    all
      .map(
        (one, n) =>
          `<blockquote class="twitter-tweet" cite="${inAttribute(one)}"><p>Post ${n} is short and about the baths.</p>&mdash; Swimmer (@swimmer) <a href="${inAttribute(one)}">March 3, 2024</a></blockquote>`,
      )
      .join('\n'),
  media: (all) =>
    all
      .map(
        (one, n) =>
          `<figure><video src="${inAttribute(one)}" poster="${inAttribute(one)}" controls title="Film ${n}"></video></figure><p>Between film ${n} and the next there are some words about the baths.</p><iframe src="about:blank" data-src="${inAttribute(one)}" title="Frame ${n}"></iframe>`,
      )
      .join('\n'),
  times: (all) =>
    all
      .map(
        (one, n) =>
          `<h2><time datetime="${escaped(one)}">At ${n}</time> Entry ${n}</h2><p>The entry numbered ${n} has a time that is none.</p>`,
      )
      .join('\n'),
  languages: (all) =>
    all
      .map(
        (one, n) =>
          `<p lang="${escaped(one)}" dir="${escaped(one)}" class="${escaped(one)}" id="${escaped(one)}">Paragraph ${n} is of no language.</p>`,
      )
      .join('\n'),
};

const STORY = `
<p>The town council voted on Monday to close the old swimming baths on Quay Street, officials said, forty years after they opened.</p>
<p>“Nobody asked the swimmers,” said Agnes Tillotson, who has swum there since she was six. “They counted tiles and never counted us.”</p>
<p>Two people with knowledge of the vote, who asked not to be named because the meeting was private, said the mayor had argued against it until the last minute.</p>
<p>The mayor’s spokesman, Cuthbert Osei, denied that. “There was no argument at all,” he told reporters outside the town hall on Tuesday.</p>
<p>The roof will be taken down in May, according to a report by the council’s own engineers, who found that the beams had rotted through.</p>`;

/** First of all scripts on the page; what it offers is used by the page's own attack and asked by the test. */
const RECORDER = `<script>
window.__ran = []; window.__heard = []; window.__armed = false;
// The page's own elements hear it themselves when focus leaves them, comes back, or the window changes its size.
const OWN = ['focus', 'blur', 'focusin', 'focusout', 'resize', 'scroll', 'scrollend'];
const known = new WeakSet(), all = Document.prototype.querySelectorAll;
window.__arm = () => { for (const element of all.call(document, '*')) known.add(element); window.__armed = true; window.__ran = []; window.__heard = [] };
window.ran = (id) => {
  const now = window.event;
  if (window.__armed && now && OWN.includes(now.type) && (now.currentTarget === window || known.has(now.currentTarget))) return true;
  window.__ran.push(String(id));
  if (window.__armed) try { fetch('/ran/' + id, { method: 'POST', keepalive: true }).catch(() => {}); } catch {}
  return true;
};
for (const name of ['alert', 'confirm', 'prompt', 'print']) window[name] = () => window.ran(name);
for (const type of ['keydown', 'keypress', 'keyup'])
  for (const target of [window, document]) target.addEventListener(type, (event) => window.__heard.push(event.key), true);
/** Calls back when the reader has come, and when it has gone; a page can tell by the dialog at its root. */
window.onReader = (come, gone = () => {}) => {
  let there = false;
  new MutationObserver(() => {
    const now = document.documentElement?.lastElementChild?.localName === 'dialog';
    if (now === there) return;
    there = now;
    (now ? come : gone)();
  }).observe(document, { childList: true, subtree: true });
};
</script>`;

/** What is too large to stand in a file. */
const MADE: Readonly<Record<string, () => string>> = {
  word: () => 'swim'.repeat(250_000),
  deep: () => '<div>'.repeat(2_000),
  wide: () => Array.from({ length: 60_000 }, (_, n) => `<i class="c${n % 97}" data-n="${n}"></i>`).join(''),
  attributes: () => Array.from({ length: 20_000 }, (_, n) => `data-a${n}="${n}"`).join(' '),
};

export interface Expanded {
  readonly text: string;
  /** How many vectors are in it. */
  readonly vectors: number;
}

/** @param other the second origin */
export function expand(template: string, other: string): Expanded {
  let vectors = 0;
  const numbered = (text: string) => {
    vectors += 1;
    return text.replaceAll('RUN', `ran(${vectors})`).replaceAll('ID', String(vectors));
  };
  const text = template.replace(
    /\{\{([a-zA-Z]+)(?: ([a-z-]+))?\}\}/g,
    (whole, name: string, place?: string) => {
      if (name === 'recorder') return RECORDER;
      if (name === 'story') return STORY;
      if (name === 'other') return other;
      const made = MADE[name];
      if (made) return made();
      if (name === 'RUN') return numbered('RUN');
      if (name === 'beacon') return numbered('/ran/ID');
      const list = LISTS[name];
      const put = PLACES[place ?? ''];
      if (!list || !put) throw new Error(`no such placeholder: ${whole}`);
      return put(list.map(numbered));
    },
  );
  return { text, vectors };
}
