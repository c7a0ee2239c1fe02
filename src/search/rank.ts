import { FEATURES, type Features } from './features.js'
import { RANKING_WEIGHTS } from './ranking-weights.js'

/** A candidate's place in the order: the sum of its features, each by its weight. */
export function scoreFeatures(features: Features, weights: Features = RANKING_WEIGHTS): number {
  return FEATURES.reduce((sum, feature) => sum + weights[feature] * features[feature], 0)
}
