import type { APIRoute } from 'astro';
import { atomFeed } from '../../lib/feeds/atom.ts';
import type { FeedData } from '../../lib/feeds/feed.ts';
import { getFeeds } from '../../lib/queries/feeds.ts';

export const getStaticPaths = async () =>
  (await getFeeds()).map(({ place, feed }) => ({ params: { place }, props: { feed } }));

export const GET: APIRoute<{ feed: FeedData }> = ({ props }) =>
  new Response(atomFeed(props.feed), { headers: { 'content-type': 'application/atom+xml; charset=utf-8' } });
