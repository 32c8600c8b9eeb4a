/** Decides how pictures are shown: as wide as the text, late, without telling where the request comes from. */
import { useState } from 'preact/hooks';
import type { FigureBlock, Picture } from '../../lib/model';
import { hostOf } from '../format';
import { type BlockContext, ownLanguage } from './Blocks';
import { OutLink, Rich, safeHref } from './Rich';

interface WordsProps {
  readonly picture: Picture;
  readonly src: string | null;
  readonly failed: boolean;
  readonly context: BlockContext;
  readonly onLoad: () => void;
}

/**
 * A picture that cannot be loaded, or is not to be: why, what it shows as far as the page says, and how to see it all
 * the same.
 */
function PictureWords({ picture, src, failed, context, onLoad }: WordsProps) {
  const { t, locale } = context;
  const host = src === null ? '' : hostOf(src);
  return (
    <div class="picture-words">
      <p lang={locale}>{t(failed ? 'pictureFailed' : 'pictureOff')}</p>
      {picture.alt === '' ? <p lang={locale}>{t('pictureNoWords')}</p> : <p>{picture.alt}</p>}
      {src !== null && (
        <p class="picture-ways" lang={locale}>
          <button type="button" class="textlink" onClick={onLoad}>
            {t(failed ? 'pictureAgain' : 'pictureShow')}
          </button>
          {failed && host !== '' && (
            <OutLink href={src} class="textlink">
              {t('pictureThere', host)}
            </OutLink>
          )}
        </p>
      )}
    </div>
  );
}

function PictureView({ picture, context }: { readonly picture: Picture; readonly context: BlockContext }) {
  const [failed, setFailed] = useState(false);
  /** Asked for although pictures are switched off. */
  const [wanted, setWanted] = useState(false);
  const src = safeHref(picture.src) ?? (picture.src.startsWith('data:image/') ? picture.src : null);
  if (src === null || failed || !(context.images || wanted)) {
    return (
      <PictureWords
        picture={picture}
        src={src}
        failed={failed || src === null}
        context={context}
        onLoad={() => {
          setFailed(false);
          setWanted(true);
        }}
      />
    );
  }
  return (
    <button
      type="button"
      class="picture"
      data-picture={src}
      data-alt={picture.alt}
      aria-label={picture.alt === '' ? context.t('pictureOpen') : context.t('pictureOpenNamed', picture.alt)}
    >
      <img
        src={src}
        alt={picture.alt}
        width={picture.width ?? undefined}
        height={picture.height ?? undefined}
        loading="lazy"
        decoding="async"
        referrerpolicy="no-referrer"
        onError={() => setFailed(true)}
      />
    </button>
  );
}

export function FigureView({
  block,
  context,
}: {
  readonly block: FigureBlock;
  readonly context: BlockContext;
}) {
  const { span, pictures, credit } = block;
  const hasCaption = span.end > span.start || credit !== null;
  return (
    <figure class={block.hero ? 'figure hero' : 'figure'} {...ownLanguage(block)}>
      <div class={pictures.length > 1 ? 'pictures several' : 'pictures'}>
        {pictures.map((picture) => (
          <PictureView key={picture.src} picture={picture} context={context} />
        ))}
      </div>
      {hasCaption && (
        <figcaption>
          <Rich text={context.text} span={span} inlines={block.inlines} paint={context.paint} />
          {credit !== null && <span class="credit">{span.end > span.start ? ` ${credit}` : credit}</span>}
        </figcaption>
      )}
    </figure>
  );
}
