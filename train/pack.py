"""Decides how trained weights become weights.bin (lib/language/model/format.ts): int8 with one scale a row.

python3 pack.py MODEL.pt VECTORS_DIR OUT.bin [--judge judge.json] [--threshold 0.1] [--shown 0.4] [--name NAME]
"""
import argparse
import json
import struct
import zlib

import numpy as np
import torch

from data import CODEBOOK, FEATURES, RELATIONS


def quantise(w, levels=127):
    """Rows -> int8 and scale; the scale of each row is the one with the least squared error of a few."""
    top = np.abs(w).max(1, keepdims=True) + 1e-12
    best, error = None, None
    for share in (1.0, 0.95, 0.9, 0.85, 0.8):
        scale = top * share / levels
        q = np.clip(np.round(w / scale), -levels, levels)
        e = ((q * scale - w) ** 2).sum(1, keepdims=True)
        if best is None:
            best, scales, error = q, scale.copy(), e
        else:
            better = e < error
            best = np.where(better, q, best)
            scales = np.where(better, scale, scales)
            error = np.minimum(e, error)
    return best.astype(np.int8), scales[:, 0].astype(np.float32)


def pad(w, rows, columns):
    out = np.zeros((rows, columns), np.float32)
    out[:w.shape[0], :w.shape[1]] = w
    return out


class Writer:
    def __init__(self):
        self.tensors, self.data = {}, bytearray()

    def add(self, name, array):
        kinds = {np.dtype(np.int8): "i8", np.dtype(np.float32): "f32", np.dtype(np.uint32): "u32"}
        while len(self.data) % 16:
            self.data.append(0)
        self.tensors[name] = {"type": kinds[array.dtype], "shape": list(array.shape), "at": len(self.data)}
        self.data += np.ascontiguousarray(array).tobytes()

    def matrix(self, name, w, b, rows=None, columns=None, levels=127):
        w = pad(w, rows or w.shape[0], columns or w.shape[1])
        q, scale = quantise(w, levels)
        bias = np.zeros(w.shape[0], np.float32)
        bias[:len(b)] = b
        self.add(name, q)
        self.add(name + ".scale", scale)
        self.add(name + ".bias", bias)

    def table(self, name, w, levels=127):
        q, scale = quantise(w, levels)
        self.add(name, q)
        self.add(name + ".scale", scale)


def pack(saved, vectors, name, threshold, shown, judge, word_levels):
    state = {k: v.numpy().astype(np.float32) for k, v in saved["state"].items()}
    config = saved["config"]
    d, h = config["d"], config["head"]
    out = Writer()
    pre = np.concatenate([np.zeros((1, vectors.shape[1]), np.float32), vectors[:len(saved["pre"])]])
    pre_row = {x: i + 1 for i, x in enumerate(saved["pre"])}
    hashes = sorted(set(pre_row) | set(saved["own"]))
    rows_pre = np.array([0] + [pre_row.get(x, 0) for x in hashes])
    rows_own = np.array([0] + [saved["own"].get(x, 0) for x in hashes])
    words = pre[rows_pre] @ state["project.weight"].T + state["own.weight"][rows_own]
    out.add("hashes", np.diff(np.array([0] + hashes, dtype=np.int64)).astype(np.uint32))
    out.table("words", words, word_levels)
    for i, feature in enumerate(FEATURES):
        out.table(feature, state[f"tables.{i}.weight"])
    wide = state["enter.weight"]
    style = state["style.weight"][CODEBOOK]
    entered = wide[:, :-len(style)]
    width = (entered.shape[1] + 7) // 8 * 8
    out.matrix("enter", entered, state["enter.bias"] + wide[:, -len(style):] @ style, columns=width)

    def norm(to, name):
        out.add(to + ".gain", state[name + ".weight"])
        out.add(to + ".bias", state[name + ".bias"])

    def recurrent(to, name):
        norm(to + ".norm", name + ".norm")
        out.add(to + ".kernel", state[name + ".kernel"])
        w, b = state[name + ".gates.weight"], state[name + ".gates.bias"]
        half = len(w) // 2
        out.matrix(to + ".forward", w[:half], b[:half])
        out.matrix(to + ".backward", w[half:], b[half:])
        if name + ".rise.weight" in state:
            norm(to + ".dense.norm", name + ".dense_norm")
            out.matrix(to + ".rise", state[name + ".rise.weight"], state[name + ".rise.bias"])
            out.matrix(to + ".fall", state[name + ".fall.weight"], state[name + ".fall.bias"])

    for i in range(config["layers"]):
        recurrent(f"layer.{i}", f"layers.{i}")
    norm("norm", "norm")
    out.matrix("cue", state["cue.weight"], state["cue.bias"], rows=8)
    out.matrix("seen", state["seen.weight"], state["seen.bias"])
    out.matrix("ask", state["ask.weight"], state["ask.bias"])
    for i, (relation, _) in enumerate(RELATIONS):
        out.add(f"relation.{relation}", state[f"relations.{i}.weight"])
    out.add("kinds", state["kind.weight"] + state["item_style.weight"][CODEBOOK])
    for i in range(config["head_layers"]):
        recurrent(f"headLayer.{i}", f"head_layers.{i}")
    norm("headNorm", "head_norm")
    out.matrix("tag", state["tag.weight"], state["tag.bias"], rows=8)
    header = {"config": {"name": name, "width": d, "headWidth": h, "inputWidth": width, "layers": config["layers"],
                         "headLayers": config["head_layers"], "dense": config.get("dense", 0),
                         "headDense": config.get("head_dense", 0), "reach": state["layers.0.kernel"].shape[0] // 2,
                         "threshold": threshold, "shown": shown, "judge": judge}, "tensors": out.tensors}
    text = json.dumps(header, separators=(",", ":")).encode()
    while (14 + len(text)) % 16:
        text += b" "
    body = text + bytes(out.data)
    return struct.pack("<4sHII", b"ORAM", 1, len(text), zlib.crc32(body)) + body


if __name__ == "__main__":
    arg = argparse.ArgumentParser()
    arg.add_argument("model")
    arg.add_argument("vectors")
    arg.add_argument("out")
    arg.add_argument("--threshold", type=float, default=0.1)
    arg.add_argument("--shown", type=float, default=0.4)
    arg.add_argument("--judge", help="judge.json of judge.py")
    arg.add_argument("--name", default="attribution model")
    arg.add_argument("--word-levels", type=int, default=127)
    o = arg.parse_args()
    judge = json.load(open(o.judge)) if o.judge else {"model": [1.0] + [0.0] * 23 + [0.5], "rules": [0.0] * 10 + [-1.0]}
    data = pack(torch.load(o.model), np.load(o.vectors + "/vectors.npy"), o.name, o.threshold, o.shown, judge, o.word_levels)
    with open(o.out, "wb") as f:
        f.write(data)
    print(o.out, len(data), "bytes,", len(zlib.compress(data, 9)), "deflated")
