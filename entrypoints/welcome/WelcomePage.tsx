/** Decides how the first page gets its article, its marks and its look. */
import { Frame } from '../../components/pages/Frame';
import { styleOf } from '../../components/pages/MarkedArticle';
import { Welcome } from '../../components/welcome/Welcome';
import type { Drawn } from '../shared/mount-page';
import { changeSettings } from '../shared/settings-store';
import { useSample } from '../shared/use-sample';

/** The sample is to fit a screen beside the words. */
const SAMPLE_SIZE = 17;

export function WelcomePage({
  settings,
  t,
  locale,
  language,
  shortcut,
}: Drawn & { shortcut: string | null }) {
  const sample = useSample(language);
  const { view } = settings;
  return (
    <Frame page="welcome" theme={view.theme} t={t} locale={locale}>
      <div style={styleOf({ ...view, fontSize: Math.min(view.fontSize, SAMPLE_SIZE) })}>
        <Welcome
          {...sample}
          settings={view}
          shortcut={shortcut}
          t={t}
          locale={locale}
          onSettings={(change) => void changeSettings({ view: change })}
          onCopy={(text) => void navigator.clipboard.writeText(text).catch(() => undefined)}
        />
      </div>
    </Frame>
  );
}
