/** Decides how the page of "My reading" is wired. */
import '../../components/pages/pages.css';
import '../../components/library/library.css';
import { mountPage } from '../shared/mount-page';
import { allReadings } from '../shared/readings-store';
import { LibraryPage } from './LibraryPage';

const first = await allReadings().catch(() => null);

await mountPage('libraryTitle', (now) => <LibraryPage {...now} first={first} />);
