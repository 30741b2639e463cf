/** Examples of the specifications that our pages show otherwise on purpose, by reason. */
type Differences = { [reason: string]: number[] };

/** CommonMark 0.31.2 */
export const commonmarkDifferences: Differences = {
  "raw HTML stays on the page as it was typed": [
    21, 31, 148, 149, 150, 151, 152, 153, 154, 155, 156, 157, 158, 159, 160, 161, 162, 163, 164,
    165, 166, 167, 168, 169, 170, 171, 172, 173, 174, 175, 176, 177, 178, 179, 180, 181, 182, 183,
    184, 185, 186, 187, 188, 189, 190, 191, 201, 308, 309, 344, 475, 476, 477, 491, 494, 524, 536,
    613, 614, 615, 616, 617, 623, 625, 626, 627, 628, 629, 630, 631, 642, 643,
  ],
  "GFM links bare addresses": [602, 606, 608, 611, 612],
};

/** GitHub Flavored Markdown 0.29 */
export const gfmDifferences: Differences = {
  "raw HTML stays on the page as it was typed": [
    118, 119, 120, 121, 122, 123, 124, 125, 126, 127, 128, 129, 130, 131, 132, 133, 134, 135, 136,
    137, 138, 139, 140, 141, 142, 143, 144, 145, 146, 147, 148, 149, 150, 151, 152, 153, 154, 155,
    156, 157, 158, 159, 160, 170, 288, 289, 317, 327, 354, 484, 485, 486, 500, 503, 532, 544, 632,
    633, 634, 635, 636, 642, 644, 647, 648, 649, 650, 651, 653, 663, 664,
  ],
  "the example switches off that bare addresses are linked": [610, 614, 616, 619, 620],
  "task lists carry the classes of github.com": [279, 280],
  "ftp addresses are no links": [628],
};
