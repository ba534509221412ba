"""The suite's ground: offscreen Qt, one set of fonts, repeatable properties, and the plug-ins.

The environment is set here, above every import that could reach Qt or fontconfig.
"""

import gc
import os
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ.setdefault("FONTCONFIG_FILE", str(Path(__file__).with_name("fonts.conf")))
os.environ.setdefault("LC_ALL", "C.UTF-8")
os.environ.setdefault("TZ", "UTC")

import hypothesis

pytest_plugins = [
    "tests.plugins.announced",
    "tests.plugins.desktops",
    "tests.plugins.hearing",
    "tests.plugins.layouts",
    "tests.plugins.live_server",
    "tests.plugins.ears",  # builds on the server, so it comes after it
    "tests.plugins.look",
    "tests.plugins.loopback_only",
    "tests.plugins.panel",
    "tests.plugins.payment_server",
    "tests.plugins.postgres",
    "tests.plugins.real_desks",
    "tests.plugins.seat",
    "tests.plugins.secret_service",
    "tests.plugins.stores",
    "tests.plugins.storage",
    "tests.plugins.swept",
    "tests.plugins.shop",  # builds on storage, so it comes after it
    "tests.plugins.policies",  # and on the shop
    "tests.plugins.till",
]

# `repeatable` is what every run uses; `soak` searches further, with a new seed each time.
hypothesis.settings.register_profile(
    "repeatable", derandomize=True, deadline=None, database=None, print_blob=True
)
hypothesis.settings.register_profile("soak", max_examples=5_000, deadline=None, print_blob=True)
hypothesis.settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "repeatable"))


def pytest_collection_finish() -> None:
    """What is imported by now stays: no collection has to go through all of it again."""
    gc.collect()
    gc.freeze()
