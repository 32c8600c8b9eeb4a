/** Decides how pictures are shown: as wide as the text, late, without telling where the request comes from. */
import { useState } from 'preact/hooks';
import type { FigureBlock, Picture } from '../../lib/model';
import { type BlockContext, ownLanguage } from './Blocks';
import { Rich, safeHref } from './Rich';

/** A picture that cannot be loaded, or is not to be, leaves its description. */
function PictureView({ picture, context }: { readonly picture: Picture; readonly context: BlockContext }) {
  const [broken, setBroken] = useState(false);
  const src = safeHref(picture.src) ?? (picture.src.startsWith('data:image/') ? picture.src : null);
  if (src === null || broken || !context.images) {
    return (
      <p class="picture-words">
        <span lang={context.locale}>{context.t('pictureMissing')}</span> {picture.alt}
      </p>
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
        onError={() => setBroken(true)}
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
