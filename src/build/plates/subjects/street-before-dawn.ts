import { look } from '../engine/material.ts';
import { fbm } from '../engine/noise.ts';
import type { Random } from '../engine/random.ts';
import type { Lamp, Scene } from '../engine/scene.ts';
import { add, direction } from '../engine/vector.ts';
import type { Vec3 } from '../engine/vector.ts';
import { World } from '../engine/world.ts';
import type { Plate } from '../plate.ts';
import type { Inks } from '../print.ts';
import { tree } from '../shapes/land.ts';
import { bicycle, handcart } from '../shapes/vehicles.ts';
import { cable } from '../shapes/steel.ts';
import { facade, figure, gable, streetLamp } from '../shapes/town.ts';

const inks: Inks = {
  tones: [
    [0.025, 0.035, 0.075],
    [0.12, 0.19, 0.34],
    [0.5, 0.6, 0.72],
    [0.98, 0.94, 0.84],
  ],
  color: 0.75,
  grain: 0.042,
  bloom: 0.45,
  exposure: -0.35,
};
const dark = look({ color: [0.03, 0.03, 0.04], rough: 0.7 });
const tile = look({
  color: [0.1, 0.1, 0.12],
  color2: [0.05, 0.05, 0.07],
  grain: [6, 2, 1],
  rough: 0.7,
  bump: 0.6,
  bumpGrain: [5, 1, 1],
});
const wet = look({
  color: [0.07, 0.07, 0.08],
  color2: [0.04, 0.04, 0.045],
  grain: 0.55,
  edge: [-0.15, 0.2],
  rough: 0.6,
  rough2: 0.06,
  mirror: 0.035,
  bump: 0.05,
  bumpGrain: 5,
});
const lampGlow = look({ color: [0, 0, 0], glow: [30, 19, 8] });
const bark = look({ color: [0.08, 0.075, 0.07], rough: 1, bump: 0.4, bumpGrain: 10 });
const leaf = look({ color: [0.05, 0.07, 0.04], rough: 0.9, vary: 0.4 });
const orange: Vec3 = [42, 25, 9];
const warm: Vec3 = [2.4, 1.4, 0.6];
const blueSky = { zenith: [0.02, 0.05, 0.14] as Vec3, horizon: [0.2, 0.26, 0.4] as Vec3, fall: 2.5 };

function row(w: World, x: number, side: number, random: Random, lit: number, z0 = 4, z1 = -150): void {
  for (let z = z0, i = 0; z > z1; i++) {
    const width = random.between(8, 15);
    const h = random.between(4, 10);
    w.box(
      [x + side * 6, h, z - width / 2],
      [6, h, width / 2 - 0.15],
      facade([0.2, 0.2, 0.22], lit, warm, i * 7 + (side > 0 ? 3 : 0)),
    );
    if (i % 3 === 1) gable(w, [x + side * 6, h, z - width / 2], [width / 2, h, 6], 2.2, tile, Math.PI / 2);
    else w.box([x + side * 6, h * 2 + 0.4, z - width / 2], [6.2, 0.4, width / 2], dark);
    w.box([x - side * 0.5, 3.1, z - width / 2], [0.7, 0.08, width / 2 - 1], dark);
    z -= width;
  }
}

