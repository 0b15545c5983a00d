/** The version of the workspace, put in at build time. */
declare const __BIHUAN_VERSION__: string;
