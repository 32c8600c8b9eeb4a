/** Decides how the first page is wired. */
import '../../components/pages/pages.css';
import '../../components/welcome/welcome.css';
import { mountPage } from '../shared/mount-page';
import { currentShortcut } from '../shared/shortcut';
import { WelcomePage } from './WelcomePage';

const shortcut = await currentShortcut().catch(() => null);

await mountPage('welcomeTitle', (now) => <WelcomePage {...now} shortcut={shortcut} />);
