"""Benchmarks: what is claimed to be fast, measured."""
