/**
 * Decides whether the article goes on at another address: a link that the page marks or words as its next page, of
 * the same origin and the same story. A link to the next story is none.
 */
import { safeAddress } from './address';
import { whole } from './edges';
import { folded } from './metadata/entities';

/** Whole link texts that mean "next page". */
export const NEXT_WORDS = whole(
  /^\W*(?:next(?: page)?|continue (?:reading )?(?:on|to) (?:the )?(?:next page|page \d+)|page suivante|suivante?|la suite|nächste seite|weiter(?: auf seite \d+)?|auf der nächsten seite|(?:página )?siguiente|próxima(?: página)?|seguinte|(?:pagina )?(?:successiva|seguente)|avanti|(?:volgende|verder)(?: pagina)?|następna(?: strona)?|dalej|další(?: strana| stránka)?|nästa(?: sida)?|neste(?: side)?|næste(?: side)?|seuraava(?: sivu)?|следующая(?: страница)?|далее|наступна(?: сторінка)?|sonraki(?: sayfa)?|επόμενη(?: σελίδα)?|következő(?: oldal)?|pagina următoare|următoarea|次の?ページ(?:へ)?|次へ|下一页|下一頁|다음(?: 페이지)?|הבא|לעמוד הבא|التالي|الصفحة التالية)\W*$/i,
);

const PAGING = /pagination|paginat|pager|page-?links|multipage|post-page|article-pages|seiten|nav-links/i;
const MOST_LINKS = 3000;
/** An address that may be a further page: cheap to tell, before it is parsed. */
const NUMBERED =
  /[?&](?:page|p|pg|seite|pagina|page_no|pagenum|paged)=\d{1,2}(?:&|#|$)|(?:^|\D)\d{1,2}(?:\.\w{2,5})?\/?(?:[?#]|$)/i;

const bare = (path: string): string =>
  path
    .replace(/\/+$/, '')
    .replace(/\.(?:html?|php|aspx?|shtml)$/i, '')
    .replace(/(?:[/_,.-](?:page|seite|pagina|p|s)?[/_.-]?\d{1,2})$/i, '');

/** "/story" and "/story/2", "/story?page=2", "/story,seite-2.html": pages of one story. */
function isSameStory(next: URL, here: URL): boolean {
  if (next.origin !== here.origin || next.href.split('#')[0] === here.href.split('#')[0]) return false;
  const samePath = next.pathname === here.pathname;
  if (samePath) return pageOf(next) === (pageOf(here) ?? 1) + 1;
  return bare(next.pathname) === bare(here.pathname) && bare(next.pathname) !== '' && isForward(next, here);
}

const PAGE_KEYS = ['page', 'p', 'pg', 'seite', 'pagina', 'page_no', 'pagenum', 'paged'];

function pageOf(url: URL): number | null {
  for (const key of PAGE_KEYS) {
    const value = Number.parseInt(url.searchParams.get(key) ?? '', 10);
    if (value > 0 && value < 100) return value;
  }
  const path = /[/_,.-](?:page|seite|pagina|p|s)?[/_.-]?(\d{1,2})(?:\.\w{2,5})?\/?$/i.exec(url.pathname);
  return path ? Number(path[1]) : null;
}

const isForward = (next: URL, here: URL): boolean => (pageOf(next) ?? 0) === (pageOf(here) ?? 1) + 1;

const parsed = (address: string): URL | null => {
  try {
    return new URL(address);
  } catch {
    return null;
  }
};

/** What the addresses of all pages of a story begin with: most links are told apart by it without being parsed. */
const stemOf = (here: URL): string => here.origin + bare(here.pathname);

function asNext(element: Element, here: URL, stem: string): string | null {
  const href = safeAddress(element.getAttribute('href'), here.href);
  const next = href?.startsWith(stem) ? parsed(href) : null;
  return next && isSameStory(next, here) ? next.href : null;
}

const isPaging = (link: Element): boolean => {
  let at: Element | null = link;
  for (let up = 0; at && up < 4; up++, at = at.parentElement)
    if (PAGING.test(`${at.getAttribute('class') ?? ''} ${at.getAttribute('id') ?? ''}`)) return true;
  return false;
};

const isWorded = (link: Element): boolean => {
  const text =
    folded(link.textContent ?? '') || (link.getAttribute('aria-label') ?? link.getAttribute('title') ?? '');
  return text.length < 50 && NEXT_WORDS.test(text);
};

/**
 * @param doc the page; it is only read
 * @param url its address
 * @returns the next page's absolute address; null when there is none
 */
export function nextPageOf(doc: Document, url: string): string | null {
  const here = parsed(url);
  if (!here) return null;
  const stem = stemOf(here);
  for (const marked of doc.querySelectorAll('link[rel~="next"], a[rel~="next"]')) {
    const next = asNext(marked, here, stem);
    if (next) return next;
  }
  const links = doc.querySelectorAll('a[href]');
  for (let i = 0; i < links.length && i < MOST_LINKS; i++) {
    const link = links[i] as Element;
    if (!NUMBERED.test(link.getAttribute('href') ?? '')) continue;
    const next = asNext(link, here, stem);
    if (next && (isWorded(link) || isPaging(link))) return next;
  }
  return null;
}
