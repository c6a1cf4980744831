export {
  Actions,
  Button,
  type ButtonProps,
  type ButtonState,
  Checkbox,
  type CheckboxProps,
  Rename,
  SelectionBar,
} from './Button.tsx';
export type { HeadingLevel } from './contexts.ts';
export type { Part, PartProps, PartRender, PartState } from './createPart.ts';
export { Dialog, DialogDevices, type DialogProps } from './Dialog.tsx';
export {
  Filter,
  FilterOption,
  type FilterOptionProps,
  type FilterProps,
  Search,
  type SearchProps,
} from './Filter.tsx';
export { Icon, type IconProps, StatusIcon, type StatusIconProps } from './Icon.tsx';
export {
  Badge,
  type BadgeState,
  Details,
  Fact,
  type FactProps,
  Facts,
  Item,
  ItemError,
  type ItemState,
  List,
  type ListState,
  Meta,
  MetaItem,
  Name,
  Similar,
  Summary,
  Time,
  type TimeProps,
} from './List.tsx';
export {
  Announcement,
  Notice,
  type NoticeState,
  Progress,
  type ProgressProps,
  Result,
  type ResultState,
  Results,
  Toast,
} from './Notice.tsx';
export {
  PageSize,
  type PageSizeProps,
  Pagination,
  type PaginationProps,
  Range,
  type RangeProps,
} from './Pagination.tsx';
export { Root, type RootOptions, type RootProps } from './Root.tsx';
export {
  Description,
  Empty,
  Header,
  Hint,
  Page,
  Section,
  SectionHeader,
  SectionTitle,
  Skeleton,
  type SkeletonProps,
  SkipLink,
  StatusCard,
  Title,
  Toolbar,
  VisuallyHidden,
} from './Section.tsx';
export { User, type UserProps } from './User.tsx';
