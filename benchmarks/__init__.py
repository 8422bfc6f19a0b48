"""Benchmarks: how fast the program is beside a bare page or bare NumPy, each as a ratio within one
run.
"""
