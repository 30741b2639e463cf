/** What the site says about itself. */
export type Site = {
  name: string;
  welcome: string;
  /** The community's own rules, rendered. */
  rulesHtml: string;
};
