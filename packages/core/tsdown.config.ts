import { libraryBuild } from '../../scripts/libraryBuild.ts';

export default libraryBuild(import.meta.dirname);
