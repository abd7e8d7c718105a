import { formatDate } from '../dates.ts';
import type { Exhibition, Work } from '../queries/exhibitions.ts';
import { wallUrl } from '../urls.ts';

/** What the record says of a work, in the order in which it is shown; a field that it does not have is not mentioned. */
export function workFacts(work: Work, exhibition: Exhibition): WorkFacts {
  const { id, data, number, series, image, specimen } = work;
  const { largest } = image ?? {};
  const file = `${id.replace('/', '-')}${specimen ? '-specimen' : ''}.jpg`;
  const particulars: (Fact | undefined)[] = [
    series && {
      label: '系列',
      link: { href: wallUrl(exhibition.id, 'series', series.id), text: series.title },
      text: `，共${series.count}幅，第${series.place}幅`,
      field: 'series',
    },
    fact('作者', data.photographer, 'credit'),
    fact('单位', data.unit, 'credit'),
    fact('奖项', data.award, 'credit'),
    fact('地点', data.place, 'caption'),
    fact('拍摄', data.taken && formatDate(data.taken), 'date'),
    fact('相机', data.camera, 'caption'),
    {
      label: '影展',
      link: { href: exhibition.href, text: exhibition.data.title },
      text: `，${exhibition.openingLabel}`,
    },
    largest && {
      label: '图片',
      link: { href: largest.url, text: '下载图片', file },
      text: `（JPEG，${largest.width} × ${largest.height} 像素）`,
    },
  ];
  const texts = [
    fact('说明', data.description, 'description'),
    image && { ...fact('画面', data.alt, 'caption')!, isAlt: true },
    specimen
      ? fact(
          '样张',
          `本站自制，暂代第${number}号作品；不是参展作品，没有作者、单位和奖项。收到原作后按号替换。`,
        )
      : undefined,
    fact('权利', data.rights),
  ];
  return { particulars: particulars.filter(isThere), texts: texts.filter(isThere) };
}

/** The same of every work on the wall, by number: the viewer reads it. */
export function workTextsJson(exhibition: Exhibition): string {
  const texts = exhibition.shown.map((work): [string, ShownFact[][]] => {
    const { particulars, texts } = workFacts(work, exhibition);
    return [work.number, [particulars, texts].map((facts) => facts.map(shownFact))];
  });
  return JSON.stringify(Object.fromEntries(texts));
}

const fact = (label: string, text: string | undefined, field?: string): Fact | undefined =>
  text ? { label, text, field } : undefined;

const isThere = (fact: Fact | undefined): fact is Fact => fact !== undefined;

const shownFact = ({ label, link, text, isAlt }: Fact): ShownFact => ({ label, link, text, isAlt });

export interface WorkFacts {
  particulars: Fact[];
  texts: Fact[];
}

export interface Fact extends ShownFact {
  /** By which the search knows it. */
  field?: string | undefined;
}

/** A fact as a reader sees it: a label, a link where there is one, and what stands behind that. */
export interface ShownFact {
  label: string;
  /** `file` is the name under which its target is saved. */
  link?: { href: string; text: string; file?: string } | undefined;
  text: string;
  /** It stands at the picture, too, for those who do not see it. */
  isAlt?: boolean | undefined;
}
