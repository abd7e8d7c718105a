import type { CameraSpec } from './camera.ts';
import type { Sky } from './sky.ts';
import type { Vec3 } from './vector.ts';
import type { World } from './world.ts';

/** Light with parallel rays: the sun or the moon. */
export interface Sun {
  /** Unit direction towards it. */
  dir: Vec3;
  /** Light falling on a surface that faces it. */
  color: Vec3;
  /** Angular radius in degrees; larger gives softer shadows. */
  size?: number;
}

/** A glowing ball that lights the scene; it is not seen itself. */
export interface Lamp {
  at: Vec3;
  /** Light at one metre. */
  color: Vec3;
  /** Radius in metres; larger gives softer shadows. */
  radius?: number;
}

/** Haze that thins out with height. */
export interface Fog {
  /** Share of light lost a metre at the base, for example 0.002. */
  density: number;
  /** How fast it thins out upwards, a metre; 0.02 halves in 35 m. */
  fall?: number;
  /** Height of the base in metres. */
  base?: number;
  color: Vec3;
  /** Light added when looking towards the sun. */
  glow?: Vec3;
  glowPower?: number;
}

/** Smoke, steam or lit mist inside a box. */
export interface Volume {
  min: Vec3;
  max: Vec3;
  /** Density a metre at a point. */
  density: (x: number, y: number, z: number) => number;
  color: Vec3;
  /** Light from all sides. */
  ambient: Vec3;
  /** Sun on it, tested against the solid scene (shafts) and against the volume itself. */
  sun?: boolean;
  selfShadow?: number;
  /** Lamps that light it. */
  lamps?: boolean;
  /** Scattering towards the light, 0 even to 0.8 strongly forward. */
  forward?: number;
  /** Steps along each ray. */
  steps?: number;
  /** Own light a metre and density. */
  glow?: (x: number, y: number, z: number, out: Float64Array) => void;
}

/** A bright line left by something moving: a spark or a lamp. */
export interface Streak {
  from: Vec3;
  to: Vec3;
  color: Vec3;
  /** Brightness at the ends, as a share. */
  start?: number;
  end?: number;
  /** Thickness in metres. */
  width: number;
}

/** Everything that makes one picture before printing. */
export interface Scene {
  world: World;
  camera: CameraSpec;
  sky: Sky;
  sun?: Sun;
  lamps?: Lamp[];
  fog?: Fog;
  volumes?: Volume[];
  streaks?: Streak[];
  /** Light that has been thrown to and fro between walls; fills shadows, less in corners. */
  fill?: Vec3;
  /** Rays a pixel before extra ones at edges. */
  samples?: number;
  /** Times light is followed from surface to surface. */
  bounces?: number;
  /** Smoothing of the indirect light, 0 none to 1. */
  smooth?: number;
}
