/** Decides what the reasons for a removal are called. */
import type { RemovalReason } from '../../lib/model';
import type { MessageKey, Translate } from '../types';

const NAMES: Readonly<Record<RemovalReason, MessageKey>> = {
  advertisement: 'reasonAdvertisement',
  sponsored: 'reasonPaid',
  newsletter: 'reasonNewsletter',
  related: 'reasonRelated',
  share: 'reasonShare',
  comments: 'reasonComments',
  'video-player': 'reasonPlayer',
  biography: 'reasonBiography',
  copyright: 'reasonCopyright',
  cookie: 'reasonCookie',
  paywall: 'reasonPaywall',
  navigation: 'reasonNavigation',
  shop: 'reasonShop',
  app: 'reasonApp',
  byline: 'reasonByline',
  duplicate: 'reasonDuplicate',
  hidden: 'reasonHidden',
  other: 'reasonOther',
};

export const reasonName = (reason: RemovalReason, t: Translate): string => t(NAMES[reason]);
