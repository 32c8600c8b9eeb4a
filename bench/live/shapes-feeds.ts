/** Decides the shapes of recommendations: the feeds of vendors, and an outlet's own links to other stories. */
import { picture, type Shape, times } from './shape';

export const FEED_SHAPES: readonly Shape[] = [
  {
    name: 'taboola feed',
    kind: 'recommendation',
    held: false,
    build: (k) =>
      `<div id="taboola-mid-article-thumbnails" class="trc_related_container trc_spotlight_widget"><div class="trc_rbox_container"><div class="trc_rbox_header"><span class="trc_rbox_header_span">${k.label(k.words.promoted)}</span></div><div class="trc_rbox_div">${times(4, () => `<div class="videoCube trc_spotlight_item"><a class="item-thumbnail-href" href="${k.away()}"><span class="thumbBlock"></span></a><a class="item-label-href" href="${k.away()}" rel="nofollow sponsored"><span class="video-label-box"><span class="video-title">${k.headline()}</span><span class="branding-inside">${k.say('#')}</span></span></a></div>`)}</div></div></div>`,
  },
  {
    name: 'outbrain widget',
    kind: 'recommendation',
    held: true,
    build: (k) =>
      `<div class="OUTBRAIN" data-src="x" data-widget-id="MB_3" data-ob-mark="true"><div class="ob-widget ob-grid-layout MB_3"><div class="ob-widget-header">${k.label(k.words.promoted)}</div><ul class="ob-widget-items-container">${times(3, () => `<li class="ob-dynamic-rec-container ob-p"><a class="ob-dynamic-rec-link" href="${k.away()}"><span class="ob-unit ob-rec-text">${k.headline()}</span><span class="ob-unit ob-rec-source">${k.say('#')}</span></a></li>`)}</ul></div></div>`,
  },
  {
    name: 'revcontent',
    kind: 'recommendation',
    held: false,
    build: (k) =>
      `<div id="rcjsload_${k.random.below(9999)}" class="rc-w-${k.random.below(999)}"><div class="rc-text">${k.label(k.words.promoted)}</div>${times(3, () => `<div class="rc-item"><a class="rc-cta" href="${k.away()}" target="_blank"><div class="rc-photo"></div><h3 class="rc-headline">${k.headline()}</h3><div class="rc-provider">${k.say('#')}</div></a></div>`)}</div>`,
  },
  {
    name: 'mgid',
    kind: 'recommendation',
    held: true,
    build: (k) =>
      `<div id="M${k.random.below(99999)}ScriptRootC${k.random.below(99999)}"><div class="mgbox"><div class="mgheader"><span class="mghead">${k.label(k.words.promoted)}</span></div>${times(3, () => `<div class="mgline"><div class="image-with-text"><div class="mcimg"><a href="${k.away()}">${picture(k, 200)}</a></div><div class="text-elements"><div class="mctitle"><a href="${k.away()}">${k.headline()}</a></div><div class="mcdomain"><a href="${k.away()}">${k.say('#')}</a></div></div></div></div>`)}</div></div>`,
  },
  {
    name: 'zergnet',
    kind: 'recommendation',
    held: false,
    build: (k) =>
      `<div id="zergnet-widget-${k.random.below(9999)}" class="zergnet-widget__loaded">${times(4, () => `<div class="zergentity"><a class="zergimg" href="${k.away()}">${picture(k, 200)}</a><div class="zergheadline"><a href="${k.away()}">${k.headline()}</a></div></div>`)}</div>`,
  },
  {
    name: 'plista',
    kind: 'recommendation',
    held: true,
    build: (k) =>
      `<div data-display="plista_widget_inline" class="plista_widget_inline"><div class="itemLinkHead">${k.label(k.words.promoted)}</div>${times(3, () => `<a class="itemLink" href="${k.away()}"><span class="itemTitle">${k.headline()}</span><span class="itemText">${k.pitch()}</span></a>`)}</div>`,
  },
  {
    name: 'related list with a heading',
    kind: 'recommendation',
    held: false,
    build: (k) =>
      `<aside class="related-articles"><h3>${k.label(k.words.related)}</h3><ul>${times(3, () => `<li><a href="${k.own()}">${k.headline()}</a></li>`)}</ul></aside>`,
  },
  {
    name: 'related in boxes without classes',
    kind: 'recommendation',
    held: true,
    build: (k) =>
      `<div><p><strong>${k.label(k.words.related)}</strong></p><div>${times(3, () => `<div><a href="${k.own()}">${picture(k, 120)}</a><p><a href="${k.own()}">${k.headline()}</a></p></div>`)}</div></div>`,
  },
  {
    name: 'read more, in one paragraph',
    kind: 'recommendation',
    held: false,
    build: (k) => `<p><strong>${k.words.readMore}</strong> <a href="${k.own()}">${k.headline()}</a></p>`,
  },
  {
    name: 'also read, in two paragraphs',
    kind: 'recommendation',
    held: true,
    build: (k) =>
      `<p>${k.label(k.words.alsoRead)}</p><p><em><a href="${k.own()}">${k.headline()}</a></em></p>`,
  },
  {
    name: 'cards with hashed classes, no label',
    kind: 'recommendation',
    held: false,
    build: (k) => {
      const [box, card, head] = [k.hashed(), k.hashed(), k.hashed()];
      return `<div class="${box}">${times(4, () => `<a class="${card}" href="${k.own()}">${picture(k)}<div><h3 class="${head}">${k.headline()}</h3><span>${1 + k.random.below(9)} h</span></div></a>`)}</div>`;
    },
  },
  {
    name: 'list of teasers with hashed classes, no label',
    kind: 'recommendation',
    held: true,
    build: (k) => {
      const [box, item] = [k.hashed(), k.hashed()];
      return `<ul class="${box}">${times(3, () => `<li class="${item}"><a href="${k.own()}"><h4>${k.headline()}</h4><p>${k.headline()}. ${k.pitch()}</p></a></li>`)}</ul>`;
    },
  },
  {
    name: 'links as paragraphs, one below the other',
    kind: 'recommendation',
    held: true,
    build: (k) => times(3, () => `<p>› <a href="${k.own()}">${k.headline()}</a></p>`),
  },
  {
    name: 'one card, styled in place',
    kind: 'recommendation',
    held: true,
    build: (k) =>
      `<div style="border:1px solid #ccc;padding:12px"><a href="${k.own()}" style="display:flex">${picture(k, 120)}<span style="font-weight:bold">${k.headline()}</span></a></div>`,
  },
  {
    name: 'trending module',
    kind: 'recommendation',
    held: false,
    build: (k) =>
      `<section data-module="trending" class="c-module"><h2>${k.label(k.words.trending)}</h2><ol>${times(5, () => `<li><a href="${k.own()}">${k.headline()}</a></li>`)}</ol></section>`,
  },
  {
    name: 'most read, numbered, without classes',
    kind: 'recommendation',
    held: true,
    build: (k) =>
      `<div><div>${k.label(k.words.mostRead)}</div>${times(4, (i) => `<div><div>${i + 1}</div><div><a href="${k.own()}">${k.headline()}</a></div></div>`)}</div>`,
  },
];
