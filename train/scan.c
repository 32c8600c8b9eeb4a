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

static inline float slope(float x) { /* d gate / dx */
  float v = 0.5f * x;
  float inside = v < 3.0f && v > -3.0f ? 1.0f : 0.0f;
  float q = v * v;
  float d = 27.0f + 9.0f * q;
  float n = v * (27.0f + q);
  return inside * 0.25f * ((27.0f + 3.0f * q) * d - n * 18.0f * v) / (d * d);
}

void scan_forward(int B, int T, int H, const int *len, const float *U, float *C, float *Y) {
  for (int b = 0; b < B; b++)
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

void scan_backward(int B, int T, int H, const int *len, const float *U, const float *C, const float *GY, float *GU) {
  for (int b = 0; b < B; b++)
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
          float f = gate(u[H + h]), r = gate(u[2 * H + h]);
          float gc = gy[h] * r + carry[h];
          g[2 * H + h] = gy[h] * c[h] * slope(u[2 * H + h]);
          g[H + h] = gc * (p[h] - u[h]) * slope(u[H + h]);
          g[h] = gc * (1.0f - f);
          carry[h] = gc * f;
        }
      }
    }
}
