import type { APIRoute } from 'astro';
import type { FeedData } from '../../lib/feeds/feed.ts';
import { jsonFeed } from '../../lib/feeds/json-feed.ts';
import { getFeeds } from '../../lib/queries/feeds.ts';

export const getStaticPaths = async () =>
  (await getFeeds()).map(({ place, feed }) => ({ params: { place }, props: { feed } }));

export const GET: APIRoute<{ feed: FeedData }> = ({ props }) =>
  new Response(jsonFeed(props.feed), { headers: { 'content-type': 'application/feed+json; charset=utf-8' } });
