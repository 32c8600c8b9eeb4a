/** Decides the shapes of advertisements and sponsored blocks. */
import { picture, type Shape } from './shape';

export const AD_SHAPES: readonly Shape[] = [
  {
    name: 'gpt slot, filled with a native creative',
    kind: 'advertisement',
    held: false,
    build: (k) =>
      `<div class="ad-slot ad-slot--inline"><div class="ad-slot__label">${k.label(k.words.advertisement)}</div><div id="div-gpt-ad-16${k.random.below(99999)}-0" data-google-query-id="CN${k.random.below(9999)}"><div id="google_ads_iframe_/21${k.random.below(999)}/inline_0__container__" style="border:0pt none"><a href="${k.away()}" target="_blank">${picture(k)}<h4>${k.headline()}</h4><p>${k.pitch()}</p><span>${k.words.learnMore}</span></a></div></div></div>`,
  },
  {
    name: 'adsbygoogle in-article unit',
    kind: 'advertisement',
    held: true,
    build: (k) =>
      `<ins class="adsbygoogle" data-ad-layout="in-article" data-ad-format="fluid" data-ad-client="ca-pub-000${k.random.below(99999)}" data-ad-status="filled" style="display:block;text-align:center"><div><a href="${k.away()}" rel="nofollow noopener"><div>${k.headline()}</div><div>${k.pitch()}</div></a></div></ins>`,
  },
  {
    name: 'prebid native',
    kind: 'advertisement',
    held: false,
    build: (k) =>
      `<div class="nativo-promo pb-native" data-native-type="in-stream"><a class="pb-click" href="${k.away()}" rel="sponsored"><div class="pb-sponsor">${k.say(k.words.paidBy)}</div><div class="pb-title">${k.headline()}</div><div class="pb-body">${k.pitch()}</div><div class="pb-cta">${k.words.learnMore}</div></a></div>`,
  },
  {
    name: 'label and card with hashed classes',
    kind: 'advertisement',
    held: true,
    build: (k) =>
      `<div class="${k.hashed()}"><span class="${k.hashed()}">${k.label(k.words.advertisement)}</span><a class="${k.hashed()}" href="${k.away()}">${picture(k)}<div class="${k.hashed()}">${k.headline()}</div><div class="${k.hashed()}">${k.pitch()}</div></a></div>`,
  },
  {
    name: 'label as a plain paragraph, offer in paragraphs',
    kind: 'advertisement',
    held: false,
    build: (k) =>
      `<p>${k.label(k.words.advertisement)}</p><p><a href="${k.away()}" rel="sponsored nofollow">${k.headline()}</a></p>`,
  },
  {
    name: '"story continues" as a paragraph, card without a class',
    kind: 'advertisement',
    held: true,
    build: (k) =>
      `<p>${k.label(k.words.continues)}</p><div><a href="${k.away()}" target="_blank" rel="nofollow">${picture(k)}<strong>${k.headline()}</strong><span>${k.pitch()}</span></a></div>`,
  },
  {
    name: 'aside with a spoken label',
    kind: 'advertisement',
    held: false,
    build: (k) =>
      `<aside role="complementary" aria-label="${k.words.advertisement}"><div><a href="${k.away()}">${k.headline()}</a><p>${k.pitch()}</p></div></aside>`,
  },
  {
    name: 'amp-ad with a fallback',
    kind: 'advertisement',
    held: true,
    build: (k) =>
      `<amp-ad width="300" height="250" type="doubleclick"><div fallback><p>${k.headline()}</p><p>${k.pitch()}</p></div></amp-ad>`,
  },
  {
    name: 'sponsored section',
    kind: 'sponsored',
    held: false,
    build: (k) =>
      `<section class="sponsored-content" data-sponsor="x"><header>${k.label(k.words.sponsored)}</header><h3><a href="${k.own()}">${k.headline()}</a></h3><p>${k.pitch()}</p><footer>${k.say(k.words.paidBy)}</footer></section>`,
  },
  {
    name: 'partner card with test ids',
    kind: 'sponsored',
    held: true,
    build: (k) =>
      `<div class="${k.hashed()}" data-testid="partner-promo"><small>${k.say(k.words.paidBy)}</small><a href="${k.own()}"><h4>${k.headline()}</h4></a><p>${k.pitch()}</p></div>`,
  },
  {
    name: 'advertorial of paragraphs',
    kind: 'sponsored',
    held: false,
    build: (k) =>
      `<div class="branded-box"><p class="branded-box__label">${k.say(k.words.paidBy)}</p><p>${k.pitch()} ${k.pitch()}</p><p>${k.pitch()}</p><p><a href="${k.away()}" rel="sponsored">${k.words.learnMore}</a></p></div>`,
  },
  {
    name: 'sponsored, hashed, with long text',
    kind: 'sponsored',
    held: true,
    build: (k) =>
      `<div class="${k.hashed()} ${k.hashed()}"><span>${k.label(k.words.sponsored)}</span><h3>${k.headline()}</h3><p>${k.pitch()} ${k.pitch()}</p><a href="${k.away()}" target="_blank" rel="noopener">${k.words.learnMore}</a></div>`,
  },
];
