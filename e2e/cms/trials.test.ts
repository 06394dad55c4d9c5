import { expectWholeOnce } from './numbered-story.ts';
import { site as openSite } from './site.ts';
import { describeTrials } from './trials.ts';

describeTrials('WordPress', () => {
  const site = openSite();
  return {
    url: site.url,
    addTarget: (desk, address) => desk.addTarget(address, 'editor', site),
    async expectWholeOnce(draft, more) {
      await expectWholeOnce(site, draft, more);
      return 0;
    },
  };
});