function sweeper(random: Random): Scene {
  const w = new World();
  row(w, -11, -1, random, 0.05);
  row(w, 11, 1, random, 0.07);
  const lamps: Lamp[] = [];
  for (let i = 0; i < 7; i++)
    for (const s of [-1, 1])
      lamps.push({
        at: streetLamp(w, [s * 7.6, 0, -8 - i * 21 - (s > 0 ? 9 : 0)], 7.6, [-s * 2, 0, 0], dark, lampGlow),
        color: orange,
        radius: 0.3,
      });
  for (let i = 0; i < 9; i++)
    for (const s of [-1, 1])
      tree(w, [s * 8.8, 0, -4 - i * 15 - random.next() * 3], random.between(8, 10), random, bark, leaf);
  figure(w, [-1.6, 0, -15], 1.68, dark, 2, 0.3);
  w.capsule([-1.35, 1.2, -14.8], [-0.5, 0.1, -14], 0.022, 0.022, dark);
  w.capsule([-0.5, 0.16, -14], [-0.1, 0.03, -13.6], 0.06, 0.2, dark);
  w.box([0, -0.1, -80], [7.2, 0.1, 100], wet);
  w.box([-9, 0, -80], [1.8, 0.14, 100], look({ color: [0.13, 0.13, 0.14], rough: 0.7 }));
  w.box([9, 0, -80], [1.8, 0.14, 100], look({ color: [0.13, 0.13, 0.14], rough: 0.7 }));
  w.ground(-0.3, dark);
  return {
    world: w,
    lamps,
    sky: blueSky,
    camera: { eye: [0.6, 1.5, 2], at: [-0.3, 2.6, -40], mm: 35 },
    volumes: [
      {
        min: [-11, 0, -150],
        max: [11, 14, 0],
        density: (x, y, z) => 0.009 + 0.012 * Math.max(0, fbm(x * 0.1, y * 0.15, z * 0.08, 3)),
        color: [1, 1, 1],
        ambient: [0.02, 0.03, 0.055],
        lamps: true,
        steps: 24,
      },
    ],
    samples: 5,
    bounces: 3,
  };
}

function steamStall(random: Random): Scene {
  const w = new World();
  row(w, 7, 1, random, 0.03, 4, -60);
  w.box([-9, 5, -16], [1, 5, 20], facade([0.18, 0.18, 0.2], 0.04, warm, 9));
  for (let i = 0; i < 7; i++) {
    const h = random.between(5, 11);
    w.box([-19 + i * 6.2, h, -58 - (i % 2) * 9], [3, h, 3], facade([0.18, 0.18, 0.2], 0.08, warm, i + 60));
  }
  handcart(w, [0.3, 0, -8.5], dark);
  for (let i = 0; i < 4; i++)
    w.cylinder(
      [-0.5, 1.0 + i * 0.19, -8.5],
      [-0.5, 1.17 + i * 0.19, -8.5],
      0.42,
      look({ color: [0.42, 0.27, 0.13], color2: [0.24, 0.14, 0.07], grain: [9, 30, 9], rough: 0.8 }),
    );
  w.cylinder([0.75, 1, -8.5], [0.75, 1.4, -8.5], 0.35, dark);
  figure(w, [1.5, 0, -9.2], 1.64, dark, -1.2, 0.12, false);
  figure(w, [-2.2, 0, -8], 1.72, dark, 1.6, 0.12);
  figure(w, [-3, 0, -8.6], 1.75, dark, 1.5, 0.12);
  const bulb: Vec3 = [0.1, 2.25, -8.4];
  w.sphere(bulb, 0.06, look({ color: [0, 0, 0], glow: [40, 28, 13] }));
  w.capsule([0.1, 2.6, -8.4], [0.1, 2.3, -8.4], 0.008, 0.008, dark);
  const lamps: Lamp[] = [{ at: add(bulb, [0, -0.1, 0]), color: [9, 6, 2.7], radius: 0.1 }];
  for (let i = 0; i < 3; i++)
    lamps.push({
      at: streetLamp(w, [5.2, 0, -18 - i * 18], 7, [-2, 0, 0], dark, lampGlow),
      color: orange,
      radius: 0.3,
    });
  w.ground(0, wet);
  return {
    world: w,
    lamps,
    sky: blueSky,
    camera: { eye: [-1.1, 1.45, -1.2], at: [-0.2, 1.75, -9], mm: 36 },
    volumes: [
      {
        min: [-3, 0.9, -12],
        max: [4, 7, -6],
        density: (x, y, z) => {
          const h = y - 1.6;
          const a =
            h < 0
              ? 0
              : Math.max(
                  0,
                  1 -
                    Math.hypot(x + 0.5 - h * 0.25, z + 8.5) / (0.3 + h * 0.36) +
                    fbm(x * 1.3, y * 0.9 - 4, z * 1.3, 4) * 1.5,
                );
          const b =
            h < -0.2
              ? 0
              : Math.max(
                  0,
                  1 -
                    Math.hypot(x - 0.75 - h * 0.3, z + 8.5) / (0.2 + h * 0.3) +
                    fbm(x * 1.5, y, z * 1.5 + 7, 4) * 1.4,
                );
          return (a + b) * 0.8 * Math.exp(-Math.max(0, h) * 0.35);
        },
        color: [1, 1, 1],
        ambient: [0.05, 0.07, 0.12],
        lamps: true,
        steps: 30,
      },
    ],
    samples: 5,
    bounces: 3,
  };
}

