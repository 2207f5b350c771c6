"""Fabula's reader in PyTorch: the same layers, sizes, batches, order of data and optimiser.

It is started by `./fabula benchmark speed`, which writes weights, stories and batches into a folder, and asks for one
measurement after another on standard input, a line each; every answer is a line of JSON. Batches are put together before
the clock starts. Where PyTorch has several ways to say the same, the caller measures each and counts the fastest.
"""
import itertools
import json
import sys
import time
from pathlib import Path

import numpy
import torch
from torch import nn
from torch.nn.utils.rnn import pack_padded_sequence, pad_packed_sequence

# DL4J's LSTM has block input, forget, output and input gate in this order; PyTorch's has input, forget, block, output.
GATES = (3, 1, 0, 2)
EVIDENCE_WEIGHT = 0.5


class Both(nn.Module):
    """A bidirectional LSTM over rows of different length, the longest first."""

    def __init__(self, table, name):
        super().__init__()
        self.units = table[f"{name}-forward_RW"].shape[0]
        self.lstm = nn.LSTM(table[f"{name}-forward_W"].shape[0], self.units, batch_first=True, bidirectional=True)
        for prefix, suffix in (("forward", ""), ("backward", "_reverse")):
            self.take(f"weight_ih_l0{suffix}", table[f"{name}-{prefix}_W"].T)
            self.take(f"weight_hh_l0{suffix}", table[f"{name}-{prefix}_RW"].T)
            self.take(f"bias_ih_l0{suffix}", table[f"{name}-{prefix}_b"].reshape(-1))
            # PyTorch has two biases where one is enough.
            second = getattr(self.lstm, f"bias_hh_l0{suffix}")
            second.data.zero_()
            second.requires_grad = False

    def take(self, name, values):
        parts = numpy.split(values, 4)
        getattr(self.lstm, name).data.copy_(torch.tensor(numpy.concatenate([parts[gate] for gate in GATES])))

    def forward(self, rows, lengths, way):
        """[rows, steps, 2 units], 0 behind a row's end."""
        if way == "packed":
            packed = pack_padded_sequence(rows, lengths, batch_first=True)
            return pad_packed_sequence(self.lstm(packed)[0], batch_first=True, total_length=rows.shape[1])[0]
        # Rows of one length at a time need neither padding nor packing.
        states, start = [], 0
        for length, count in zip(*torch.unique_consecutive(lengths, return_counts=True)):
            part = self.lstm(rows[start:start + count, :length])[0]
            states.append(nn.functional.pad(part, (0, 0, 0, rows.shape[1] - int(length))))
            start += int(count)
        return torch.cat(states) if len(states) > 1 else states[0]


def dense(table, name):
    weights = table[f"{name}_W"]
    layer = nn.Linear(*weights.shape)
    layer.weight.data.copy_(torch.tensor(weights.T.copy()))
    layer.bias.data.copy_(torch.tensor(table[f"{name}_b"].reshape(-1)))
    return layer


class Reader(nn.Module):
    def __init__(self, table):
        super().__init__()
        self.words = nn.Embedding.from_pretrained(torch.tensor(table["word-vectors_W"]), freeze=False)
        self.slots = nn.Embedding.from_pretrained(torch.tensor(table["slot-vectors_W"]), freeze=False)
        self.sentence = Both(table, "word-lstm")
        self.story = Both(table, "story-lstm")
        names = (f"story-lstm-{layer}" for layer in itertools.count(2))
        self.again = nn.ModuleList(
            Both(table, name) for name in itertools.takewhile(lambda name: f"{name}-forward_W" in table, names))
        self.aligned = dense(table, "aligned") if "aligned_W" in table else None
        self.support = dense(table, "support")
        self.thought = dense(table, "thought")
        self.answer = dense(table, "answer")

    def clipped(self):
        return tuple(layer for layer in (self.aligned, self.support, self.thought, self.answer) if layer is not None)

    def met(self, read, batch):
        """How the words of each step's sentence meet those of the story's question."""
        words = torch.tanh(self.aligned(read))
        told = words[batch.index]
        asked = told[:, :1]
        likeness = asked @ told.transpose(2, 3)
        if batch.no_word is not None:
            no_word = batch.no_word[batch.index]
            likeness = likeness.masked_fill(no_word.transpose(2, 3), float("-inf"))
        taken = torch.softmax(likeness, 3) @ told
        met = torch.cat((asked * taken, (asked - taken).square()), 3)
        if batch.no_word is not None:
            met = met.masked_fill(no_word[:, :1], float("-inf"))
        return met.amax(2)

    def forward(self, batch, way):
        tokens = self.words(batch.words) + self.slots(batch.slots)
        read = self.sentence(tokens, batch.lengths, way)
        words = read
        if batch.no_word is not None:
            words = words.masked_fill(batch.no_word, float("-inf"))
        sentences = words.amax(1)
        own = sentences[batch.index]
        asked = own[:, :1].expand_as(own)
        told = (own, asked, own * asked)
        if self.aligned is not None:
            told += (self.met(read, batch),)
        states = self.story(torch.cat(told, 2), batch.steps, way)
        for again in self.again:
            states = states + again(states, batch.steps, way)
        support = self.support(states)
        supported = (torch.sigmoid(support) * states).sum(1)
        if batch.no_step is not None:
            states = states.masked_fill(batch.no_step, float("-inf"))
        memory = torch.cat((supported, states.amax(1)), 1)
        return self.answer(torch.tanh(self.thought(memory))), support.squeeze(2)


def key(sentence):
    return tuple(sentence["words"]), tuple(sentence["slots"])


