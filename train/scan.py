"""Decides how torch calls scan.c: compiled once into a temporary folder, differentiable."""
import ctypes
import os
import subprocess
import tempfile

import torch

HERE = os.path.dirname(os.path.abspath(__file__))


def _compile():
    out = os.path.join(tempfile.mkdtemp(prefix="scan-"), "scan.so")
    subprocess.run(["gcc", "-O3", "-march=native", "-ffast-math", "-fPIC", "-shared", "-o", out,
                    os.path.join(HERE, "scan.c")], check=True)
    return ctypes.CDLL(out)


LIB = _compile()


def _p(t):
    return ctypes.c_void_p(t.data_ptr())


class Scan(torch.autograd.Function):
    @staticmethod
    def forward(ctx, u, lengths):
        """u: float32 [B, T, 2, 3, H]; lengths: int32 [B] -> y: [B, T, 2 * H]"""
        u = u.contiguous()
        b, t, _, _, h = u.shape
        c = torch.empty(b, t, 2, h)
        y = torch.empty(b, t, 2, h)
        LIB.scan_forward(b, t, h, _p(lengths), _p(u), _p(c), _p(y))
        ctx.save_for_backward(u, c, lengths)
        return y.view(b, t, 2 * h)

    @staticmethod
    def backward(ctx, gy):
        u, c, lengths = ctx.saved_tensors
        b, t, _, _, h = u.shape
        gy = gy.contiguous()
        gu = torch.empty_like(u)
        LIB.scan_backward(b, t, h, _p(lengths), _p(u), _p(c), _p(gy), _p(gu))
        return gu, None


class Mix(torch.autograd.Function):
    @staticmethod
    def forward(ctx, x, w):
        """x: float32 [B, T, D]; w: [2 * reach + 1, D] -> [B, T, D]"""
        x = x.contiguous()
        b, t, d = x.shape
        y = torch.zeros_like(x)
        LIB.mix_forward(b, t, d, w.shape[0] // 2, _p(x), _p(w), _p(y))
        ctx.save_for_backward(x, w)
        return y

    @staticmethod
    def backward(ctx, gy):
        x, w = ctx.saved_tensors
        b, t, d = x.shape
        gy = gy.contiguous()
        gx, gw = torch.zeros_like(x), torch.zeros_like(w)
        LIB.mix_backward(b, t, d, w.shape[0] // 2, _p(x), _p(w), _p(gy), _p(gx), _p(gw))
        return gx, gw


class Half(torch.autograd.Function):
    """x w^T with bfloat16 products (several times faster on processors that have them)."""

    @staticmethod
    def forward(ctx, x, w):
        x, w = x.reshape(-1, x.shape[-1]).bfloat16(), w.bfloat16()
        ctx.save_for_backward(x, w)
        return (x @ w.t()).float()

    @staticmethod
    def backward(ctx, gy):
        x, w = ctx.saved_tensors
        gy = gy.contiguous().bfloat16()
        return (gy @ w).float(), (gy.t() @ x).float()


def linear(x, layer):
    """What nn.Linear computes, over the last dimension."""
    y = Half.apply(x.reshape(-1, x.shape[-1]), layer.weight)
    if layer.bias is not None:
        y = y + layer.bias
    return y.view(*x.shape[:-1], -1)


scan = Scan.apply
mix = Mix.apply

if __name__ == "__main__":
    torch.manual_seed(0)
    n = torch.tensor([5, 3], dtype=torch.int32)
    x = torch.randn(2, 5, 2, 3, 4, requires_grad=True)
    w = torch.randn(2, 5, 8)
    (scan(x, n) * w).sum().backward()
    i = (1, 1, 1, 1, 2)
    for i in [(1, 1, 1, 1, 2), (0, 2, 0, 0, 1), (0, 3, 1, 2, 3), (1, 0, 1, 0, 0)]:
        y = x.detach().clone(); y[i] += 1e-2
        z = x.detach().clone(); z[i] -= 1e-2
        print(float(x.grad[i]), float(((scan(y, n) * w).sum() - (scan(z, n) * w).sum()) / 2e-2))
    x = torch.randn(2, 5, 3, requires_grad=True)
    k = torch.randn(5, 3, requires_grad=True)
    w = torch.randn(2, 5, 3)
    (mix(x, k) * w).sum().backward()
    import torch.nn.functional as F
    x2, k2 = x.detach().clone().requires_grad_(), k.detach().clone().requires_grad_()
    p = F.pad(x2, (0, 0, 2, 2))
    (sum(p[:, i:i + 5] * k2[i] for i in range(5)) * w).sum().backward()
    print(float((x.grad - x2.grad).abs().max()), float((k.grad - k2.grad).abs().max()))
