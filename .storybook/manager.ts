import { addons } from 'storybook/manager-api';
import { create } from 'storybook/theming';

addons.setConfig({
  theme: create({
    base: 'light',
    brandTitle: 'user-sessions',
    brandTarget: '_self',
    colorSecondary: '#0b5fd6',
  }),
  sidebar: { showRoots: false },
  // Below the story, a panel would cover a third of the page.
  panelPosition: 'right',
  rightPanelWidth: 340,
});