class Batch:
    """Stories side by side, the longest first; each different sentence once, the longest first."""

    def __init__(self, stories):
        self.order = sorted(range(len(stories)), key=lambda b: -len(stories[b]["statements"]))
        stories = [stories[b] for b in self.order]
        told = [[story["question"]] + story["statements"] for story in stories]
        different = sorted({key(sentence) for story in told for sentence in story}, key=lambda s: -len(s[0]))
        row = {sentence: i for i, sentence in enumerate(different)}
        self.lengths = torch.tensor([len(words) for words, _ in different])
        self.steps = torch.tensor([len(story) for story in told])
        self.words = padded([words for words, _ in different])
        self.slots = padded([slots for _, slots in different])
        self.index = padded([[row[key(sentence)] for sentence in story] for story in told])
        self.no_word = beyond(self.lengths)
        self.no_step = beyond(self.steps)
        if "answer" in stories[0]:
            self.answers = torch.tensor([story["answer"] for story in stories])
            self.evidence = torch.zeros(self.index.shape)
            self.known = torch.zeros(self.index.shape)
            for b, story in enumerate(stories):
                wanted = story["evidence"]
                if wanted:
                    self.evidence[b, 1:1 + len(wanted)] = torch.tensor(wanted)
                    self.known[b, 1:1 + len(wanted)] = EVIDENCE_WEIGHT / len(wanted)

    def loss(self, answers, support):
        verdicts = -(self.answers * nn.functional.log_softmax(answers, 1)).sum()
        reasons = nn.functional.binary_cross_entropy_with_logits(
            support, self.evidence, self.known, reduction="sum")
        return (verdicts + reasons) / len(self.order)


def padded(rows):
    longest = max(map(len, rows))
    return torch.tensor([list(row) + [0] * (longest - len(row)) for row in rows])


def beyond(lengths):
    """Where rows have ended, or None where all are of one length."""
    longest = int(lengths.max())
    if int(lengths.min()) == longest:
        return None
    return (torch.arange(longest)[None, :] >= lengths[:, None]).unsqueeze(2)


class Peer:
    def __init__(self, folder):
        self.table = weights(folder)
        self.lessons = json.loads((folder / "lessons.json").read_text())
        self.batches = {size: [Batch([self.lessons[i] for i in batch]) for batch in batches]
                        for size, batches in json.loads((folder / "batches.json").read_text()).items()}
        self.stories = {length: [Batch([story]) for story in stories]
                        for length, stories in json.loads((folder / "stories.json").read_text()).items()}

    def outputs(self):
        """What the network says to every lesson, in batches, so that padding is tried as well."""
        model = Reader(self.table).eval()
        said = []
        with torch.inference_mode():
            for start in range(0, len(self.lessons), 64):
                stories = self.lessons[start:start + 64]
                batch = Batch(stories)
                answers, support = model(batch, "packed")
                answers, evidence = torch.softmax(answers, 1).tolist(), torch.sigmoid(support).tolist()
                place = {b: i for i, b in enumerate(batch.order)}
                for b, story in enumerate(stories):
                    told = len(story["statements"])
                    said.append({"answer": answers[place[b]], "evidence": evidence[place[b]][1:1 + told]})
        return said

    def train(self, size, way, rate, threads):
        """One sweep over the batches of a size, from the weights that were given."""
        torch.set_num_threads(int(threads))
        model = Reader(self.table)
        optimiser = torch.optim.Adam((p for p in model.parameters() if p.requires_grad), lr=float(rate), foreach=True)
        losses = []
        start = time.perf_counter()
        for batch in self.batches[size]:
            optimiser.zero_grad(set_to_none=True)
            loss = batch.loss(*model(batch, way))
            loss.backward()
            for layer in model.clipped():
                nn.utils.clip_grad_norm_(layer.parameters(), 1)
            optimiser.step()
            losses.append(loss.item())
        return {"seconds": time.perf_counter() - start, "losses": losses}

    def answer(self, length, way, times):
        """Nanoseconds of each answer to stories of a length, one after another."""
        torch.set_num_threads(1)
        model = Reader(self.table).eval()
        nanoseconds = []
        with torch.inference_mode():
            for i in range(int(times)):
                batch = self.stories[length][i % len(self.stories[length])]
                start = time.perf_counter_ns()
                answers, support = model(batch, way)
                torch.softmax(answers, 1).tolist()
                torch.sigmoid(support).tolist()
                nanoseconds.append(time.perf_counter_ns() - start)
        return nanoseconds

    def sgemm(self, size, times):
        """Seconds of the fastest product of two square matrices."""
        a, b = torch.rand(int(size), int(size)), torch.rand(int(size), int(size))
        seconds = []
        for _ in range(int(times)):
            start = time.perf_counter()
            torch.mm(a, b)
            seconds.append(time.perf_counter() - start)
        return min(seconds)


def weights(folder):
    table, start = {}, 0
    values = numpy.fromfile(folder / "weights.bin", "<f4")
    for entry in json.loads((folder / "weights.json").read_text()):
        size = int(numpy.prod(entry["shape"]))
        table[entry["name"]] = values[start:start + size].reshape(entry["shape"])
        start += size
    return table


def main():
    torch.set_num_threads(1)
    peer = Peer(Path(sys.argv[1]))
    print(json.dumps({"torch": torch.__version__}), flush=True)
    for line in sys.stdin:
        what, *arguments = line.split()
        print(json.dumps(getattr(peer, what)(*arguments)), flush=True)


if __name__ == "__main__":
    main()
