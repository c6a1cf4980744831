import type { Meta, StoryObj } from '@storybook/react-vite';
import { DevicesPage } from '@user-sessions/react';
import { expect, waitFor } from 'storybook/test';
import { devicesPageArgTypes, isDisguised, wholePage, withRootArgs } from '#story-environment';

/** The same page in other themes, apps and sizes. The toolbar applies each of them to any story. */
const meta = {
  title: 'Gallery',
  component: DevicesPage,
  decorators: [withRootArgs],
  argTypes: devicesPageArgTypes,
  parameters: { ...wholePage, docsLayout: 'gallery' },
  async play({ canvasElement }) {
    await waitFor(() => expect(canvasElement.querySelectorAll('.us-item').length).toBeGreaterThan(5));
  },
} satisfies Meta<typeof DevicesPage>;

export default meta;

type Story = StoryObj<typeof meta>;

/** Follows the app's `color-scheme` by itself. */
export const Dark: Story = { parameters: { settings: { theme: 'dark' } } };

/** Dark in a light app, by its own `theme`. */
export const DarkByItself: Story = {
  args: { theme: 'dark' },
  decorators: [
    (Story) => (
      <div style={{ background: '#131516', color: '#e8eaec', padding: '1.5rem', borderRadius: 16 }}>
        <Story />
      </div>
    ),
  ],
};

/** Made of nothing but custom properties. */
export const HighContrast: Story = { parameters: { settings: { theme: 'contrast' } } };

/** Left in a plain app, right in an app on MUI: the same component and stylesheet. */
export const BeforeAndAfter: Story = {
  parameters: {
    settings: { width: 'full' },
    // Two pages on one screen: their landmarks have the same names.
    a11y: { config: { rules: [{ id: 'landmark-unique', enabled: false }] } },
  },
  render: (args) => (
    <div className="story-pair">
      {['light', 'mui'].map((theme) => (
        <div key={theme} data-story-theme={theme}>
          <DevicesPage {...args} defaultQuery={{ pageSize: 4 }} />
        </div>
      ))}
    </div>
  ),
};

/** In an app on MUI: the page takes the colours of its theme. */
export const Mui: Story = { name: 'MUI', parameters: { settings: { theme: 'mui' } } };

export const MuiDark: Story = { name: 'MUI, dark', parameters: { settings: { theme: 'mui-dark' } } };

/** In an app on shadcn/ui. */
export const Shadcn: Story = { name: 'shadcn/ui', parameters: { settings: { theme: 'shadcn' } } };

export const ShadcnDark: Story = {
  name: 'shadcn/ui, dark',
  parameters: { settings: { theme: 'shadcn-dark' } },
};

export const Compact: Story = { parameters: { settings: { density: 'compact' } } };

export const Phone: Story = { parameters: { settings: { width: 'phone' } } };

/** The narrowest column that it fits. */
export const Column: Story = {
  parameters: { settings: { width: 'column' } },
  async play(context) {
    await meta.play(context);
    const page = context.canvasElement.querySelector('.us-root');
    await expect(page?.scrollWidth).toBeLessThanOrEqual(280);
  },
};

export const Wide: Story = { parameters: { settings: { width: 'full' } } };

/** The language's own direction, or the toolbar's. */
export const RightToLeft: Story = { parameters: { settings: { direction: 'rtl' } } };

/** Text at twice its size, as users set it in their browser. */
export const TwiceTheSize: Story = {
  // It changes the document that all stories of the docs share.
  tags: ['!autodocs'],
  parameters: { settings: { width: 'full' } },
  beforeEach() {
    const { style } = document.documentElement;
    style.fontSize = '200%';
    return () => {
      style.fontSize = '';
    };
  },
  decorators: [
    (Story) => (
      <div style={{ fontSize: '2rem' }}>
        <Story />
      </div>
    ),
  ],
};

/** What has no brackets is hard-coded, or data. */
export const PseudoLocale: Story = {
  parameters: { settings: { language: 'pseudo' } },
  async play(context) {
    await meta.play(context);
    const said = [...context.canvasElement.querySelectorAll('h1, h2, h3, button, legend, [aria-label]')];
    const words = said.map((element) => element.getAttribute('aria-label') || element.textContent || '');
    await expect(words.length).toBeGreaterThan(15);
    await expect(words.filter((text) => text.trim() && !isDisguised(text))).toEqual([]);
  },
};
