import type { Found } from './found'
import type { Landmark, Scene } from './scene'

const WINDOW = 9

/**
 * The mention that an expression describes: it stands just before, with nothing between but a comma, a bracket or words of
 * being there ("Al Hader, à 25 km au sud de X", "la localité d'Al Hader, située à 5 km de Y", "Y, a town north of X").
 */
export function findSubject(scene: Scene, found: Found, before: Found | undefined): Landmark | undefined {
  const { words, cues } = scene
  for (let end = found.from; end > found.from - WINDOW && end > 0; end--) {
    const landmark = scene.landmarkEndingAt(end)
    if (landmark !== undefined) {
      // What places another name cannot be the thing placed.
      const isLandmark = before?.anchors.some((anchor) => anchor.start === landmark.start) ?? false
      return isLandmark || words.sentence(landmark.from) !== words.sentence(found.from) ? undefined : landmark
    }
    if (!cues.words.subjectWords.has(words.lower(end - 1))) return undefined
  }
  return undefined
}
