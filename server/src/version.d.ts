/** The package's version, put in by the build. */
declare const SAYS_WHO_VERSION: string;
