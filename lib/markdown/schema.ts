import type { Options } from "rehype-sanitize";

const blocks = "blockquote dl h3 h4 h5 h6 ol p pre section table ul".split(" ");
const dir: ["dir", string] = ["dir", "auto"];
const noteId: ["id", RegExp] = ["id", /^user-content-[0-9a-f]{8}-fn(?:ref)?-\S+$/];

/** Everything that a post may hold. Whatever is not named here goes, whichever format it came in. */
export const schema: Options = {
  tagNames: [
    ...blocks,
    ..."a br code dd del dt em hr input kbd li strong sub sup".split(" "),
    ..."tbody td tfoot th thead tr".split(" "),
  ],
  attributes: {
    ...Object.fromEntries(blocks.map((name) => [name, [dir]])),
    a: [
      "href",
      "title",
      ["rel", "ugc", "nofollow", "noopener", "noreferrer"],
      noteId,
      "dataFootnoteRef",
      "dataFootnoteBackref",
      ["className", "data-footnote-backref"],
      ["ariaLabel", /^Back to reference [\d-]+$/],
    ],
    code: [["className", /^language-[\w-]+$/]],
    input: [
      ["type", "checkbox"],
      ["disabled", true],
      ["checked", true],
      ["ariaLabel", "done", "not done"],
    ],
    li: [noteId, ["className", "task-list-item"]],
    ol: [dir, "start", ["className", "contains-task-list"]],
    section: [dir, "dataFootnotes", ["className", "footnotes"], ["ariaLabel", "Footnotes"]],
    td: [["align", "left", "center", "right"]],
    th: [["align", "left", "center", "right"]],
    ul: [dir, ["className", "contains-task-list"]],
  },
  ancestors: {
    dd: ["dl"],
    dt: ["dl"],
    li: ["ol", "ul"],
    tbody: ["table"],
    td: ["table"],
    tfoot: ["table"],
    th: ["table"],
    thead: ["table"],
    tr: ["table"],
  },
  required: { input: { disabled: true, type: "checkbox" } },
  protocols: { href: ["http", "https", "mailto", "tel"] },
  // Ids are made by the renderer alone and carry their prefix already.
  clobber: [],
  strip:
    "embed iframe math noembed noframes noscript object script style svg template title xml".split(
      " ",
    ),
};
