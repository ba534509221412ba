"""The gallery's index: every picture small, beside the target it is held against."""

import shutil
from collections.abc import Collection, Iterable, Iterator
from html import escape
from pathlib import Path

from agentdesk.desktop.scenes.catalogue import SCENES

_HEAD = """<!DOCTYPE html>
<html lang="en">
<meta charset="utf-8">
<title>agentdesk: every screen</title>
<style>
:root { color-scheme: light dark; font: 14px/1.5 Inter, sans-serif; }
body { margin: 2rem; }
nav { columns: 14rem; margin-bottom: 2rem; }
nav a { display: block; }
section div { display: flex; flex-wrap: wrap; gap: 1rem; }
figure { margin: 0; }
figcaption { opacity: .7; }
.target { outline: 3px solid mediumpurple; outline-offset: 2px; }
form { position: sticky; top: 0; padding: .5rem 0; background: Canvas; }
</style>
<h1>Every screen, in every state</h1>
<p>People and figures are made up. Outlined in purple: the target a screen is held against.</p>
"""
# Shows the chosen looks only: hundreds of pictures beside each other are nothing to look at.
_CHOICE = """<form>{choices}</form>
<script>
const form = document.querySelector("form");
form.addEventListener("change", () => {{
  const wanted = [...new FormData(form).values()].filter(Boolean);
  for (const one of document.querySelectorAll("figure[data-look]")) {{
    const look = one.dataset.look.split("-");
    one.hidden = !wanted.every((part) => look.includes(part));
  }}
}});
</script>
"""


def write_index(folder: Path, targets: Path | None = None) -> Path:
    """Write index.html over what is in the folder; targets are copied in beside it."""
    order = list(SCENES)
    found = sorted(
        (path for path in folder.iterdir() if path.is_dir() and path.name != "targets"),
        key=lambda path: (order.index(path.name) if path.name in order else len(order), path.name),
    )
    links = "".join(f'<a href="#{escape(one.name)}">{escape(one.name)}</a>' for one in found)
    sections = "".join(_section(one, folder, targets) for one in found)
    index = folder / "index.html"
    looks = {picture.stem for one in found for picture in one.glob("*.png")}
    page = f"{_HEAD}{_choice(looks)}<nav>{links}</nav>{sections}</html>\n"
    index.write_text(page, encoding="utf-8")
    return index


def _choice(looks: Iterable[str]) -> str:
    """Let one theme, one language, one size be chosen, of those there are pictures of."""
    parts = zip(*(look.split("-", 2) for look in sorted(looks)), strict=True)
    names = ("every theme", "every language", "every size")
    return _CHOICE.format(
        choices=" ".join(
            _select(name, set(found)) for name, found in zip(names, parts, strict=False)
        )
    )


def _select(name: str, found: Collection[str]) -> str:
    options = "".join(f"<option>{escape(one)}</option>" for one in sorted(found))
    return f'<select name="{name}"><option value="">{name}</option>{options}</select>'


def _section(pictures: Path, folder: Path, targets: Path | None) -> str:
    name = escape(pictures.name)
    beside = "".join(_figure(*one, "target") for one in _targets(pictures.name, folder, targets))
    own = "".join(
        _figure(picture.relative_to(folder).as_posix(), picture.stem)
        for picture in sorted(pictures.glob("*.png"))
    )
    return f'<section id="{name}"><h2>{name}</h2><div>{beside}{own}</div></section>\n'


def _targets(name: str, folder: Path, targets: Path | None) -> Iterator[tuple[str, str]]:
    if targets is None or name not in SCENES:
        return
    for target in SCENES[name].targets:
        source = targets / f"{target}.png"
        if source.is_file():
            (folder / "targets").mkdir(exist_ok=True)
            shutil.copyfile(source, folder / "targets" / source.name)
            yield f"targets/{source.name}", f"target: {target}"


def _figure(source: str, words: str, kind: str = "") -> str:
    path = escape(source, quote=True)
    look = f' data-look="{escape(words, quote=True)}"' if not kind else ""
    return (
        f'<figure{look}><a href="{path}"><img class="{kind}" src="{path}" width="360" '
        f'loading="lazy" alt=""></a><figcaption>{escape(words)}</figcaption></figure>'
    )
