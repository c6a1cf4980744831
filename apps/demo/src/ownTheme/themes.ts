import './shadcn-like.css';
import './mui-like.css';
import muiLike from './mui-like.css?raw';
import shadcnLike from './shadcn-like.css?raw';

/** A dress for the devices page: custom properties, slot classes and data attributes, and nothing else. */
export interface Theme {
  name: string;
  /** Of the page's root. */
  className: string;
  stylesheet: string;
}

export const shadcnTheme: Theme = {
  name: 'An app with shadcn/ui’s tokens',
  className: 'shadcn-like',
  stylesheet: shadcnLike,
};

export const themes: readonly Theme[] = [
  shadcnTheme,
  { name: 'An app with Material UI’s variables', className: 'mui-like', stylesheet: muiLike },
];
