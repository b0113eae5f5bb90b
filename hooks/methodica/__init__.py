"""Methodica: a multilingual knowledge base of machine-learning methods.

The program behind the site. It knows nothing of MkDocs: the adapters in `hooks/` call it.
Imports go one way: model, text, source and problems, load, rules, catalogue, views and export, cli.
"""
