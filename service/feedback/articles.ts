/** `feedback.articles`: what a person delivered. */
import type { Arguments, Reply } from '../../contract/commands.ts'
import { listDelivered } from '../../db/deliveries.ts'
import type { Desk } from '../context/desk.ts'

export function listDeliveredArticles(
  desk: Desk,
  { person }: Arguments<'feedback.articles'>,
): Reply<'feedback.articles'> {
  return listDelivered(desk.library.read, person)
}
