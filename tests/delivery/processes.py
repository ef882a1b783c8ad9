"""Processes that start in no time: a server that has imported everything forks them."""

import multiprocessing

CONTEXT = multiprocessing.get_context("forkserver")
CONTEXT.set_forkserver_preload(["tests.delivery.bot", "tests.delivery.publisher"])