function crossingFromAbove(random: Random): Scene {
  const w = new World();
  for (const [x, z] of [
    [-22, -22],
    [22, -22],
    [-22, 22],
    [22, 22],
  ] as const) {
    w.box([x, 4.5, z], [11, 4.5, 11], facade([0.2, 0.2, 0.22], 0.1, warm, x + z));
    gable(w, [x, 4.5, z], [11, 4.5, 11], 3, tile, x * z > 0 ? 0 : Math.PI / 2);
  }
  const zebra = look({
    color: [0.5, 0.5, 0.5],
    color2: [0.2, 0.2, 0.21],
    grain: 2,
    rough: 0.35,
    mirror: 0.03,
  });
  for (let i = 0; i < 9; i++)
    for (const s of [-1, 1]) {
      w.box([-7 + i * 1.75, 0.005, s * 9.4], [0.4, 0.006, 1.8], zebra);
      w.box([s * 9.4, 0.005, -7 + i * 1.75], [1.8, 0.006, 0.4], zebra);
    }
  const lamps: Lamp[] = [];
  for (const [x, z] of [
    [-10, -10],
    [10, 10],
    [10, -10],
  ] as const)
    lamps.push({
      at: streetLamp(w, [x, 0, z], 8, [-x * 0.25, 0, -z * 0.25], dark, lampGlow),
      color: [90, 54, 20],
      radius: 0.4,
    });
  bicycle(w, [-2.2, 0, 2.5], 2.5, dark);
  figure(w, [-2.2, 0.35, 2.55], 1.5, bark, 2.5, 0.2);
  figure(w, [3.2, 0, -9.2], 1.72, dark, 1.5, 0.35);
  for (let i = 0; i < 4; i++)
    tree(
      w,
      [random.between(-1, 1) + (i % 2 ? 10.5 : -10.5), 0, (i < 2 ? -1 : 1) * 13.5],
      8,
      random,
      bark,
      leaf,
    );
  w.ground(0, wet);
  return {
    world: w,
    lamps,
    sky: { zenith: [0.012, 0.024, 0.06], horizon: [0.08, 0.11, 0.17] },
    camera: { eye: [6, 36, 15], at: [0, 0, -0.5], mm: 42, roll: -18 },
    fog: { density: 0.003, fall: 0.02, color: [0.05, 0.07, 0.13] },
    samples: 5,
    bounces: 3,
  };
}

