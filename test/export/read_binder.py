#!/usr/bin/env python3
"""Reads a binder without Carpeta: python3 read_binder.py FOLDER lists every field of every document as a line

    dossiers/<id>  card.people[0].name = "Ana"

from the files as they lie there, and from the journal what is saved and not yet in its file. Only Python's own library is used. Also said: files that
can't be read, checksums that do not hold, papers that lie beside. Nothing is ever written. Ends with 1 when something could not be read.
"""

import hashlib
import json
import os
import re
import sys

FORMATS = {"binder": "carpeta-settings", "dossiers": "carpeta-dossier", "days": "carpeta-days", "lists": "carpeta-list", "trash": "carpeta-trash"}


def say(line):
    """One line; a text that is half a letter (a lone surrogate) is shown by its number."""
    sys.stdout.write(line.encode("utf-8", "backslashreplace").decode("utf-8") + "\n")


def fields(value, path=""):
    """Every leaf of a JSON value with the way to it. Empty lists and objects are leaves too."""
    if isinstance(value, dict) and value:
        for key, inner in value.items():
            yield from fields(inner, f"{path}.{key}" if path else key)
    elif isinstance(value, list) and value:
        for number, inner in enumerate(value):
            yield from fields(inner, f"{path}[{number}]")
    else:
        yield path, json.dumps(value, ensure_ascii=False)


def is_whole(raw):
    """Whether a document's checksum holds: that of its bytes with its own 64 digits set to zero."""
    found = re.search(rb'"sha256":\s*"([0-9a-f]{64})"', raw)
    if not found:
        return False
    blank = raw[: found.start(1)] + b"0" * 64 + raw[found.end(1) :]
    return hashlib.sha256(blank).hexdigest().encode() == found.group(1)


def commits(raw):
    """The whole commits of a journal, each as the bytes between its first and its last line; what was cut off was never said to be saved."""
    at = raw.find(b"\n") + 1
    while 0 < at < len(raw):
        try:
            end = raw.index(b"\n", at) + 1
            begin = json.loads(raw[at:end].decode("utf-8"))
            body = raw[end : end + begin["size"]]
            after = raw.index(b"\n", end + len(body)) + 1
            last = json.loads(raw[end + len(body) : after].decode("utf-8"))
            if last["commit"] == begin["begin"] and last["sum"] == hashlib.sha256(raw[at:end] + body).hexdigest():
                yield body
                at = after
                continue
        except (ValueError, KeyError, TypeError):
            pass
        at = raw.find(b'\n{"begin":', at) + 1


def journal_documents(folder):
    """What the journal holds over the files: {document: its bytes, or None where it was taken away}."""
    found = {}
    try:
        with open(os.path.join(folder, ".carpeta", "journal"), "rb") as file:
            raw = file.read()
    except FileNotFoundError:
        return found
    for body in commits(raw):
        at = 0
        while at < len(body):
            end = body.index(b"\n", at) + 1
            line = json.loads(body[at:end].decode("utf-8"))
            if "document" not in line:
                break  # the record of the act itself: what undo would need
            at = end + (line["size"] or 0)
            found[line["document"]] = None if line["size"] is None else body[end:at]
    return found


def path_of(folder, key):
    """Where a document's file lies; removed dossiers lie in .carpeta/trash."""
    return os.path.join(folder, *([".carpeta"] if key.startswith("trash/") else []), *key.split("/")) + ".json"


def listed(folder):
    """The documents that lie in the folder as files."""
    if os.path.isfile(os.path.join(folder, "binder.json")):
        yield "binder"
    for part in ("dossiers", "days", "lists", "trash"):
        where = os.path.dirname(path_of(folder, part + "/x"))
        for name in sorted(os.listdir(where)) if os.path.isdir(where) else []:
            if name.endswith(".json"):
                yield f"{part}/{name[:-5]}"


def main(folder):
    troubles = 0
    with open(os.path.join(folder, "carpeta.json"), encoding="utf-8") as file:
        for path, value in fields(json.load(file)):
            say(f"carpeta  {path} = {value}")
    over = journal_documents(folder)
    for key in sorted(set(listed(folder)) | set(over)):
        where = "file"
        try:
            if key in over:
                raw, where = over[key], "journal"
                if raw is None:
                    continue
            else:
                with open(path_of(folder, key), "rb") as file:
                    raw = file.read()
            document = json.loads(raw.decode("utf-8"))
            if document.get("format") != FORMATS[key.split("/")[0]]:
                raise ValueError(f"not a document of this kind: {document.get('format')}")
        except (OSError, ValueError) as problem:
            troubles += 1
            say(f"! {key}: {problem}")
            continue
        if not is_whole(raw):
            troubles += 1
            say(f"! {key}: the checksum does not hold")
        data = document.pop("data")
        for path, value in fields(document):
            say(f"{key}  ({path}) = {value}")
        for path, value in fields(data):
            say(f"{key}  {path} = {value}")
        if where == "journal":
            say(f"# {key}: saved in the journal, its file is older")
    papers = os.path.join(folder, "papers")
    for root, _, names in os.walk(papers):
        for name in sorted(names):
            say(f"# paper {os.path.relpath(os.path.join(root, name), folder)}")
    return 1 if troubles else 0


if __name__ == "__main__":
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    sys.exit(main(sys.argv[1]))
