import type { Meta, StoryObj } from '@storybook/react-vite';
import { DevicesPage, type Sessions } from '@user-sessions/react';
import { expect } from 'storybook/test';
import { languages, sourceOf, withRootArgs } from '#story-environment';
import { LanguageCard } from './LanguageCard.tsx';
import { OwnWords } from './OwnWords.example.tsx';
import ownWords from './OwnWords.example.tsx?raw';

/**
 * One small module each; a bundle carries those that it imports. Plural rules, numbers and dates are those of
 * `Intl`. The toolbar puts any story into any language.
 */
const meta = {
  title: 'Languages',
  decorators: [withRootArgs],
} satisfies Meta<Sessions.RootOptions>;

export default meta;

type Story = StoryObj<Sessions.RootOptions>;

/** Every language that there is, each in its own direction. */
export const AllLanguages: Story = {
  render: () => (
    <>
      {languages.map((language) => (
        <LanguageCard key={language.value} language={language} />
      ))}
    </>
  ),
  async play({ canvas }) {
    await expect(canvas.getAllByRole('heading', { level: 2 })).toHaveLength(languages.length);
  },
};

/** A few texts replaced, and British dates. */
export const WordsOfYourOwn: Story = {
  parameters: sourceOf(ownWords),
  render: () => <OwnWords />,
  async play({ canvas }) {
    await expect(await canvas.findByRole('heading', { name: 'Where you’re signed in' })).toBeVisible();
  },
};

/** What has no brackets is hard-coded, or data. What is cut off would be cut off in German. */
export const PseudoLocale: Story = {
  parameters: { settings: { language: 'pseudo' } },
  render: (args) => <DevicesPage {...args} pageSize={3} />,
};