function lane(random: Random): Scene {
  const w = new World();
  const brick = look({
    color: [0.2, 0.16, 0.15],
    color2: [0.12, 0.11, 0.12],
    grain: 0.6,
    rough: 0.9,
    bump: 0.2,
    bumpGrain: 8,
  });
  for (const s of [-1, 1]) {
    for (let i = 0; i < 9; i++) {
      const h = random.between(1.6, 3);
      w.box([s * (2.3 + 2.5), h, -3 - i * 6], [2.5, h, 2.9], brick);
      gable(w, [s * 4.8, h, -3 - i * 6], [2.9, h, 2.5], 1.3, tile, Math.PI / 2);
      w.box([s * 2.34, 1.1, -2 - i * 6], [0.08, 1.1, 0.55], dark);
      if (i % 3 === (s > 0 ? 1 : 2))
        w.box(
          [s * 2.28, 1.7, -4.6 - i * 6],
          [0.06, 0.4, 0.5],
          look({ color: [0, 0, 0], glow: [3.2, 1.9, 0.8] }),
        );
    }
  }
  for (let i = 0; i < 7; i++)
    cable(
      w,
      [-2.4, 4.2 + random.next(), -6 - i * 7],
      [2.4, 4.6 + random.next(), -9 - i * 7],
      0.3,
      0.014,
      dark,
      8,
    );
  const lamps: Lamp[] = [];
  for (const z of [-9, -27, -45]) {
    const p: Vec3 = [1.75, 3.9, z];
    w.capsule([2.4, 4.1, z], [1.75, 4.05, z], 0.03, 0.03, dark);
    w.sphere(p, 0.1, lampGlow);
    lamps.push({ at: add(p, [0, -0.2, 0]), color: [17, 10, 4], radius: 0.2 });
  }
  figure(w, [-0.5, 0, -20], 1.72, dark, 0.1, 0.32);
  bicycle(w, [-1.75, 0, -5.6], 0.06, dark);
  w.ground(0, wet);
  return {
    world: w,
    lamps,
    sky: blueSky,
    camera: { eye: [0.3, 1.35, 1.2], at: [-0.05, 2.0, -20], mm: 38 },
    volumes: [
      {
        min: [-3, 0, -58],
        max: [3, 7, -1],
        density: (x, y, z) => 0.016 + 0.03 * Math.max(0, fbm(x * 0.4, y * 0.3, z * 0.2, 3)),
        color: [1, 1, 1],
        ambient: [0.025, 0.04, 0.075],
        lamps: true,
        steps: 22,
      },
    ],
    samples: 5,
    bounces: 3,
  };
}

function puddle(random: Random): Scene {
  const w = new World();
  row(w, -9, -1, random, 0.12, -8, -110);
  row(w, 9, 1, random, 0.12, -8, -110);
  const lamps: Lamp[] = [];
  for (let i = 0; i < 5; i++)
    for (const s of [-1, 1])
      lamps.push({
        at: streetLamp(w, [s * 6.4, 0, -12 - i * 18], 7, [-s * 1.8, 0, 0], dark, lampGlow),
        color: orange,
        radius: 0.3,
      });
  bicycle(w, [0.7, 0, -7.4], 1.75, dark);
  figure(w, [0.72, 0.32, -7.45], 1.55, dark, 1.75, 0.22, false);
  const asphalt = look({
    color: [0.05, 0.05, 0.055],
    color2: [0.03, 0.03, 0.035],
    grain: 0.5,
    rough: 0.5,
    mirror: 0.03,
    finish: (hit, s) => {
      const water =
        fbm(hit.x * 0.35 + 3, 1, hit.z * 0.22, 4) - Math.max(0, Math.abs(hit.x) - 2.2) * 0.2 + 0.22;
      if (water > 0) {
        s.rough = 0.015;
        s.mirror = 0.06;
        hit.nx *= 0.05;
        hit.nz *= 0.05;
      } else s.rough = 0.55;
    },
    bump: 0.35,
    bumpGrain: 30,
  });
  w.ground(0, asphalt);
  return {
    world: w,
    lamps,
    sky: {
      zenith: [0.03, 0.07, 0.19],
      horizon: [0.34, 0.32, 0.38],
      fall: 3,
      sun: direction(0, 1),
      halo: [0.4, 0.2, 0.1],
      haloPower: 6,
      clouds: {
        cover: 0.4,
        size: 0.9,
        lit: [0.4, 0.26, 0.24],
        shade: [0.08, 0.1, 0.19],
        seed: 11,
        stretch: 3,
      },
    },
    camera: { eye: [-0.6, 0.32, 0.2], at: [0, 1.05, -9], mm: 32 },
    fog: { density: 0.004, fall: 0.05, color: [0.14, 0.16, 0.25] },
    samples: 5,
    bounces: 3,
  };
}

