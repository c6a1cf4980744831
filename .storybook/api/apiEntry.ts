/** One public name, as its types and doc comments tell it. */
export interface ApiEntry {
  /** `useSignOut`, `Sessions.Item`. */
  name: string;
  /** Where it is imported from. */
  from: string;
  kind: 'component' | 'hook' | 'function' | 'value' | 'type';
  doc: ApiDoc;
  /** As TypeScript writes it. */
  signature: string;
  /** What an object, the props of a component or the options of a function may hold. */
  takes: readonly ApiMember[];
  /** What a function gives back, where that is an object of ours. */
  gives: readonly ApiMember[];
}

/** One property. */
export interface ApiMember {
  name: string;
  type: string;
  optional: boolean;
  doc: ApiDoc;
}

/** A doc comment. */
export interface ApiDoc {
  text: string;
  /** The tags, such as `default` and `throws`. */
  tags: Readonly<Record<string, string>>;
}
