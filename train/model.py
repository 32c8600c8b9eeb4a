"""Decides the network: one encoder over the tokens, cues found by tag, and for each cue its content and mention."""
import torch
import torch.nn.functional as F
from torch import nn

from data import FEATURES, RELATIONS, SIZES
from scan import linear, mix, scan

FEATURE_DIMS = {"suffix3": 16, "suffix2": 8, "prefix3": 8, "shape": 8, "place": 6, "quote": 8, "opening": 4, "rule": 8}


class Recurrent(nn.Module):
    """Norm, depthwise convolution over 2 * reach + 1 tokens, gated recurrence both ways, residual; then two dense layers."""

    def __init__(self, d, reach=2, drop=0.2, dense=0):
        super().__init__()
        self.norm = nn.LayerNorm(d)
        self.kernel = nn.Parameter(torch.zeros(2 * reach + 1, d))
        with torch.no_grad():
            self.kernel[reach] = 1
            self.kernel += 0.05 * torch.randn_like(self.kernel)
        self.reach = reach
        self.gates = nn.Linear(d, 3 * d)
        self.drop = drop
        with torch.no_grad():
            bias = self.gates.bias.view(2, 3, d // 2)
            bias.zero_()
            bias[:, 1] = torch.rand(2, d // 2) * 4 - 1
        self.d = d
        self.dense = dense
        if dense:
            self.dense_norm = nn.LayerNorm(d)
            self.rise = nn.Linear(d, dense)
            self.fall = nn.Linear(dense, d)

    def forward(self, x, mask, lengths):
        """x: [B, T, d], mask [B, T, 1]"""
        u = self.norm(x) * mask
        b, t, d = u.shape
        g = linear(mix(u, self.kernel), self.gates).view(b, t, 2, 3, d // 2)
        y = scan(g, lengths)
        x = x + dropped(y, self.drop, self.training)
        if self.dense:
            y = linear(F.relu(linear(self.dense_norm(x), self.rise)), self.fall)
            x = x + dropped(y, self.drop, self.training)
        return x


def dropped(x, p, training):
    """Dropout with one mask for all tokens of a sequence."""
    if not training or p == 0:
        return x
    m = torch.empty(x.shape[0], 1, x.shape[2]).bernoulli_(1 - p) / (1 - p)
    return x * m


class Attributor(nn.Module):
    def __init__(self, pretrained, own_words, d=192, layers=3, head=64, head_layers=2, word=64, drop=0.3, word_drop=0.15,
                 dense=0, head_dense=0):
        super().__init__()
        self.config = dict(d=d, layers=layers, head=head, head_layers=head_layers, word=word, dense=dense, head_dense=head_dense)
        self.register_buffer("pretrained", torch.cat([torch.zeros(1, pretrained.shape[1]), pretrained]), persistent=False)
        self.project = nn.Linear(pretrained.shape[1], word, bias=False)
        self.own = nn.Embedding(own_words + 1, word)
        nn.init.normal_(self.own.weight, std=0.05)
        self.tables = nn.ModuleList([nn.Embedding(SIZES[f], FEATURE_DIMS[f]) for f in FEATURES])
        for e in self.tables:
            nn.init.normal_(e.weight, std=0.3)
        self.style = nn.Embedding(2, 4)
        width = word + sum(FEATURE_DIMS.values()) + 4
        self.enter = nn.Linear(width, d)
        self.layers = nn.ModuleList([Recurrent(d, drop=drop, dense=dense) for _ in range(layers)])
        self.norm = nn.LayerNorm(d)
        self.cue = nn.Linear(d, 6)
        self.flat = nn.Linear(d, 6)
        self.drop, self.word_drop = drop, word_drop
        # for one cue
        self.seen = nn.Linear(d, head)
        self.ask = nn.Linear(2 * d, 2 * head)
        self.relations = nn.ModuleList([nn.Embedding(n, head) for _, n in RELATIONS])
        self.kind = nn.Embedding(3, head)
        self.item_style = nn.Embedding(2, head)
        for e in [*self.relations, self.kind, self.item_style]:
            nn.init.normal_(e.weight, std=0.1)
        self.head_layers = nn.ModuleList([Recurrent(head, drop=drop * 0.5, dense=head_dense) for _ in range(head_layers)])
        self.head_norm = nn.LayerNorm(head)
        self.tag = nn.Linear(head, 5)

    def words(self, pre, own):
        if self.training and self.word_drop:
            keep = torch.empty(pre.shape).bernoulli_(1 - self.word_drop).long()
            pre, own = pre * keep, own * keep
            keep = torch.empty(pre.shape).bernoulli_(0.9).long()
            own = own * keep
        return linear(self.pretrained[pre], self.project) + self.own(own)

    def encode(self, b):
        mask = b.mask.unsqueeze(2)
        parts = [self.words(b.pre, b.own)]
        parts += [e(b.feats[..., i]) for i, e in enumerate(self.tables)]
        parts.append(self.style(b.style).unsqueeze(1).expand(-1, b.mask.shape[1], -1))
        x = F.dropout(torch.cat(parts, 2), self.drop * 0.7, self.training)
        x = linear(x, self.enter)
        for layer in self.layers:
            x = layer(x, mask, b.lengths)
        return dropped(self.norm(x), self.drop, self.training)

    def ask_for(self, b, h):
        """Logits of the tags of each window: [items, width, 5]"""
        flat = h.reshape(-1, h.shape[2])
        seen = linear(flat, self.seen)[b.index]
        q = linear(torch.cat([flat[b.heads[:, 0]], flat[b.heads[:, 1]]], 1), self.ask)
        scale, shift = q.chunk(2, 1)
        z = seen * (1 + scale).unsqueeze(1) + shift.unsqueeze(1)
        for i, e in enumerate(self.relations):
            z = z + e(b.rel[..., i])
        z = z + (self.kind(b.heads[:, 2]) + self.item_style(b.item_style)).unsqueeze(1)
        z = F.relu(z)
        ok = b.ok.unsqueeze(2)
        for layer in self.head_layers:
            z = layer(z, ok, b.widths)
        return self.tag(F.relu(self.head_norm(z)))

    def loss(self, b, flat_weight=0.2, smooth=0.0):
        h = self.encode(b)
        n = max(1, len(b.items))
        logp = F.log_softmax(self.cue(h), 2)
        picked = logp.gather(2, b.cue.unsqueeze(2)).squeeze(2)
        # where the data does not tell statements from plans, either will do
        begins = torch.logsumexp(logp[..., [1, 3]], 2)
        goes_on = torch.logsumexp(logp[..., [2, 4]], 2)
        either = torch.where(b.cue == 1, begins, torch.where(b.cue == 2, goes_on, picked))
        picked = torch.where(b.unsure.unsqueeze(1), either, picked)
        cue = -(picked * b.mask).sum() / n
        f = self.flat(h)
        rows = b.mask.bool()
        aux = F.cross_entropy(f[..., :3][rows], b.flat[rows], reduction="sum") + \
            F.cross_entropy(f[..., 3:][rows], b.mention[rows], reduction="sum")
        total = cue + flat_weight * aux / n
        if b.items:
            logits = self.ask_for(b, h)
            tag = F.cross_entropy(logits[b.ok.bool()], b.tags[b.ok.bool()], reduction="sum", label_smoothing=smooth) / n
            total = total + tag
        else:
            tag = torch.zeros(())
        return total, (float(cue) * n, float(aux), float(tag) * n, n)