function overRoofs(random: Random): Scene {
  const w = new World();
  for (let i = 0; i < 230; i++) {
    const z = random.between(-330, -14);
    const x = random.between(-1, 1) * (30 - z * 0.75);
    const h = random.between(2, 3.6);
    const half: Vec3 = [random.between(4, 9), h, random.between(3, 5)];
    const turnBy = (i % 2) * (Math.PI / 2) + random.bell() * 0.08;
    w.box([x, h, z], half, facade([0.2, 0.19, 0.2], 0.12, warm, i), turnBy);
    gable(w, [x, h, z], half, random.between(1.6, 2.6), tile, turnBy);
    if (i % 3 === 0) w.box([x + 1, h * 2 + 1.6, z], [0.3, 1.2, 0.3], tile);
  }
  for (let i = 0; i < 30; i++) {
    const h = random.between(10, 26);
    w.box(
      [random.between(-300, 300), h, random.between(-480, -350)],
      [random.between(8, 16), h, 8],
      facade([0.22, 0.21, 0.23], 0.16, warm, i + 400),
    );
  }
  const lamps: Lamp[] = [];
  for (let i = 0; i < 14; i++) {
    const p: Vec3 = [random.between(-60, 60), 6.4, random.between(-180, -25)];
    w.sphere(p, 0.25, lampGlow);
    lamps.push({ at: p, color: [70, 42, 16], radius: 0.6 });
  }
  w.capsule([62, 0, -300], [62, 70, -300], 3.2, 2, tile);
  for (let i = 0; i < 40; i++)
    tree(
      w,
      [random.between(-120, 120), 0, random.between(-260, -20)],
      random.between(8, 13),
      random,
      bark,
      leaf,
    );
  w.ground(0, wet);
  const sun = direction(8, -1);
  return {
    world: w,
    lamps,
    sky: {
      zenith: [0.04, 0.08, 0.2],
      horizon: [0.62, 0.42, 0.34],
      sun,
      halo: [0.5, 0.24, 0.1],
      haloPower: 5,
      fall: 5,
      clouds: {
        cover: 0.42,
        size: 0.8,
        lit: [0.62, 0.38, 0.32],
        shade: [0.1, 0.12, 0.22],
        seed: 27,
        stretch: 4,
        soft: 0.3,
      },
    },
    camera: { eye: [0, 21, 14], at: [4, 13, -120], mm: 48 },
    fog: { density: 0.0042, fall: 0.05, color: [0.2, 0.22, 0.32] },
    samples: 3,
  };
}

export const plates: Plate[] = [
  {
    aspect: [3, 2],
    seed: 801,
    inks,
    description: '样张：天亮前的街道，环卫工人在路灯与树影间清扫',
    scene: sweeper,
  },
  {
    aspect: [4, 3],
    seed: 802,
    inks,
    description: '样张：街边早点摊的蒸笼冒着白汽，两个人在等候',
    scene: steamStall,
  },
  {
    aspect: [1, 1],
    seed: 803,
    inks,
    description: '样张：从高处俯视湿漉漉的十字路口，斑马线围成方框',
    scene: crossingFromAbove,
  },
  {
    aspect: [2, 3],
    seed: 804,
    inks,
    description: '样张：窄巷里几盏路灯，一个人影走在湿地面的反光中',
    scene: lane,
  },
  { aspect: [3, 2], seed: 805, inks, description: '样张：积水映出天光，骑车人的剪影穿过空街', scene: puddle },
  {
    aspect: [16, 9],
    seed: 806,
    inks,
    description: '样张：屋顶之上的拂晓，远处楼群窗灯点点，烟囱立在天边',
    scene: overRoofs,
  },
];
