import { html } from 'lit';
import { live } from 'lit/directives/live.js';
import type { Named } from '../../shared/overview.ts';

/** The options of a select, one of them chosen: by property, for an attribute says nothing once somebody has chosen another. */
export const optionsOf = (items: readonly (Named & { isOff?: boolean })[], chosen: string) =>
  items.map(
    ({ id, name, isOff = false }) =>
      html`<option value=${id} .selected=${live(id === chosen)} ?disabled=${isOff}>${name}</option>`,
  );
