/**
 * Decides, in both browsers, what a reader sees that is open while the page changes its address: the same article as
 * long as it is one, as it was; and the new one when there is another.
 */
import { describe, expect, test } from 'vitest';
import { Elements } from './support/elements.ts';
import { countMarks, openReader, waitForMarks, waitForOverlay } from './support/reader.ts';
import { ARTICLE, onStage } from './support/stage.ts';
import { browsersToTest, startBrowser } from './support/start.ts';
import { stays, until, untilSteady } from './support/wait.ts';

describe.each(browsersToTest)('%s', (name) => {
  const stage = onStage(() => startBrowser(name));
  const page = new Elements(stage, 'page');
  const place = () => stage.driver.inOverlay((root) => root?.querySelector('.scroller')?.scrollTop ?? -1);
  const readdress = (search: string) =>
    stage.driver.inPage((to) => history.replaceState(null, '', location.pathname + to), search);

  test('an address that is only tidied, or that leads on within the article, leaves all as it was', async () => {
    const { driver } = stage;
    await openReader(driver, stage.at(`${ARTICLE}?utm_source=letter`));
    await waitForMarks(driver);
    await driver.inOverlay((root) => root?.querySelector('.scroller')?.scrollTo(0, 500));
    await until('the place', async () => (await place()) > 300);
    const now = async () => [await countMarks(driver), await place()];
    const before = await untilSteady('marks and place', now, 1500);
    await readdress('');
    await stays('marks and place', now, before, 1000);
    await readdress('?page=2');
    await stays('marks and place', now, before, 5000);
    await driver.closeTab();
  });

  test('another article under a new address is shown instead', async () => {
    const { driver } = stage;
    await openReader(driver, stage.at('/app/ferry-timetable'));
    await waitForOverlay(driver, 'Ferry timetable cut as winter bites');
    await waitForMarks(driver);
    await page.click('a[href="/app/school-meals"]');
    await waitForOverlay(driver, 'School meals go up by ten pence');
    await waitForMarks(driver);
    expect(await countMarks(driver)).toBeGreaterThan(0);
    await driver.closeTab();
  });
});
