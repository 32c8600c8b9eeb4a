/* Decides nothing: the gated recurrence of train/model.py, forward and backward, one pass over memory.
 * U is [B][T][2][3][H]: for each direction the candidate z and the logits of the forget gate f and the output gate r.
 *   c_t = f c_(t-1) + (1 - f) z      y_t = r c_t
 * Direction 0 runs forwards, 1 backwards. Beyond len[b] all is zero.
 * The gates are the rational function that the extension computes too: no exp, and the same result everywhere. */
#include <string.h>

static inline float gate(float x) { /* 0.5 + 0.5 * tanh(x / 2), rational */
  float v = 0.5f * x;
  v = v > 3.0f ? 3.0f : v < -3.0f ? -3.0f : v;
  float q = v * v;
  return 0.5f + 0.5f * v * (27.0f + q) / (27.0f + 9.0f * q);
}

/* The gate and its slope, with one division. */
static inline float gate_and_slope(float x, float *slope) {
  float v = 0.5f * x;
  v = v > 3.0f ? 3.0f : v < -3.0f ? -3.0f : v; /* at the ends the slope is 0 by itself */
  float q = v * v;
  float by = 1.0f / (27.0f + 9.0f * q);
  float g = v * (27.0f + q) * by;
  *slope = 0.25f * (27.0f + 3.0f * q - 18.0f * v * g) * by;
  return 0.5f + 0.5f * g;
}

void scan_forward(int B, int T, int H, const int *len, const float *restrict U, float *restrict C, float *restrict Y) {
  for (int b = 0; b < B; b++) {
    long from = ((long)b * T + len[b]) * 2 * H, many = (long)(T - len[b]) * 2 * H;
    memset(C + from, 0, many * sizeof(float));
    memset(Y + from, 0, many * sizeof(float));
    for (int dir = 0; dir < 2; dir++) {
      float prev[512];
      memset(prev, 0, sizeof prev);
      for (int k = 0; k < len[b]; k++) {
        int t = dir ? len[b] - 1 - k : k;
        const float *u = U + (((long)b * T + t) * 2 + dir) * 3 * H;
        float *c = C + (((long)b * T + t) * 2 + dir) * H;
        float *y = Y + (((long)b * T + t) * 2 + dir) * H;
        for (int h = 0; h < H; h++) {
          float f = gate(u[H + h]), r = gate(u[2 * H + h]);
          float v = f * prev[h] + (1.0f - f) * u[h];
          prev[h] = v;
          c[h] = v;
          y[h] = r * v;
        }
      }
    }
  }
}

void scan_backward(int B, int T, int H, const int *len, const float *restrict U, const float *restrict C,
                   const float *restrict GY, float *restrict GU) {
  for (int b = 0; b < B; b++) {
    memset(GU + ((long)b * T + len[b]) * 6 * H, 0, (long)(T - len[b]) * 6 * H * sizeof(float));
    for (int dir = 0; dir < 2; dir++) {
      float carry[512];
      memset(carry, 0, sizeof carry);
      for (int k = len[b] - 1; k >= 0; k--) {
        int t = dir ? len[b] - 1 - k : k;
        int before = dir ? t + 1 : t - 1;
        const float *u = U + (((long)b * T + t) * 2 + dir) * 3 * H;
        const float *c = C + (((long)b * T + t) * 2 + dir) * H;
        static const float none[512];
        const float *p = k > 0 ? C + (((long)b * T + before) * 2 + dir) * H : none;
        const float *gy = GY + (((long)b * T + t) * 2 + dir) * H;
        float *g = GU + (((long)b * T + t) * 2 + dir) * 3 * H;
        for (int h = 0; h < H; h++) {
          float sf, sr;
          float f = gate_and_slope(u[H + h], &sf), r = gate_and_slope(u[2 * H + h], &sr);
          float gc = gy[h] * r + carry[h];
          g[2 * H + h] = gy[h] * c[h] * sr;
          g[H + h] = gc * (p[h] - u[h]) * sf;
          g[h] = gc * (1.0f - f);
          carry[h] = gc * f;
        }
      }
    }
  }
}

/* Depthwise convolution over tokens: x, y are [B][T][D], w is [2R+1][D]; outside [0, T) is zero. */
void mix_forward(int B, int T, int D, int R, const float *restrict x, const float *restrict w, float *restrict y) {
  for (int b = 0; b < B; b++)
    for (int t = 0; t < T; t++) {
      float *o = y + ((long)b * T + t) * D;
      for (int k = 0; k <= 2 * R; k++) {
        int s = t + k - R;
        if (s < 0 || s >= T) continue;
        const float *i = x + ((long)b * T + s) * D, *v = w + (long)k * D;
        for (int d = 0; d < D; d++) o[d] += v[d] * i[d];
      }
    }
}

void mix_backward(int B, int T, int D, int R, const float *restrict x, const float *restrict w,
                  const float *restrict gy, float *restrict gx, float *restrict gw) {
  for (int b = 0; b < B; b++)
    for (int t = 0; t < T; t++) {
      const float *g = gy + ((long)b * T + t) * D;
      for (int k = 0; k <= 2 * R; k++) {
        int s = t + k - R;
        if (s < 0 || s >= T) continue;
        const float *i = x + ((long)b * T + s) * D, *v = w + (long)k * D;
        float *gi = gx + ((long)b * T + s) * D, *gv = gw + (long)k * D;
        for (int d = 0; d < D; d++) {
          gi[d] += v[d] * g[d];
          gv[d] += i[d] * g[d];
        }
      }
    }
}
