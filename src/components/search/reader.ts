import { markLanding } from '../../search/client/landing.ts';
import { listenForSlash } from '../../search/client/slash-key.ts';

/** What every page needs of the search: the `/` key, and the mark where a result's link leads to. */
listenForSlash();
markLanding(document.querySelector('main') ?? document.body);
