/** Decides the shapes of newsletters, shops, players, and all other calls to do something. */
import { picture, type Shape, times } from './shape';

export const CALL_SHAPES: readonly Shape[] = [
  {
    name: 'newsletter form',
    kind: 'newsletter',
    held: false,
    build: (k) =>
      `<div class="newsletter-signup"><h3>${k.say(k.words.newsletter)}</h3><p>${k.say(k.random.pick(k.words.newsletters))}</p><form action="/subscribe"><input type="email" placeholder="${k.words.email}"><button>${k.words.subscribe}</button></form><small>${k.say(k.words.privacy)}</small></div>`,
  },
  {
    name: 'newsletter, hashed',
    kind: 'newsletter',
    held: true,
    build: (k) =>
      `<div class="${k.hashed()}"><div class="${k.hashed()}"><h4>${k.say(k.words.newsletter)}</h4><p>${k.say(k.random.pick(k.words.newsletters))}</p></div><div><input type="email" aria-label="${k.words.email}"><button type="button">${k.words.subscribe}</button></div><p>${k.say(k.words.privacy)}</p></div>`,
  },
  {
    name: 'newsletter in plain paragraphs',
    kind: 'newsletter',
    held: false,
    build: (k) =>
      `<p><strong>${k.say(k.words.newsletter)}</strong></p><p>${k.say(k.random.pick(k.words.newsletters))}</p><form><input type="email" name="email"><input type="submit" value="${k.words.subscribe}"></form>`,
  },
  {
    name: 'newsletter as a paragraph with a link',
    kind: 'newsletter',
    held: true,
    build: (k) =>
      `<p><em>${k.say(k.random.pick(k.words.newsletters))} <a href="/newsletters">${k.words.subscribe}</a></em></p>`,
  },
  {
    name: 'mailchimp form',
    kind: 'newsletter',
    held: false,
    build: (k) =>
      `<div id="mc_embed_signup"><form id="mc-embedded-subscribe-form" class="validate"><h2>${k.say(k.words.newsletter)}</h2><div class="mc-field-group"><label for="mce-EMAIL">${k.words.email}</label><input type="email" id="mce-EMAIL"></div><p>${k.say(k.words.privacy)}</p><input type="submit" value="${k.words.subscribe}" class="button"></form></div>`,
  },
  {
    name: 'newsletter, three paragraphs and a link',
    kind: 'newsletter',
    held: false,
    build: (k) =>
      `<p><b>${k.say(k.words.newsletter)}</b></p><p>${k.say(k.random.pick(k.words.newsletters))}</p><p><a href="/newsletters/morning">${k.words.subscribe}</a></p>`,
  },
  {
    name: 'newsletter, hashed, without a form',
    kind: 'newsletter',
    held: false,
    build: (k) =>
      `<div class="${k.hashed()}"><div>${k.say(k.words.newsletter)}</div><div>${k.say(k.random.pick(k.words.newsletters))}</div><div role="button" tabindex="0">${k.words.subscribe}</div></div>`,
  },
  {
    name: 'newsletters to choose from',
    kind: 'newsletter',
    held: false,
    build: (k) =>
      `<section class="${k.hashed()}"><ul>${times(2, () => `<li><input type="checkbox" id="n"><strong>${k.say(k.words.newsletter)}</strong><p>${k.say(k.random.pick(k.words.newsletters))}</p></li>`)}</ul><input type="email"><button>${k.words.subscribe}</button><p>${k.say(k.words.privacy)}</p></section>`,
  },
  {
    name: 'newsletter as a section with a label',
    kind: 'newsletter',
    held: false,
    build: (k) =>
      `<section aria-label="Newsletter"><h2>${k.say(k.words.newsletter)}</h2><p>${k.say(k.random.pick(k.words.newsletters))}</p><iframe src="https://forms.example/embed/1" title="${k.words.email}"></iframe><p>${k.say(k.words.privacy)}</p></section>`,
  },
  {
    name: 'newsletter as a pitch alone',
    kind: 'newsletter',
    held: false,
    build: (k) => `<p><em>${k.say(k.random.pick(k.words.newsletters))}</em></p>`,
  },
  {
    name: 'newsletter with a picture beside its pitch',
    kind: 'newsletter',
    held: true,
    build: (k) =>
      `<figure class="${k.hashed()}">${picture(k)}<figcaption><b>${k.say(k.words.newsletter)}</b> ${k.say(k.random.pick(k.words.newsletters))} <a href="/account/letters">${k.words.subscribe}</a></figcaption></figure>`,
  },
  {
    name: 'newsletter between rules',
    kind: 'newsletter',
    held: true,
    build: (k) =>
      `<hr><p>${k.say(k.random.pick(k.words.newsletters))}</p><p><a class="${k.hashed()}" href="/l/1">${k.words.subscribe}</a></p><hr>`,
  },
  {
    name: 'prices as a list of terms',
    kind: 'shop',
    held: true,
    build: (k) =>
      `<dl class="${k.hashed()}">${times(2, () => `<dt>${k.say(k.random.pick(k.words.products))}</dt><dd><a href="${k.away()}" rel="nofollow sponsored">${k.say(k.words.checkPrice)}</a></dd>`)}</dl><p><small>${k.say(k.words.commission)}</small></p>`,
  },
  {
    name: 'stories in a table',
    kind: 'recommendation',
    held: true,
    build: (k) =>
      `<table class="${k.hashed()}"><tr><td colspan="2"><b>${k.label(k.words.related)}</b></td></tr>${times(2, () => `<tr><td>${picture(k)}</td><td><a href="/news/${k.random.below(9999)}">${k.headline()}</a></td></tr>`)}</table>`,
  },
  {
    name: 'app in a block quote',
    kind: 'other',
    held: true,
    build: (k) =>
      `<blockquote class="${k.hashed()}"><p>${k.say(k.words.app)}</p><p><a href="https://apps.example/get">${k.words.learnMore}</a></p></blockquote>`,
  },
  {
    name: 'product card',
    kind: 'shop',
    held: false,
    build: (k) =>
      `<div class="product-card" itemscope itemtype="https://schema.org/Product">${picture(k)}<h4 itemprop="name">${k.say(k.random.pick(k.words.products))}</h4><span class="price" itemprop="price">$${20 + k.random.below(200)}.99</span><a class="btn" href="${k.away()}" rel="sponsored">${k.say(k.words.buy)}</a></div>`,
  },
  {
    name: 'product without telling classes',
    kind: 'shop',
    held: true,
    build: (k) =>
      `<div class="${k.hashed()}"><a href="${k.away()}" target="_blank" rel="nofollow">${picture(k)}</a><div><div>${k.say(k.random.pick(k.words.products))}</div><div>${20 + k.random.below(200)},99 €</div><a href="${k.away()}">${k.words.checkPrice}</a></div></div>`,
  },
  {
    name: 'commission and a list of products',
    kind: 'shop',
    held: false,
    build: (k) =>
      `<div class="affiliate-box"><p><em>${k.say(k.words.commission)}</em></p><ul>${times(3, () => `<li><a href="${k.away()}" rel="sponsored">${k.say(k.random.pick(k.words.products))}</a> – $${20 + k.random.below(99)}</li>`)}</ul></div>`,
  },
  {
    name: 'deal box',
    kind: 'shop',
    held: true,
    build: (k) =>
      `<aside class="${k.hashed()}"><h3>${k.say(k.words.deal)}</h3><p>${k.say(k.random.pick(k.words.products))}: <s>$249</s> <b>$${90 + k.random.below(99)}</b></p><a href="${k.away()}">${k.say(k.words.buy)}</a></aside>`,
  },
  {
    name: 'jwplayer',
    kind: 'video',
    held: false,
    build: (k) =>
      `<div id="jw-${k.random.below(999)}" class="jwplayer jw-reset jw-state-idle"><div class="jw-title jw-reset-text"><div class="jw-title-primary">${k.say(k.words.watch)}</div></div><div class="jw-controls"><span class="jw-text-elapsed">00:00</span><span class="jw-text-duration">02:1${k.random.below(9)}</span></div><div class="jw-related-shelf"><div>${k.words.upNext}</div><div class="jw-related-item-title">${k.headline()}</div></div></div>`,
  },
  {
    name: 'video.js',
    kind: 'video',
    held: true,
    build: (k) =>
      `<div class="video-js vjs-default-skin vjs-paused" role="region" aria-label="Video Player"><video class="vjs-tech" poster="x.jpg"></video><div class="vjs-title-bar"><div class="vjs-title-bar-title">${k.headline()}</div></div><div class="vjs-modal-dialog vjs-hidden"><p class="vjs-modal-dialog-description">This is a modal window.</p></div><div class="vjs-control-bar"><span class="vjs-control-text">Play</span><span class="vjs-current-time-display">0:00</span></div></div>`,
  },
  {
    name: 'playlist, hashed',
    kind: 'video',
    held: false,
    build: (k) =>
      `<div class="${k.hashed()}"><span>${k.words.nowPlaying}</span><div class="${k.hashed()}">${k.headline()}</div><ul>${times(3, () => `<li><button><span>${k.headline()}</span><span>0${1 + k.random.below(8)}:${10 + k.random.below(49)}</span></button></li>`)}</ul></div>`,
  },
  {
    name: 'floating player',
    kind: 'video',
    held: true,
    build: (k) =>
      `<div data-player="float"><button aria-label="Close">×</button><div>${k.say(k.words.watch)}</div><div>1:${10 + k.random.below(49)}</div></div>`,
  },
  {
    name: 'share bar',
    kind: 'other',
    held: false,
    build: (k) =>
      `<div class="social-share"><span>${k.say(k.words.share)}</span><ul><li><a href="https://www.facebook.com/sharer/sharer.php?u=x">Facebook</a></li><li><a href="https://twitter.com/intent/tweet?url=x">X</a></li><li><a href="mailto:?subject=x">E-mail</a></li></ul></div>`,
  },
  {
    name: 'app, hashed',
    kind: 'other',
    held: true,
    build: (k) =>
      `<div class="${k.hashed()}">${picture(k, 60)}<p>${k.say(k.words.app)}</p><a href="https://apps.apple.com/app/id1">App Store</a> <a href="https://play.google.com/store/apps/details?id=x">Google Play</a></div>`,
  },
  {
    name: 'donation box',
    kind: 'other',
    held: false,
    build: (k) =>
      `<div class="support-us-box"><h3>${k.words.donate}</h3><p>${k.say(k.random.pick(k.words.appeals))}</p><a class="button" href="/donate">${k.words.donate}</a></div>`,
  },
  {
    name: 'donation without classes',
    kind: 'other',
    held: true,
    build: (k) =>
      `<div><p>${k.say(k.random.pick(k.words.appeals))}</p><p><a href="/support">${k.words.donate}</a></p></div>`,
  },
  {
    name: 'channel, as a paragraph',
    kind: 'other',
    held: false,
    build: (k) =>
      `<p><a href="https://whatsapp.com/channel/x">${k.say(k.words.follow.replace(/Google \p{L}+/u, 'WhatsApp'))}</a></p>`,
  },
  {
    name: 'follow on a news service, as a paragraph',
    kind: 'other',
    held: true,
    build: (k) =>
      `<p><strong><a href="https://news.google.com/publications/x">${k.say(k.words.follow)}</a></strong></p>`,
  },
  {
    name: 'consent in place of an embed',
    kind: 'other',
    held: false,
    build: (k) =>
      `<div class="embed-consent"><p>${k.say(k.words.consent)}</p><button>${k.words.accept}</button></div>`,
  },
  {
    name: 'poll, hashed',
    kind: 'other',
    held: true,
    build: (k) =>
      `<div class="${k.hashed()}"><h4>${k.say(k.words.poll)}</h4><label><input type="radio" name="p"> ${k.say('#')}</label><label><input type="radio" name="p"> ${k.say('#')}</label><button>${k.words.vote}</button></div>`,
  },
  {
    name: 'registration wall',
    kind: 'other',
    held: false,
    build: (k) =>
      `<div class="regwall"><h3>${k.say(k.words.register)}</h3><a href="/register">${k.words.subscribe}</a> <a href="/login">Log in</a></div>`,
  },
  {
    name: 'event',
    kind: 'other',
    held: true,
    build: (k) =>
      `<div class="${k.hashed()}"><p>${k.say(k.words.tickets)} <a href="/events">${k.words.learnMore}</a></p></div>`,
  },
  {
    name: 'podcast',
    kind: 'other',
    held: false,
    build: (k) =>
      `<div class="podcast-promo"><p><strong>${k.say(k.words.listen)}</strong></p><a href="https://podcasts.apple.com/x">Apple</a> <a href="https://open.spotify.com/show/x">Spotify</a></div>`,
  },
];
