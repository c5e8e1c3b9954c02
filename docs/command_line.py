"""The parser of the command line for the site, which reads help texts as reStructuredText: a star would be emphasis."""

import argparse

from aot_pack import cli


def make_parser() -> argparse.ArgumentParser:
    """The parser of ``aot-pack``, with its stars escaped."""
    parser = cli.make_parser()
    _escape(parser)
    return parser


def _escape(parser: argparse.ArgumentParser) -> None:
    for action in parser._actions:
        if action.help and action.help != argparse.SUPPRESS:
            action.help = action.help.replace("*", "\\*")
        if isinstance(action, argparse._SubParsersAction):
            for command in set(action.choices.values()):
                _escape(command)
