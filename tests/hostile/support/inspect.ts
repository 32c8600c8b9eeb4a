/**
 * Decides what is looked at on a hostile page: from the extension's own world, whose DOM the page cannot tamper with.
 * The functions run in the browser and see nothing but their arguments.
 */

/** @returns why the overlay cannot be read by a person; null when it can */
export function whyUnreadable(root: ShadowRoot | null): string | null {
  const dialog = root?.host.parentElement;
  if (!root || !dialog) return 'there is no overlay';
  // Its modal dialog lies in the top layer; what is around that at the page's root may be transformed, and shows nothing.
  const box = (root.getElementById('reader') ?? root.host).getBoundingClientRect();
  if (box.width < innerWidth * 0.9 || box.height < innerHeight * 0.9)
    return `it measures ${Math.round(box.width)} by ${Math.round(box.height)}`;
  const front = document.elementFromPoint(innerWidth / 2, innerHeight / 2);
  if (front !== dialog && front !== root.host) return `${front?.outerHTML.slice(0, 80)} lies in front`;
  const words = root.querySelector('main p, main h1, .blank p');
  if (!words) return 'there are no words';
  // Opacity is looked at below: the root's own does not count in the top layer.
  const seen = { visibilityProperty: true, contentVisibilityAuto: true };
  if (!words.checkVisibility(seen)) return 'its words are hidden';
  for (
    let at: Element | null = words;
    at;
    at = at.parentElement ?? (at.getRootNode() as ShadowRoot).host ?? null
  ) {
    if (at === document.documentElement) break; // the top layer does not paint with the root's effects
    const { opacity, filter, transform, direction } = getComputedStyle(at);
    if (Number(opacity) < 0.9 || filter !== 'none' || direction !== 'ltr')
      return `${at.localName} is made unreadable`;
    if (at === dialog && transform !== 'none') return 'the dialog is transformed';
  }
  const { fontSize, color } = getComputedStyle(words);
  if (Number.parseFloat(fontSize) < 12 || color === 'transparent')
    return `its words are ${fontSize}, ${color}`;
  return null;
}

/**
 * @param root without it: the document, which is the panel's
 * @returns elements and attributes in it that are not the reader's own, or could run or fetch something
 */
export function straysIn(root: ShadowRoot | Document | null = document): string[] {
  const OWN = new Set(
    `html head body meta title link script style div main header footer section article aside nav h1 h2 h3 h4 h5 h6 p ul ol li dl dt dd
     blockquote q cite figure figcaption img table thead tbody tr th td caption pre code hr br a b strong em i sub sup s del u small
     span mark time button label input select option fieldset legend output textarea details summary dialog bdi bdo kbd abbr
     svg path circle rect line polyline polygon g form search`.split(/\s+/),
  );
  const ADDRESSES = [
    'href',
    'src',
    'action',
    'formaction',
    'poster',
    'data',
    'xlink:href',
    'srcset',
    'ping',
    'cite',
  ];
  const wrong: string[] = [];
  const isPage = root?.nodeType === 9; // a document
  for (const element of root?.querySelectorAll('*') ?? []) {
    const name = element.localName;
    const heldToPage = isPage && element.closest('head') !== null;
    if (!OWN.has(name) || (!isPage && ['script', 'link', 'meta'].includes(name))) wrong.push(`<${name}>`);
    for (const { name: attribute, value } of element.attributes) {
      if (/^on|^srcdoc$|^is$/i.test(attribute)) wrong.push(`${name} ${attribute}`);
      if (attribute === 'style' && /url|expression|binding|behavior|@import/i.test(value))
        wrong.push(`style ${value}`);
      if (!ADDRESSES.includes(attribute) || heldToPage) continue;
      const picture = name === 'img' && attribute === 'src' && /^data:image\//.test(value);
      if (!picture && !/^https?:\/\/|^#/.test(value))
        wrong.push(`${name} ${attribute}=${value.slice(0, 60)}`);
    }
    if (name === 'img' && element.getAttribute('referrerpolicy') !== 'no-referrer')
      wrong.push('img with a referrer');
    if (
      name === 'a' &&
      (element as HTMLAnchorElement).target === '_blank' &&
      !/noopener|noreferrer/.test((element as HTMLAnchorElement).rel)
    )
      wrong.push('a that hands over its opener');
  }
  return [...new Set(wrong)];
}

/** @returns the page as markup, without what it changes by itself */
export function pageHtml(): string {
  const copy = document.documentElement.cloneNode(true) as Element;
  for (const one of copy.querySelectorAll('[data-changes]')) one.remove();
  return copy.outerHTML;
}
