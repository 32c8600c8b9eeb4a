/** Decides by chance, but always the same way for the same seed. */

export interface Random {
  /** @returns a number from 0 up to, not including, 1 */
  next(): number;
  /** @returns a whole number from 0 up to, not including, n */
  below(n: number): number;
  pick<T>(from: readonly [T, ...T[]]): T;
}

/** Mulberry32. */
export function randomOf(seed: number): Random {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
  const below = (n: number): number => Math.floor(next() * n);
  return { next, below, pick: (from) => from[below(from.length)] ?? from[0] };
}

const STARTS = 'Bra,Vel,Kor,Zan,Mir,Tol,Fen,Gar,Lun,Pes,Rov,Sil,Dra,Hov,Jun,Nim,Quo,Tev,Wol,Yar'.split(',');
const MIDDLES = 'bano,dera,fili,goma,helu,kiro,lavi,mento,nuvo,pera,rissa,sodo,tavi,vane,zelo,xim'.split(',');
const ENDS = 'la,rn,x,sk,do,nta,ris,th,vo,mex,del,quin,zar,by'.split(',');

/** An invented name that no page holds: three syllables, some 4,500 of them, numbered on when they run out. */
export function inventedName(n: number): string {
  const a = STARTS[n % STARTS.length] ?? '';
  const b = MIDDLES[Math.floor(n / STARTS.length) % MIDDLES.length] ?? '';
  const c = ENDS[Math.floor(n / (STARTS.length * MIDDLES.length)) % ENDS.length] ?? '';
  return a + b + c;
}
