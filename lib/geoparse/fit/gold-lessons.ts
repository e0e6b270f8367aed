import type { GoldArticle } from '../evaluate/gold'
import { type Lesson, lessonOf } from './gold-decisions'

/** The lessons of one set of articles. A set ten times as large counts about three times as much. */
export function lessonsOf(articles: readonly GoldArticle[]): Lesson[] {
  const names = articles.reduce((sum, article) => sum + article.names.length, 0)
  return articles.map((article) => lessonOf(article, 10 / Math.sqrt(Math.max(names, 1))))
}
