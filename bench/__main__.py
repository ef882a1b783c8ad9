"""`python -m bench [NAME…]` runs the named benchmarks, or all that do not take minutes."""

import pkgutil
import sys
from importlib import import_module

import bench

SLOW = ("sending",)


def run(names: list[str]) -> None:
    """Run the `main` of the named modules, or of every module that has one and is not slow."""
    found = [module.name for module in pkgutil.iter_modules(bench.__path__)]
    for name in names or [name for name in found if name not in SLOW]:
        module = import_module(f"bench.{name}")
        if hasattr(module, "main"):
            print(f"\n# {name}", flush=True)
            module.main()


if __name__ == "__main__":
    run(sys.argv[1:])
