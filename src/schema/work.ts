import { z } from 'astro/zod';
import { code, wholeNumber } from './codes.ts';
import { partialDate } from './partial-date.ts';
import { line, status, toVerify, withdrawal } from './tools.ts';

/** A work 作品: `content/works/<exhibition>/<number>/work.yaml` beside its master image. */
export const workSchema = () =>
  z
    .object({
      number: wholeNumber(1).describe('编号，与文件夹名相同。例：1（文件夹 001）'),
      title: line().describe('作品自己的名称，不必重复系列名称。例：雾起井口'),
      kind: code(z.enum(['photograph', 'specimen'])).describe(
        '种类：photograph 作者的照片、specimen 本站制作的样张；样张处处标明“样张”',
      ),
      photographer: line().optional().describe('作者；样张不写'),
      unit: line().optional().describe('作者单位；样张不写'),
      award: code(line()).optional().describe('奖项，与影展记录里的名称相同；样张不写'),
      series: code(line())
        .optional()
        .describe('系列，写影展记录里的系列代号；不成系列就不写。例：pithead-winding-wheel'),
      place: line().optional().describe('拍摄地点；不详就不写'),
      taken: partialDate().optional().describe('拍摄日期，可只到月或年；不详就不写'),
      camera: line().optional().describe('相机；不详就不写'),
      description: line().optional().describe('作品说明。显示在作品页'),
      alt: line().describe('画面描述，给看不见图片的读者，写画面里有什么；是不是样张由 kind 说，这里不写'),
      rights: line().describe('权利说明。显示在作品页，并写入图片的 XMP'),
      image: line().default('master.jpg').describe('原图文件名，与 work.yaml 放在一起'),
      toVerify: toVerify(),
      status,
      withdrawal: withdrawal.optional().describe('撤回说明；状态不是 published 时必填'),
    })
    .strict();
