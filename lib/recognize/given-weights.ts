/**
 * Weights that no fit can find, since the articles that it learns from are prose: log-odds, as in `weights.json`, before which
 * they go. A name that fills its part of a description outweighs all that its bareness says against it, but not that it is
 * also a common word. Among places that sound as the name does the one that is written most alike is meant.
 */
export const GIVEN_WEIGHTS: Readonly<Record<string, number>> = {
  'text: describes a spot, and the name fills its part': 4,
  'name: written alike': 1.5,
  'trust: describes a spot in the country of an added pack': 2,
}
