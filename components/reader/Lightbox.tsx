/** Decides how a picture is looked at large. */
import type { Translate } from '../types';
import { Sheet } from './Sheet';

export const Lightbox = (props: {
  readonly src: string;
  readonly alt: string;
  readonly t: Translate;
  readonly onClose: () => void;
}) => (
  <Sheet
    name={props.alt || props.t('picture')}
    closeName={props.t('closePicture')}
    class="lightbox"
    onClose={props.onClose}
  >
    <img src={props.src} alt="" referrerpolicy="no-referrer" />
  </Sheet>
);
